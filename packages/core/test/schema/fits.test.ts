import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { builtinKinds } from '../../src/kinds/builtin.js'
import { fields as f } from '../../src/kinds/fields.js'
import { furniture, storyFields } from '../../src/kinds/story-fields.js'
import { fits } from '../../src/schema/fits.js'

describe('fits', () => {
  it('lets a field be needed, or narrower', () => {
    expect(fits(storyFields.summary.unwrap(), storyFields.summary)).toBe(true)
    expect(fits(z.string().max(80), storyFields.summary)).toBe(true)
    expect(fits(z.string().max(80).optional(), storyFields.summary)).toBe(true)
    expect(fits(z.enum(['News', 'Views']), storyFields.kicker)).toBe(true)
    expect(fits(z.literal('draft'), storyFields.status)).toBe(true)
    expect(fits(f.list(f.ref('topic')), storyFields.topics)).toBe(true)
    expect(fits(f.list(f.ref('person')), storyFields.authors)).toBe(true)
    expect(fits(furniture.sources.unwrap().min(1), furniture.sources)).toBe(true)
    expect(fits(z.array(f.ref('publication')), furniture.sources)).toBe(true)
    expect(fits(f.image(), storyFields.image)).toBe(true)
  })

  it('lets nothing be missing that is always there', () => {
    expect(fits(z.string().optional(), storyFields.title)).toBe(false)
    expect(fits(z.array(f.ref('topic')).optional(), storyFields.topics)).toBe(false)
    expect(fits(z.string().optional().readonly(), storyFields.title)).toBe(false)
    expect(fits(z.strictObject({ label: f.text() }), storyFields.cta)).toBe(false)
    expect(fits(z.strictObject({ label: f.text(), href: f.link() }), storyFields.cta)).toBe(true)
  })

  it('lets no shape stand for another', () => {
    expect(fits(z.string(), storyFields.topics)).toBe(false)
    expect(fits(z.array(z.string()), storyFields.related)).toBe(false)
    expect(fits(f.list(f.text()), storyFields.summary)).toBe(false)
    expect(fits(z.number(), storyFields.kicker)).toBe(false)
    expect(fits(z.string().nullable(), storyFields.kicker)).toBe(false)
    expect(fits(z.enum(['draft', 'archived']), storyFields.status)).toBe(false)
    expect(fits(z.string(), storyFields.status)).toBe(false)
    expect(fits(z.any(), storyFields.cta)).toBe(false)
    expect(fits(z.record(z.string(), z.string()), storyFields.cta)).toBe(false)
    expect(fits(z.string().transform(Number), storyFields.kicker)).toBe(false)
    expect(fits(z.union([z.string(), z.number()]), storyFields.kicker)).toBe(false)
    expect(fits(z.literal(3), storyFields.kicker)).toBe(false)
  })

  it('is true of what each kind has', () => {
    const known: Readonly<Record<string, z.ZodType>> = { ...storyFields, ...furniture }
    const kinds = builtinKinds.filter(({ isListed }) => isListed)
    expect(kinds.length).toBeGreaterThan(5)
    for (const { name, schema } of kinds)
      for (const [key, field] of Object.entries(schema.shape))
        expect([name, key, key === 'kind' || fits(field as z.ZodType, known[key] ?? z.never())]).toEqual([
          name,
          key,
          true,
        ])
  })
})
