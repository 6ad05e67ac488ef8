import { describe, expect, it } from 'vitest'
import type { FileWatcher, Listener } from '../../src/watch/watch-files.js'
import { watchFiles } from '../../src/watch/watch-files.js'
import type { WatchResult } from '../../src/watch.js'
import { discovery } from '../support/create-site.js'
import { config, isBuilt, watchSite } from './watch-site.js'

const story = { 'content/stories/a.md': discovery('A', { body: 'Old words.' }) }
const page = 'discoveries/a/index.html'
const error = (code: string) => Object.assign(new Error(code), { code })

describe('a system that watches no more files', () => {
  for (const [code, limit] of [
    ['ENOSPC', 'fs.inotify.max_user_watches'],
    ['EMFILE', 'fs.inotify.max_user_instances'],
  ] as const) {
    it(`${code}: says which limit it is, and the files are polled`, async () => {
      const polls: boolean[] = []
      const site = watchSite(
        story,
        {},
        {
          watchFiles: (root, places, poll, listener) => {
            polls.push(poll)
            if (poll) return watchFiles(root, places, poll, listener)
            listener.failed(error(code))
            return { close: () => Promise.resolve() }
          },
        },
      )
      const { notices } = await site.until((result) => result.notices.length > 0)
      site.write({ 'content/stories/a.md': discovery('A', { body: 'New words.' }) })
      await site.until(({ changed }) => changed.includes(page))
      expect(polls).toEqual([false, true])
      expect(notices.join(' ')).toContain(limit)
    })
  }

  it('other errors of watching change nothing', async () => {
    let listener: Listener | undefined
    const site = watchSite(
      story,
      {},
      {
        watchFiles: (...given) => {
          listener = given[3]
          return watchFiles(...given)
        },
      },
    )
    await site.until(isBuilt)
    site.write({ 'content/stories/a.md': discovery('A', { body: 'New words.' }) })
    await site.until(({ changed }) => changed.includes(page))
    listener?.failed(error('EPERM'))
    site.write({ 'content/stories/a.md': discovery('A', { body: 'Newer words.' }) })
    const { notices } = await site.until(({ changed }) => changed.includes(page))
    expect(notices).toEqual([])
  })
})

it('polls when told to', async () => {
  const site = watchSite(story, { poll: true })
  await site.until(isBuilt)
  site.write({ 'content/stories/a.md': discovery('A', { body: 'New words.' }) })
  await site.until(({ changed }) => changed.includes(page))
  expect(site.output(page)).toContain('New words.')
})

it('finds what no event told of, when the tree is compared after the next one', async () => {
  let listener: Listener | undefined
  const deaf: FileWatcher = { close: () => Promise.resolve() }
  const site = watchSite(
    story,
    {},
    {
      watchFiles: (_, __, ___, given) => {
        listener = given
        return deaf
      },
    },
  )
  await site.until(isBuilt)
  site.write({
    'content/stories/a.md': discovery('A', { body: 'Heard of.' }),
    'content/stories/b.md': discovery('B', { body: 'Missed.' }),
  })
  listener?.changed(`${site.root}/content/stories/a.md`)
  await site.until(({ files }) => files.includes('discoveries/b/index.html'))
  expect(site.output(page)).toContain('Heard of.')
})

it('looks for the words to avoid that its config says now', async () => {
  const site = watchSite({ ...story, 'content/stories/b.md': discovery('B', { body: 'A lab. Sufferers.' }) })
  const found = ({ problems }: WatchResult) => problems.map(({ column }) => column)
  expect(found(await site.until(isBuilt))).toEqual([8])
  site.write({ 'findings.config.mjs': config(`avoidedWords: { lab: 'laboratory', sufferers: false },`) })
  expect(found(await site.until(({ causes }) => causes.includes('findings.config.mjs')))).toEqual([3])
  site.write({ 'findings.config.mjs': config() })
  expect(found(await site.until(({ causes }) => causes.includes('findings.config.mjs')))).toEqual([8])
})

it('builds from nothing when asked to', async () => {
  const rebuild = new EventTarget()
  const site = watchSite(story, { rebuild })
  const first = await site.until(isBuilt)
  rebuild.dispatchEvent(new Event('rebuild'))
  const again = await site.until(({ pages }) => pages > 0)
  expect([again.outcome, again.pages]).toEqual(['built', first.pages])
})

it('shows what was under embargo when its time has come', async () => {
  const embargo = new Date(Date.now() + 3000).toISOString()
  const site = watchSite(
    { ...story, 'content/stories/b.md': discovery('B', { fields: `embargo: ${embargo}` }) },
    { now: 'real time' },
  )
  expect((await site.until(isBuilt)).files).not.toContain('discoveries/b/index.html')
  await site.until(({ files }) => files.includes('discoveries/b/index.html'))
})

it('takes what is over out of blocks of a page when its time has come', async () => {
  const until = new Date(Date.now() + 3000).toISOString()
  const kindsOf = (file: string) => new URL(`../../src/kinds/${file}.ts`, import.meta.url).pathname
  const grants = `kinds: [defineKind({
    name: 'grant', route: '/grants/:slug/', fields: { closes: fields.instant() }, list: { sortBy: 'closes', until: 'closes' },
  })],`
  const site = watchSite(
    {
      'findings.config.mjs': `import { defineKind } from '${kindsOf('define-kind')}'; import { fields } from '${kindsOf('fields')}'\n${config(grants)}`,
      'content/hubs/h.md': '---\ntitle: H\ntopic: spread\n---\n::feed{kind=grant}\n',
      'content/stories/a.md': discovery('A call', { fields: `closes: ${until}` }).replace('discovery', 'grant'),
    },
    { now: 'real time' },
  )
  const hub = 'research/h/index.html'
  await site.until(isBuilt)
  expect(site.output(hub)).toContain('A call')
  await site.until(({ changed }) => changed.includes(hub))
  expect(site.output(hub)).not.toContain('A call')
})

it('with drafts, shows hidden stories and keeps them from search engines', async () => {
  const draft = { 'content/stories/b.md': discovery('B', { fields: 'status: draft' }) }
  const site = watchSite({ ...story, ...draft }, { drafts: true })
  expect((await site.until(isBuilt)).files).toContain('discoveries/b/index.html')
  const plain = watchSite({ ...story, ...draft })
  expect((await plain.until(isBuilt)).files).not.toContain('discoveries/b/index.html')
})

it('ends when the signal aborts, and leaves nothing running', async () => {
  const watchers = () => process.getActiveResourcesInfo().filter((name) => /FSEvent|MessagePort|Worker/.test(name))
  const before = watchers()
  const site = watchSite(story)
  await site.until(isBuilt)
  site.write({ 'content/stories/a.md': discovery('A', { body: 'New words.' }) })
  await site.until(({ changed }) => changed.includes(page))
  expect(watchers().length).toBeGreaterThan(before.length)
  await site.abort()
  expect(watchers()).toEqual(before)
})
