import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { builtinKinds } from '../../src/kinds/builtin.js'
import { fields as f } from '../../src/kinds/fields.js'
import { furniture, storyFields } from '../../src/kinds/story-fields.js'
import { narrows } from '../../src/schema/narrows.js'

describe('narrows', () => {
  it('lets a field be needed, or hold less', () => {
    const { summary, kicker, topics, status, consent } = { ...storyFields, ...furniture }
    for (const [own, known] of [
      [summary, summary],
      [summary.unwrap(), summary],
      [summary.unwrap().max(80).optional(), summary],
      [summary.unwrap().meta({ description: 'The teaser' }), summary],
      [
        kicker
          .unwrap()
          .regex(/^[A-Z]/)
          .min(3),
        kicker,
      ],
      [kicker.refine((word) => word !== 'News'), kicker],
      [topics.unwrap().min(1, 'at least one topic').readonly(), topics],
      [status.unwrap(), status],
      [storyFields.title.max(60), storyFields.title],
      [consent.unwrap(), consent],
    ] as const)
      expect(narrows(own, known)).toBe(true)
  })

  it('lets nothing be missing that is always there', () => {
    expect(narrows(storyFields.title.optional(), storyFields.title)).toBe(false)
    expect(narrows(storyFields.title.optional().readonly(), storyFields.title)).toBe(false)
    expect(narrows(storyFields.topics.unwrap().optional(), storyFields.topics)).toBe(false)
  })

  it('lets no other schema stand for it, however alike', () => {
    const { embargo, summary, topics, related, image, status, cta } = storyFields
    const { consent, people } = furniture
    for (const [own, known] of [
      [f.text('a date').optional(), embargo],
      [z.string(), summary],
      [f.list(f.ref('topic')), topics],
      [f.list(f.ref('person')), topics],
      [topics, related],
      [f.image(), image],
      [z.enum(['draft', 'archived']), status],
      [status.unwrap().exclude(['draft']), status],
      [z.any(), cta],
      [summary.unwrap().nullable(), summary],
      [summary.unwrap().catch('none'), summary],
      [summary.unwrap().transform((text) => text.length), summary],
      [z.union([summary.unwrap(), z.number()]), summary],
      [z.object({ record: z.string(), scopes: f.list(z.string()) }), consent],
      [people.unwrap().element.array().length(1), people],
    ] as const)
      expect(narrows(own, known)).toBe(false)
  })

  it('is true of what each kind has', () => {
    const known: Readonly<Record<string, z.ZodType>> = { ...storyFields, ...furniture }
    const kinds = builtinKinds.filter(({ isListed }) => isListed)
    expect(kinds.length).toBeGreaterThan(5)
    for (const { name, schema } of kinds)
      for (const [key, field] of Object.entries(schema.shape))
        expect([name, key, key === 'kind' || narrows(field, known[key] ?? z.never())]).toEqual([name, key, true])
  })
})
