import { describe, expect, it } from 'vitest'
import { build, createMemo, defineKind, extendKind, fields } from '../../src/index.js'
import { baseConfig, createSite, discovery, records } from '../support/create-site.js'
import { random } from '../support/random.js'
import { fromNothing, loadedFrom, publishedFiles } from './cached-site.js'

const event = defineKind({
  name: 'event',
  route: '/events/:slug/',
  fields: { starts: fields.date(), ends: fields.date() },
  list: { sortBy: 'starts', order: 'ascending', until: 'ends' },
})
const kinds = [event, extendKind('discovery', { list: { sortBy: 'title', order: 'ascending' } })]
const config = { kinds, pagination: { size: 2 } }

const day = (number: number) => `2026-06-${String(number).padStart(2, '0')}`
const on = (starts: number, ends: number, title = `From ${starts} to ${ends}`) =>
  `---\nkind: event\ntitle: ${title}\ndatePublished: 2026-01-01\ntopics: [spread]\nsummary: Come.\nstarts: ${day(starts)}\nends: ${day(ends)}\n---\nCome.\n`
const files = {
  ...records,
  'findings.config.mjs': '// stands for a config',
  'content/hubs/h.md':
    '---\ntitle: H\ntopic: spread\n---\n::feed{kind=event limit=2}\n\n::feed{kind=discovery topic=spread}\n',
  'content/stories/a.md': on(2, 4),
  'content/stories/b.md': on(3, 3),
  'content/stories/c.md': on(5, 9),
  'content/stories/d.md': on(6, 6),
  'content/stories/x.md': discovery('X', { fields: 'summary: It is.' }),
  'content/stories/y.md': discovery('Y', { fields: 'summary: It is.' }),
  'content/stories/z.md': discovery('Z', { fields: 'summary: It is.' }),
}

describe('lists in an order of their own', () => {
  it('are those of a build from nothing on each day, though no file changes', async () => {
    const site = createSite(files)
    const seen = new Set<string>()
    for (const now of [3, 4, 5, 7, 10].map(day)) {
      await build(loadedFrom(site, config), { now, cache: true })
      const { files } = await fromNothing(site, config, now)
      expect(publishedFiles(site), now).toEqual(files)
      seen.add(String(files['research/h/index.html']))
    }
    expect(seen.size).toBe(5) // one is over each time
  })

  it('render nothing again on a day on which nothing is over', async () => {
    const site = createSite(files)
    const rendered = async (now: string) => (await build(loadedFrom(site, config), { now, cache: true })).rendered
    await rendered(day(7))
    expect(await rendered(day(8))).toBe(0)
    expect(await rendered(day(10))).toBeGreaterThan(0)
  })

  it.each([1, 2])('are those of a build from nothing after any edit at any time (seed %i)', async (seed) => {
    const next = random(seed)
    const upTo = (most: number) => 1 + Math.floor(next() * most)
    const site = createSite(files)
    const [memo, user] = [createMemo(), { ...baseConfig, ...config }]
    let now = day(1)
    for (let edit = 0; edit < 18; edit++) {
      const file = ['a', 'b', 'c', 'd'][upTo(4) - 1]
      const starts = upTo(20)
      if (edit % 3 === 0) site.write({ [`content/stories/${file}.md`]: on(starts, starts + upTo(8)) })
      if (edit % 3 === 1)
        site.write({ 'content/stories/y.md': discovery(`${'QRXYZ'[upTo(5) - 1]}`, { fields: 'summary: It is.' }) })
      if (edit % 3 === 2) now = day(upTo(29))
      const settings = { root: site.root, now, write: false }
      const [warm, cold] = [await build(user, { ...settings, memo }), await build(user, settings)]
      expect(warm.files, `seed ${seed}, edit ${edit}`).toEqual(cold.files)
    }
  })
})
