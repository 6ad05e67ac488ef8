import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createSite, describeAll, discovery, records } from './support/create-site.js'

describe('a build that writes nothing', () => {
  it('finds two files that want one place', async () => {
    const site = createSite({
      'content/pages/about.md': '---\nkind: page\ntitle: About us\n---\nWords.\n',
      'static/About/index.html': '',
    })
    const result = await site.build({ write: false })
    expect(result.outcome).toBe('failed')
    expect(describeAll(result.problems)).toEqual([
      expect.stringContaining('duplicate-output Two files of the site would be'),
    ])
    expect(existsSync(path.join(site.root, 'dist'))).toBe(false)
  })

  it('finds a file that wants the place of a folder', async () => {
    const site = createSite({
      'content/pages/about.md': '---\nkind: page\ntitle: About us\n---\nWords.\n',
      'static/about': '',
    })
    const { problems } = await site.build({ write: false })
    expect(problems.map(({ ruleId }) => ruleId)).toEqual(['duplicate-output'])
  })

  it('refuses an output folder that holds sources', async () => {
    const result = await createSite({ ...records }).build({ write: false, out: 'content/site' })
    expect(result.outcome).toBe('misconfigured')
    expect(result.problems.map(({ ruleId }) => ruleId)).toContain('unsafe-output')
  })

  it('names the stories and records that it read', async () => {
    const { checked } = await createSite({ ...records, 'content/stories/a.md': discovery('A') }).build()
    expect([...checked].sort()).toEqual(['content/people/ada.md', 'content/stories/a.md', 'content/topics/spread.md'])
  })
})

describe('maxWarnings', () => {
  const site = () => createSite({ ...records, 'content/stories/a.md': discovery('A', { body: '# A\n\n# B' }) })
  const rules = { 'body-h1': 'warning', 'unused-record': 'off', 'missing-summary': 'off' } as const

  it('lets as many warnings pass, and writes', async () => {
    const { root, build } = site()
    const result = await build({ write: true, rules, maxWarnings: 2 })
    expect(result).toMatchObject({ outcome: 'built', problems: [{ severity: 'warning' }, { severity: 'warning' }] })
    expect(existsSync(path.join(root, 'dist/index.html'))).toBe(true)
  })

  it('fails with one more, and writes nothing', async () => {
    const { root, build } = site()
    const result = await build({ write: true, rules, maxWarnings: 1 })
    expect(result).toMatchObject({ outcome: 'failed', written: 0, problems: [{}, {}] })
    expect(existsSync(path.join(root, 'dist'))).toBe(false)
  })
})
