import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { createEngine } from '../../src/watch/engine.js'
import { createSite, discovery, records } from '../support/create-site.js'
import { cleanBuild, config, filesIn } from './watch-site.js'

const now = '2026-06-01T12:00Z'

/** A site whose Markdown plugin leaves the name of each story that it sees. */
function siteWithLog() {
  const plugin = `() => (_, file) => appendFileSync(new URL('log', import.meta.url), file.path + '\\n')`
  const site = createSite({
    'findings.config.mjs': `import { appendFileSync } from 'node:fs'
${config(`markdown: { cacheKey: 'one', remarkPlugins: [${plugin}] },`)}`,
    ...records,
    'content/stories/a.md': discovery('A'),
    'content/stories/b.md': discovery('B'),
  })
  const out = path.join(site.root, '.findings/watch')
  const log = path.join(site.root, 'log')
  /** What a new engine builds first, and the stories that it parses. */
  const begin = async () => {
    rmSync(log, { force: true })
    const { outcome, notices } = await createEngine({ root: site.root, out, options: {} })({ now })
    const parsed = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : []
    expect(filesIn(out)).toEqual(await cleanBuild(site.root))
    return { outcome, notices, parsed: parsed.filter((file) => file.includes('/stories/')).sort() }
  }
  return { ...site, begin }
}

it('parses at its first build what no other engine has parsed', async () => {
  const site = siteWithLog()
  const both = ['content/stories/a.md', 'content/stories/b.md']
  expect(await site.begin()).toEqual({ outcome: 'built', notices: [], parsed: both })
  expect((await site.begin()).parsed).toEqual([])
  site.write({ 'content/stories/b.md': discovery('B', { body: 'Other words.' }) })
  expect((await site.begin()).parsed).toEqual(['content/stories/b.md'])
  const drafts = path.join(site.root, '.findings/drafts')
  writeFileSync(
    drafts,
    readFileSync(drafts).map((byte, at) => (at === 9 ? byte ^ 1 : byte)),
  )
  const { parsed, notices } = await site.begin()
  expect([parsed, notices.join()]).toEqual([both, expect.stringContaining('was damaged')])
})

it('tells which stories are hidden, and only when these are others than before', async () => {
  const draft = discovery('A', { fields: 'status: draft', body: 'All sufferers.' })
  const site = createSite({
    'findings.config.mjs': config(),
    ...records,
    'content/stories/a.md': draft,
    'content/stories/b.md': discovery('B'),
  })
  const engine = createEngine({ root: site.root, out: path.join(site.root, '.findings/watch'), options: {} })
  const first = await engine({ now })
  const by = { file: 'content/stories/a.md', field: 'status' }
  expect(first.hidden).toEqual([{ file: 'content/stories/a.md', url: '/discoveries/a/', because: 'draft', by }])
  expect(first.addresses).toEqual({ 'content/stories/a.md': '/discoveries/a/' })
  site.write({ 'content/stories/b.md': discovery('B', { date: '2026-02-01', body: 'Other words.' }) })
  expect((await engine({ now })).hidden).toBeUndefined()
  site.write({ 'content/stories/a.md': draft.replace('status: draft', 'status: withdrawn') })
  expect((await engine({ now })).hidden).toMatchObject([{ because: 'withdrawn' }])
  site.write({ 'content/stories/a.md': discovery('A', {}) })
  expect((await engine({ now })).hidden).toEqual([])
})
