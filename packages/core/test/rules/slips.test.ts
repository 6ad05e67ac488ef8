import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { defineKind, fields } from '../../src/index.js'
import { createSite, describeAll, discovery, records } from '../support/create-site.js'

async function problemsOf(story: string) {
  const { problems } = await createSite({ ...records, 'content/stories/a.md': story }).build()
  return describeAll(problems)
}

describe('text behind a `#`', () => {
  it('is named, with the quotes that keep it', async () => {
    const story = discovery('We are charity #1 for "bone"')
    const { problems } = await createSite({ ...records, 'content/stories/a.md': story }).build()
    expect(describeAll(problems)).toEqual([
      'content/stories/a.md:3:23 text-after-hash `#1 for "bone"` is not shown: a `#` after a space starts a comment',
    ])
    expect(problems[0]?.note).toContain('`title: "We are charity #1 for \\"bone\\""`')
  })

  it.each([
    ['in a field of Markdown', 'standfirst: It cost £2m # confirm with finance', '6:25'],
    ['in a list', 'corrections:\n  - date: 2026-03-10\n    text: Group # 4 was left out', '8:17'],
    ['behind a value of two lines', 'summary: It cost\n  £2m # confirm', '7:7'],
  ])('is found %s', async (_, fields, place) => {
    expect(await problemsOf(discovery('A', { fields }))).toEqual([
      expect.stringContaining(`content/stories/a.md:${place} text-after-hash `),
    ])
  })

  it('is cut short where it is long, and all of it is in the quotes', async () => {
    const comment = `#${'a'.repeat(60)}`
    const { problems } = await createSite({ ...records, 'content/stories/a.md': discovery(`We ${comment}`) }).build()
    expect(problems[0]?.reason).toContain(`\`#${'a'.repeat(56)}…\` is not shown`)
    expect(problems[0]?.note).toContain(`title: "We ${comment}"`)
    const shorter = await problemsOf(discovery(`We #${'a'.repeat(59)}`))
    expect(shorter).toEqual([expect.stringContaining(`\`#${'a'.repeat(59)}\` is not shown`)])
  })

  it.each([
    ['on a line of its own', '# summary: to be written\nsummary: It cost £2m.\n# ask finance'],
    ['behind quotes', 'summary: "It cost £2m." # ask finance'],
    ['behind a date', 'dateModified: 2026-03-10 # corrected'],
    ['behind one of some values', 'status: published # at last'],
    ['behind two percentages', 'image: { src: a.png, alt: A, focus: 50% 20% # the face\n  }'],
    ['behind an id', 'authors:\n  - ada # the editor'],
    ['behind a list and braces', 'authors: [ada] # the editor\ncorrections: [] # none'],
    ['behind nothing', 'summary: # one sentence'],
    ['where readers see nothing', 'slug: a-b # short\nconsent:\n  record: file 12 # cabinet'],
    ['that does not follow a space', 'summary: Group A#4 was left out'],
    ['in a text of several lines', 'notesToEditors: |\n  We are charity #1\n  # not a comment'],
  ])('is a comment %s', async (_, fields) => {
    expect((await problemsOf(discovery('A', { fields }))).filter((one) => one.includes('text-after-hash'))).toEqual([])
  })

  it('is found in the texts of a kind of the site, and not in its dates', async () => {
    const event = defineKind({
      name: 'event',
      route: '/events/:slug/',
      template: 'page',
      fields: { venue: fields.text(), doors: fields.date(), room: z.string().regex(/^[A-Z]\d$/) },
    })
    const story =
      '---\nkind: event\ntitle: A\ndatePublished: 2026-03-09\ntopics: [spread]\nvenue: Hall #4\ndoors: 2026-04-01 # 1st\nroom: A4 # upstairs\n---\nWords.\n'
    const { problems } = await createSite({ ...records, 'content/stories/a.md': story }).build({}, { kinds: [event] })
    expect(describeAll(problems)).toEqual([
      expect.stringContaining('content/stories/a.md:6:13 text-after-hash `#4` is'),
    ])
  })
})

describe('a comma in braces', () => {
  it.each([
    [
      'a text alternative',
      'image: { src: a.png, alt: Cells, under a microscope }',
      '6:34 invalid-yaml The comma after `Cells` ends the value, so `under a microscope` is not part of it',
      'alt: "Cells, under a microscope"',
    ],
    [
      'one of several',
      'corrections: [{ date: 2026-03-10, text: It said 40, not 48, people }]',
      '6:53 invalid-yaml The comma after `It said 40` ends the value, so `not 48, people` is not part of it',
      'text: "It said 40, not 48, people"',
    ],
    [
      'a year',
      'cta: { label: Give in 2025, 2026, href: /give/ }',
      '6:29 invalid-yaml The comma after `Give in 2025` ends the value, so `2026` is not part of it',
      'label: "Give in 2025, 2026"',
    ],
  ])('needs quotes: %s', async (_, fields, problem, written) => {
    const story = discovery('A', { fields })
    const { problems } = await createSite({ ...records, 'content/stories/a.md': story }).build()
    expect(describeAll(problems)).toEqual([`content/stories/a.md:${problem}`])
    expect(problems[0]?.note).toContain(`\`${written}\``)
  })

  it.each([
    ['a field without a value', 'image: { src: a.png, decorative }', 'invalid-value'],
    ['a slip in its name', 'image: { src: a.png, decoratve }', 'unknown-key'],
    ['a field with a value', 'image: { src: a.png, alt: Cells, stage: two }', 'unknown-key'],
    ['an empty field on a line of its own', 'image:\n  src: a.png\n  alt: Cells\n  stage:', 'unknown-key'],
  ])('is not blamed for %s', async (_, fields, rule) => {
    const problems = await problemsOf(discovery('A', { fields }))
    expect(problems.map((one) => one.split(' ')[1])).toContain(rule)
    expect(problems.join()).not.toContain('comma')
  })
})
