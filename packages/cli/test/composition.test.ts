import type { Problem } from '@findings/core'
import { describe, expect, it } from 'vitest'
import { composition } from '../src/composition.js'
import { config, createSite, page as pageOf } from './create-site.js'
import { findings } from './findings.js'
import { missing, page } from './reporters/report.js'

const rules = [
  'raw-html',
  'missing-alt',
  'unknown-key',
  'http-link',
  'broken-link',
  'body-h1',
  'empty-link',
  'lost-slot',
  'stray-fence',
  'curly-quotes',
] as const

/** So many problems of each rule, in this order. */
const problems = (...counts: readonly number[]): Problem[] =>
  counts.flatMap((count, index) =>
    Array.from({ length: count }, () => ({ ...missing, ruleId: rules[index] ?? 'missing-topic' })),
  )

describe('what a long report is made of', () => {
  it('is a table of rules by their number, and how to go on', () => {
    expect(composition(problems(2, 1175, 30), page)).toEqual([
      '',
      '  1,175  error    missing-alt',
      '     30  error    unknown-key',
      '      2  error    raw-html',
      '',
      '`findings rules missing-alt` explains a rule; `findings check --only FILE` looks',
      'at one file.',
    ])
  })

  it('begins with errors, however few, which stop a build, and names one of them', () => {
    const warnings = problems(0, 40, 2).map((one) => ({ ...one, severity: 'warning' as const }))
    expect(composition([...warnings, ...problems(0, 0, 3, 1)], page).slice(1, 7)).toEqual([
      '   3  error    unknown-key',
      '   1  error    http-link',
      '  40  warning  missing-alt',
      '   2  warning  unknown-key',
      '',
      '`findings rules unknown-key` explains a rule; `findings check --only FILE` looks',
    ])
  })

  it('has eight rows at most, or nine where no line is won, and keeps the order of the report where numbers are the same', () => {
    const lines = composition(problems(3, 3, 3, 3, 3, 3, 3, 3, 3, 4), page)
    expect(lines.slice(1, 11)).toEqual([
      '  4  error    curly-quotes',
      ...rules.slice(0, 7).map((rule) => `  3  error    ${rule}`),
      '  and 2 more',
      '',
    ])
    expect(composition(problems(3, 3, 3, 3, 3, 3, 3, 3, 3), page).slice(9, 11)).toEqual([
      '  3  error    stray-fence',
      '',
    ])
    expect(composition(problems(3, 3, 3, 3, 3, 3, 3, 3), page).join()).not.toContain(' more')
  })

  it('is said below more than twenty problems alone', () => {
    expect(composition(problems(20), page)).toEqual([])
    expect(composition(problems(21), page)).toContain('  21  error    raw-html')
  })

  it('keeps to the width of the terminal', () => {
    expect(composition(problems(30), { ...page, columns: 40 }).filter((line) => line.length > 40)).toEqual([])
  })
})

describe('findings check and findings build', () => {
  const site = () =>
    createSite({ 'findings.config.mjs': config(), 'content/pages/a.md': pageOf('A', '', 'A <b>x</b>.\n\n'.repeat(21)) })
  const last =
    '\n\n  21  error    raw-html\n\n`findings rules raw-html` explains a rule; `findings check --only FILE` looks at\none file.\n'

  it('end a long report with it, for people alone', async () => {
    const cwd = site()
    const { stdout } = await findings(
      ['check', '--reporter', 'pretty', '--reporter', 'json=a.json', '--reporter', 'pretty=a.txt'],
      { cwd },
    )
    expect(stdout.endsWith(`21 errors in 1 file.${last}`)).toBe(true)
    expect((await findings(['check', '--reporter', 'github'], { cwd })).stdout).not.toContain('explains a rule')
    expect((await findings(['build'], { cwd })).stderr).toContain(last)
  })
})
