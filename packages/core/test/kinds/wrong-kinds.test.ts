import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { defineKind, extendKind, fields, type Kind } from '../../src/index.js'
import { createSite, describeAll, records } from '../support/create-site.js'

const event = { name: 'event', route: '/events/:slug/' }
const typed = (definition: object) => definition as Parameters<typeof defineKind>[0]

describe('a kind that is not written as it must be', () => {
  it.each([
    [{ templte: 'event' }, 'has an unknown `templte`, did you mean `template`?'],
    [{ colour: 'red' }, /^The kind event has an unknown `colour`; it may have name, type, label, fields, route, /],
    [{ label: 'Event' }, "has a `label` that does not say `{ one: 'Event', many: 'Events' }`"],
    [{ label: { one: 'Event' } }, 'has a `label` that'],
    [{ fields: () => ({}) }, 'has `fields` that are no object'],
    [{ route: 'events/:slug/' }, 'has a `route` that is not a path with :slug or :id, like /findings/:slug/'],
    [{ route: '/events/' }, 'has a `route` that is not a path'],
    [{ route: '/events/:slugg/' }, 'has a `route` that is not a path'],
  ])('is refused by defineKind, which says why: %j', (wrong, why) => {
    expect(() => defineKind(typed({ ...event, ...wrong }))).toThrow(why)
  })

  it('is refused by extendKind as well', () => {
    expect(() => extendKind('discovery', { feilds: {} } as object)).toThrow(
      'The kind discovery has an unknown `feilds`, did you mean `fields`?',
    )
  })

  it('refers to no type of records that there is not', () => {
    const ref = fields.ref as (type: string) => unknown
    expect(() => ref('organization')).toThrow(
      'There are no records of type `organization`, did you mean `organisation`?',
    )
  })

  it('is a problem of the config where it is named twice', async () => {
    const kind = () => defineKind(event)
    const { problems } = await createSite(records).build({}, { kinds: [kind(), kind()] })
    expect(problems.map((one) => one.reason)).toEqual([
      'Unexpected `event` in `kinds`, expected each kind once, by a name of its own',
    ])
  })

  it('is a problem of the config where it has the name of a kind that Findings has, and is not made from it', async () => {
    const problemsOf = async (kind: Kind) =>
      (await createSite(records).build({}, { kinds: [kind] })).problems.map((one) => `${one.ruleId} ${one.reason}`)
    expect(await problemsOf(defineKind({ ...event, name: 'news', route: '/news/:slug/' }))).toEqual([
      "invalid-value Unexpected `news` in `kinds`, expected a name of its own: Findings has a kind `news` already, to which `extendKind('news', …)` adds fields",
    ])
    expect(await problemsOf(defineKind({ ...event, name: 'page', type: 'page' }))).toHaveLength(1)
    expect(await problemsOf(extendKind('news', { fields: { venue: fields.text().optional() } }))).toEqual([])
  })
})

describe('fields of a site’s own kind', () => {
  const problemsOf = async (field: z.ZodType, written: string) => {
    const kind = defineKind({ ...event, fields: { phase: field } })
    const story = `---\nkind: event\ntitle: A\ndatePublished: 2026-03-09\ntopics: [spread]\nsummary: Words.\nphase: ${written}\n---\nWords.\n`
    return describeAll(
      (await createSite({ ...records, 'content/stories/a.md': story }).build({}, { kinds: [kind] })).problems,
    )
  }

  it('says that a word which looks like a number needs quotes', async () => {
    const phase = fields.oneOf(['1', '2'])
    expect(await problemsOf(phase, '2')).toEqual([
      'content/stories/a.md:7:8 invalid-value Unexpected number `2` in `phase`, expected one of `1`, `2` (put it in quotes if you mean text)',
    ])
    expect(await problemsOf(phase, '3')).toEqual([
      'content/stories/a.md:7:8 invalid-value Unexpected number `3` in `phase`, expected one of `1`, `2`',
    ])
    expect(await problemsOf(phase, "'2'")).toEqual([])
  })

  it.each([
    [
      'throws',
      z.string().transform(() => {
        throw new Error('no luck')
      }),
      'no luck',
    ],
    ['waits', z.string().refine(async () => true), /Promise/],
  ])('is a problem of the story and no bug when it %s', async (_, field, why) => {
    const [problem, ...others] = await problemsOf(field, 'two')
    expect(problem).toMatch("content/stories/a.md:1:1 site-code-failed The site's own kind `event` failed: ")
    expect(problem).toMatch(why)
    expect(others).toEqual([])
  })
})
