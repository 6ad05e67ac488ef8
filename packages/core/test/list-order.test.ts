import path from 'node:path'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { build, defineDirective, defineKind, extendKind, fields, type Kind } from '../src/index.js'
import { createMemo } from '../src/memo/memo.js'
import type { ArchiveView, StoryView } from '../src/views.js'
import { baseConfig, createSite, describeAll, discovery, htmlOf, records, viewAt } from './support/create-site.js'
import { plainTheme } from './support/plain-theme.js'

const event = defineKind({
  name: 'event',
  label: { one: 'Event', many: 'Events' },
  route: '/events/:slug/',
  fields: { starts: fields.dateOrInstant(), ends: fields.dateOrInstant() },
  list: { sortBy: 'starts', order: 'ascending', until: 'ends' },
})

/** An event of one day; told of on another one. */
const on = (day: string, { told = '2026-01-01', ends = day, title = `On ${day}` } = {}) =>
  `---\nkind: event\ntitle: ${title}\ndatePublished: ${told}\ntopics: [spread]\nstarts: ${day}\nends: ${ends}\n---\nCome.\n`

/** A site of events, each in a file of its own. */
const eventsOf = (events: readonly string[]) => ({
  ...records,
  ...Object.fromEntries(events.map((one, index) => [`content/stories/e${index}.md`, one])),
})

const titles = ({ cards }: { readonly cards: readonly { readonly title: string }[] }) => cards.map(({ title }) => title)
const groups = ({ groups = [] }: ArchiveView) => groups.map((group) => [group.title, ...titles(group)])

describe('a list that its kind sorts by a field', () => {
  it('begins with what is next, and ends with what was longest ago', async () => {
    const { pages, problems } = await createSite(
      eventsOf([on('2026-07-01'), on('2026-06-02'), on('2026-05-31'), on('2026-05-01')]),
    ).build({}, { kinds: [event] })
    expect(problems).toEqual([])
    const list = viewAt<ArchiveView>(pages, '/events/')
    expect(titles(list)).toEqual(['On 2026-06-02', 'On 2026-07-01', 'On 2026-05-31', 'On 2026-05-01'])
    expect(groups(list)).toEqual([
      ['Upcoming', 'On 2026-06-02', 'On 2026-07-01'],
      ['Past', 'On 2026-05-31', 'On 2026-05-01'],
    ])
    expect(list.head.description).toBe('Events from Example Charity.')
    expect(titles(viewAt<ArchiveView>(pages, '/topics/spread/events/'))).toEqual(titles(list))
  })

  it('shows the date that it is sorted by, with the time of day if there is one', async () => {
    const { pages } = await createSite(eventsOf([on('2026-06-02'), on('2026-06-03T18:30+02:00')])).build(
      {},
      { kinds: [event] },
    )
    expect(viewAt<ArchiveView>(pages, '/events/').cards.map(({ date }) => date?.text)).toEqual([
      '2 June 2026',
      '3 June 2026 at 16:30',
    ])
  })

  it.each([
    ['2026-06-01', '2026-06-01T22:59Z', false],
    ['2026-06-01', '2026-06-01T23:00Z', true], // midnight in London
    ['2026-06-01T18:30Z', '2026-06-01T18:29Z', false],
    ['2026-06-01T18:30Z', '2026-06-01T18:30Z', true],
  ])('takes what ends at %s for over at %s: %s', async (ends, now, isOver) => {
    const config = { kinds: [event], site: { ...baseConfig.site, timeZone: 'Europe/London' } }
    const site = createSite(eventsOf([on('2026-05-01', { ends })]))
    const { pages } = await site.build({ now }, config)
    expect(viewAt<ArchiveView>(pages, '/events/').groups?.map(({ title }) => title)).toEqual(
      isOver ? ['Past'] : undefined,
    )
  })

  it('keeps its numbered pages while others come and go above them', async () => {
    const days = ['01', '02', '03', '04', '05'].map((day) => on(`2026-05-${day}`))
    const build = (more: readonly string[]) =>
      createSite(eventsOf([...days, ...more])).build({}, { kinds: [event], pagination: { size: 2 } })
    const [few, many] = [await build([on('2026-07-01')]), await build([on('2026-08-01'), on('2026-05-31')])]
    const older = viewAt<ArchiveView>(few.pages, '/events/page/1/')
    expect(titles(older)).toEqual(['On 2026-05-02', 'On 2026-05-01'])
    expect(titles(viewAt<ArchiveView>(many.pages, '/events/page/1/'))).toEqual(titles(older))
    expect(groups(older)).toEqual([['Past', 'On 2026-05-02', 'On 2026-05-01']])
    expect(older.range).toMatchObject({ from: { iso: '2026-05-01' }, to: { iso: '2026-05-02' } })
    expect(older.pagination).toMatchObject({ newer: { text: 'Previous' }, pages: [{ label: 'First' }, {}, {}] })
  })

  it('leaves the feed as it is: what is new comes first', async () => {
    const { files } = await createSite(
      eventsOf([on('2026-06-02', { told: '2026-01-02' }), on('2026-07-01', { told: '2026-01-03' })]),
    ).build({}, { kinds: [event] })
    const file = files.find(({ path }) => path === 'events/feed.xml')
    const feed = String(file && 'content' in file ? file.content : '')
    expect(feed.indexOf('On 2026-07-01')).toBeGreaterThan(0)
    expect(feed.indexOf('On 2026-07-01')).toBeLessThan(feed.indexOf('On 2026-06-02'))
  })

  it('calls newer what is later', async () => {
    const { pages } = await createSite(
      eventsOf([
        on('2026-05-01', { told: '2026-01-03' }),
        on('2026-06-02', { told: '2026-01-01' }),
        on('2026-07-01', { told: '2026-01-02' }),
      ]),
    ).build({}, { kinds: [event] })
    const { previous, next } = viewAt<StoryView>(pages, '/events/e1/')
    expect([previous?.text, next?.text]).toEqual(['On 2026-05-01', 'On 2026-07-01'])
  })

  it('gives blocks of a page what is next, and nothing that is over', async () => {
    const hub = (body: string) => ({ 'content/hubs/h.md': `---\ntitle: H\ntopic: spread\n---\n${body}\n` })
    const site = createSite({
      ...eventsOf([on('2026-07-01'), on('2026-06-02'), on('2026-05-31')]),
      ...hub('::feed{kind=event limit=1}\n\n::feed{kind=event topic=spread limit=9}'),
    })
    const feeds = async (now: string) => {
      const html = htmlOf(await site.build({ now }, { kinds: [event] }), '/research/h/')
      return [...html.matchAll(/On [\d-]+/g)].map(([title]) => title)
    }
    expect(await feeds('2026-06-01')).toEqual(['On 2026-06-02', 'On 2026-06-02', 'On 2026-07-01'])
    expect(await feeds('2026-07-02')).toEqual([])
  })

  it('leaves a directive of the site’s own alone that has the same name', async () => {
    const own = defineDirective({
      name: 'feed',
      forms: ['leaf'],
      attributes: z.strictObject({ when: fields.text() }),
      view: () => undefined,
    })
    const hub = { 'content/hubs/h.md': '---\ntitle: H\ntopic: spread\n---\n::feed{when=past}\n' }
    const { problems } = await createSite({ ...records, ...hub }).build({}, { markdown: { directives: [own] } })
    expect(describeAll(problems)).toEqual([])
  })

  it('gives blocks that ask for it what is past alone, what ended last first', async () => {
    const hub = { 'content/hubs/h.md': '---\ntitle: H\ntopic: spread\n---\n::feed{kind=event when=past limit=2}\n' }
    const days = ['2026-07-01', '2026-05-01', '2026-05-31', '2026-05-20']
    const site = createSite({ ...eventsOf(days.map((day) => on(day))), ...hub })
    const feeds = async (now: string) => {
      const html = htmlOf(await site.build({ now }, { kinds: [event] }), '/research/h/')
      return [...html.matchAll(/On [\d-]+/g)].map(([title]) => title)
    }
    expect(await feeds('2026-06-01')).toEqual(['On 2026-05-31', 'On 2026-05-20'])
    expect(await feeds('2026-07-02')).toEqual(['On 2026-07-01', 'On 2026-05-31'])
    expect(await feeds('2026-04-01')).toEqual([])
  })

  it.each([
    ['{kind=event when=upcoming}', []],
    [
      '{kind=event when=gone}',
      ['h.md:5:24 invalid-value Unexpected `gone` in `when`, expected one of `upcoming`, `past`'],
    ],
    [
      '{kind=news when=past}',
      ['h.md:5:23 never-over `when=past` has no effect here: stories of kind `news` have no end'],
    ],
    ['{when=past}', ['h.md:5:13 never-over `when=past` has no effect without a kind whose stories have an end']],
    ['{kind=evnt when=past}', ['h.md:5:13 missing-reference']],
  ])('checks what `::feed%s` asks for', async (written, expected) => {
    const hub = { 'content/hubs/h.md': `---\ntitle: H\ntopic: spread\n---\n::feed${written}\n` }
    const { problems } = await createSite({ ...eventsOf([on('2026-07-01')]), ...hub }).build({}, { kinds: [event] })
    expect(describeAll(problems)).toEqual(expected.map((one) => expect.stringContaining(one)))
    for (const { ruleId, note } of problems) if (ruleId === 'never-over') expect(note).toContain('(`event`)')
  })

  it.each([
    ['2026-06-02', '2026-06-01', true],
    ['2026-06-02', '2026-06-02', false],
    ['2026-06-02', '2026-06-02T09:00Z', false],
    ['2026-06-02T18:30Z', '2026-06-02T18:29Z', true],
    ['2026-06-02T18:30Z', '2026-06-02', false],
  ])('holds that what begins at %s does not end at %s: %s', async (day, ends, isFault) => {
    const { problems } = await createSite(eventsOf([on(day, { ends, title: 'E' })])).build({}, { kinds: [event] })
    const reason = `content/stories/e0.md:7:7 date-order \`ends\` (${ends}) is before \`starts\` (${day})`
    expect(describeAll(problems)).toEqual(isFault ? [reason] : [])
  })
})

describe('the order of a list', () => {
  const sorted = async (kind: Kind, values: readonly string[]) => {
    const story = (level: string, index: number) =>
      `---\nkind: guide\ntitle: T${index}\ndatePublished: 2026-01-01\ntopics: [spread]\nlevel: ${level}\n---\nWords.\n`
    const { pages, problems } = await createSite(eventsOf(values.map(story))).build({}, { kinds: [kind] })
    expect(describeAll(problems)).toEqual([])
    return titles(viewAt<ArchiveView>(pages, '/guides/')).map((title) => values[Number(title.slice(1))])
  }
  const guide = (level: z.ZodType, order?: 'ascending' | 'descending') =>
    defineKind({
      name: 'guide',
      route: '/guides/:slug/',
      fields: { level },
      list: { sortBy: 'level', ...(order && { order }) },
    })

  it.each([
    ['numbers', fields.count(), ['10', '9', '2']],
    ['days and instants', fields.dateOrInstant(), ['2026-03-02', '2026-03-01T23:30Z', '2026-03-01']],
    ['years and months', fields.partialDate(), ['2026', '2025-12', '2025']],
    ['texts', fields.text(), ['Zoë', 'Part 10', 'Part 9', 'Émile', 'Ada']],
  ])('is that of %s, the greatest first unless the kind says otherwise', async (_, level, values) => {
    const mixed = [...values.slice(1), ...values.slice(0, 1)]
    expect(await sorted(guide(level), mixed)).toEqual(values)
    expect(await sorted(guide(level, 'ascending'), mixed)).toEqual(values.toReversed())
  })

  it('is newest first among equals', async () => {
    const told = ['2026-01-01', '2026-01-03', '2026-01-02']
    const { pages } = await createSite(
      eventsOf(told.map((day) => on('2026-07-01', { told: day, title: `Told ${day}` }))),
    ).build({}, { kinds: [event] })
    expect(titles(viewAt<ArchiveView>(pages, '/events/'))).toEqual([
      'Told 2026-01-03',
      'Told 2026-01-02',
      'Told 2026-01-01',
    ])
  })

  it('is that of the language, whose own words stand above it', async () => {
    const digwyddiad = { 'core.kind.event.one': 'Digwyddiad', 'core.kind.event.many': 'Digwyddiadau' }
    const config = {
      kinds: [extendKind('discovery', { list: { sortBy: 'title', order: 'ascending' } }), event],
      site: { ...baseConfig.site, languages: ['cy'] },
      theme: plainTheme({ strings: { cy: { readMore: 'Darllen mwy', ...digwyddiad } } }),
    }
    const { pages, problems } = await createSite({
      ...records,
      'content/cy/stories/a.md': discovery('Chwarae'),
      'content/cy/stories/b.md': discovery('Cyngor'),
      'content/cy/stories/c.md': on('2026-05-01'),
      'content/cy/stories/d.md': on('2026-08-01'),
    }).build({}, config)
    expect(describeAll(problems)).toEqual([])
    // In Welsh Ch is a letter that comes after C.
    expect(titles(viewAt<ArchiveView>(pages, '/cy/discoveries/'))).toEqual(['Cyngor', 'Chwarae'])
    expect(groups(viewAt<ArchiveView>(pages, '/cy/events/'))).toEqual([
      ['I ddod', 'On 2026-08-01'],
      ['Wedi bod', 'On 2026-05-01'],
    ])
  })

  it('is another one when a story has another title, also where a build goes on from the last one', async () => {
    const config = {
      ...baseConfig,
      kinds: [extendKind('discovery', { list: { sortBy: 'title', order: 'ascending' } })],
    }
    const site = createSite({
      ...records,
      'content/stories/a.md': discovery('A'),
      'content/stories/b.md': discovery('B'),
    })
    const settings = { root: site.root, now: '2026-06-01', write: false, memo: createMemo() }
    const list = async () => titles(viewAt<ArchiveView>((await build(config, settings)).pages, '/discoveries/'))
    expect(await list()).toEqual(['A', 'B'])
    site.write({ 'content/stories/a.md': discovery('C') })
    expect(await list()).toEqual(['B', 'C'])
  })
})

describe('an order that no list can have', () => {
  it.each([
    ["{ sortBy: 'startz' }", 'sortBy', 'startz', 'a date, a number or a text, did you mean `starts`?'],
    ["{ sortBy: 'speakers' }", 'sortBy', 'speakers', 'a date, a number or a text'],
    ["{ sortBy: 'note' }", 'sortBy', 'note', 'a date, a number or a text'],
    ["{ sortBy: 'constructor' }", 'sortBy', 'constructor', 'a date, a number or a text'],
    ["{ until: 'venue' }", 'until', 'venue', 'a date'],
  ])('is a problem of the config: %s', async (list, key, field, expected) => {
    expect(await problemsOf(list)).toEqual([
      `findings.config.mjs:7:${key === 'until' ? 16 : 17} invalid-value Unexpected \`${field}\` in \`event.list.${key}\`, expected a field of \`event\` that no story may lack, with ${expected}`,
    ])
  })

  it.each([
    ["{ order: 'down' }", 'Unexpected `down` in `event.list.order`, expected `ascending` or `descending`'],
    ["{ sortby: 'starts' }", 'Unknown field `sortby`, did you mean `sortBy`?'],
    ["'starts'", 'Unexpected `starts` in `event.list`, expected the fields sortBy, order and until'],
  ])('is a problem of the config, whatever JavaScript lets pass: %s', async (list, problem) => {
    expect((await problemsOf(list)).map((one) => one.replace(/^\S+ \S+ /, ''))).toEqual([problem])
  })

  it('is any order of a kind that has no lists', async () => {
    expect(await problemsOf("{ sortBy: 'starts' }", "type: 'page',")).toEqual([
      'findings.config.mjs:7:7 invalid-value Unexpected group of fields in `event.list`, expected nothing: only stories have lists',
    ])
  })
})

/** Problems of a config of which the seventh line is the order of a kind of events. */
async function problemsOf(list: string, more = ''): Promise<string[]> {
  const from = (file: string) => `'${path.join(import.meta.dirname, file)}'`
  const source = `import { defineKind, fields } from ${from('../src/index.ts')}; import { plainTheme } from ${from('support/plain-theme.ts')}
const own = { starts: fields.date(), venue: fields.text(), note: fields.text().optional(), speakers: fields.list(fields.ref('person')) }
export default {
  site: { name: 'X', url: 'https://x.example.org' },
  theme: plainTheme(), kinds: [
    defineKind({ name: 'event', route: '/events/:slug/', fields: own, ${more}
list: ${list} }),
  ],
}
`
  return describeAll((await createSite(records).buildWithConfig(source)).problems)
}
