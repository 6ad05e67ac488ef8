import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import type { BuildSettings } from '../src/build-result.js'
import { extendKind } from '../src/kinds/extend-kind.js'
import { fields } from '../src/kinds/fields.js'
import { publish } from '../src/publish.js'
import { baseConfig, createSite, discovery, records } from './support/create-site.js'

const now = '2026-06-01T12:00Z'
const a = (body: string) => discovery('A', { fields: 'summary: On A.', body })
const site = () =>
  createSite({
    ...records,
    'findings.config.mjs': '// stands for a config',
    'content/stories/a.md': a('Some words.'),
    'content/stories/b.md': discovery('B', { date: '2026-06-20' }),
    'static/a.txt': 'a',
  })

const publishing = (root: string, settings: BuildSettings = {}) =>
  publish(
    {
      user: baseConfig,
      root,
      file: 'findings.config.mjs',
      source: readFileSync(path.join(root, 'findings.config.mjs'), 'utf8'),
    },
    { now, ...settings },
  )

it('reads nothing again while no file looks other than it did, and everything stands', async () => {
  const { root, write } = site()
  await setTimeout(2100) // until no coarse clock can hide a change
  const first = await publishing(root)
  const stages = async (settings?: BuildSettings) => {
    const { timings, ...rest } = await publishing(root, settings)
    return { stages: Object.keys(timings), ...rest }
  }
  const same = { ...first, stages: ['read'], rendered: 0, written: 0, removed: 0, unchanged: first.files.length }
  const { timings: _, ...expected } = same
  expect(await stages()).toEqual(expected)

  const whole = ['read', 'parse', 'validate', 'resolve', 'plan', 'render', 'write']
  const page = path.join(root, 'dist/discoveries/a/index.html')
  rmSync(page)
  expect(await stages()).toMatchObject({ stages: whole, written: 1 })
  expect(readFileSync(page, 'utf8')).toContain('A')
  expect((await stages()).stages).toEqual(['read'])

  // A story becomes public; another choice.
  expect(await stages({ now: '2026-06-20' })).toMatchObject({ stages: whole, hidden: 0 })
  expect(await stages({ base: '/research/' })).toMatchObject({ stages: whole })
  expect((await stages({ base: '/research/' })).stages).toEqual(['read'])
  expect((await stages()).stages).toEqual(whole)

  write({ 'content/stories/a.md': a('Some other words.') })
  expect(await stages()).toMatchObject({ stages: whole, rendered: 1 })
  write({ 'content/stories/a.md': a('Some newer words.') }) // of the same size, and at once
  expect(await stages()).toMatchObject({ stages: whole, rendered: 1 })
  expect(readFileSync(page, 'utf8')).toContain('newer')
})

it('tells again of warnings', async () => {
  const { root, write } = site()
  write({
    'content/stories/c.md': discovery('C', { body: '![A cell](cell.svg)\n\nSee [here](https://example.org/).' }),
  })
  write({ 'content/stories/cell.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>' })
  await setTimeout(2100)
  const { problems } = await publishing(root)
  expect(problems.length).toBeGreaterThan(0)
  const again = await publishing(root)
  expect([Object.keys(again.timings), again.problems]).toEqual([['read'], problems])
  expect((await publishing(root, { maxWarnings: 0 })).outcome).toBe('failed')
})

it('looks again when a review has become due', async () => {
  const { root, write } = site()
  write({
    'content/stories/c.md': `---
kind: explainer
title: What it is
summary: Explained.
datePublished: 2026-03-09
topics: [spread]
reviewed: { last: 2026-01-01, next: 2026-06-10, by: [ada] }
sources: [{ title: A source, href: https://example.org/ }]
---
Words.
`,
  })
  await setTimeout(2100)
  const rulesAt = async (at: string) => (await publishing(root, { now: at })).problems.map(({ ruleId }) => ruleId)
  expect(await rulesAt('2026-06-01')).not.toContain('review-overdue')
  expect(await rulesAt('2026-06-09')).not.toContain('review-overdue')
  expect(await rulesAt('2026-06-10')).toContain('review-overdue')
})

it('is trusted with a kind that has no more than other fields', async () => {
  const { root } = site()
  await setTimeout(2100)
  const kinds = [extendKind('discovery', { fields: { sampleSize: fields.count().optional() } })]
  const once = () => publish({ user: { ...baseConfig, kinds }, root, file: 'findings.config.mjs', source: '' }, { now })
  await once()
  expect(Object.keys((await once()).timings)).toEqual(['read'])
})

it('is not trusted with directives or outputs of the site’s own, which may read anything', async () => {
  const { root } = site()
  await setTimeout(2100)
  const user = {
    ...baseConfig,
    outputs: [{ name: 'hour', files: () => [{ path: 'hour.txt', content: 'x', from: 'hour' }] }],
  }
  const once = () => publish({ user, root, file: 'findings.config.mjs', source: '' }, { now })
  await once()
  expect(Object.keys((await once()).timings)).toContain('render')
})
