import path from 'node:path'
import type { Problem } from '@findings/core'
import { describe, expect, it } from 'vitest'
import { printProblems } from '../src/print-problems.js'
import { createChannel } from './channel.js'
import { createSite } from './create-site.js'

/** What is printed of problems in a site of one page, whose front matter has the title `About us` on line 3. */
function printed(problems: readonly Problem[], { columns = 80, out = '' } = {}): string {
  const root = createSite({ 'dist/index.html': '' })
  const channel = createChannel({ columns })
  printProblems(problems, { root, channel, out: out && path.join(root, out) })
  return channel.written().replaceAll(path.relative('', root), '').replaceAll(root, '')
}

const missing: Problem = {
  ruleId: 'missing-topic',
  severity: 'error',
  file: 'content/pages/about.md',
  line: 3,
  column: 8,
  endLine: 3,
  endColumn: 13,
  reason: 'Cannot find topic `About`',
  note: 'A file would define it.',
}

describe('a printed problem', () => {
  it('says where, how bad, which rule, what is wrong and what to do, and shows the line', () => {
    expect(printed([missing])).toBe(`/content/pages/about.md:3:8
  error: Cannot find topic \`About\` (missing-topic)
  3 | title: About us
    |        ^^^^^
  A file would define it.

1 error in 1 file. Nothing was written.
`)
  })

  it('does without a place, a note and a source', () => {
    const { line, column, endLine, endColumn, note, ...bare } = missing
    expect(printed([{ ...bare, file: 'plain/gone.eta' }])).toBe(`plain/gone.eta
  error: Cannot find topic \`About\` (missing-topic)

1 error in 1 file. Nothing was written.
`)
  })

  it('is wrapped at the width of the terminal', () => {
    const words = 'one two three four five six seven eight nine ten eleven twelve'
    const lines = printed([{ ...missing, reason: words, note: words }], { columns: 40 }).split('\n')
    expect(lines.slice(1, 3)).toEqual(['  error: one two three four five six', '  seven eight nine ten eleven twelve'])
    expect(lines[3]).toBe('  (missing-topic)')
    // The place may be longer: broken, it could not be opened.
    expect(lines.slice(1).filter((line) => line.length > 40)).toEqual([])
  })

  it('has its severity coloured, and its rule in the background', () => {
    const channel = createChannel({ style: (format, text) => `<${[format].flat().join(' ')}>${text}</>` })
    printProblems([{ ...missing, severity: 'warning' }], { root: createSite(), channel })
    expect(channel.written()).toContain('<bold yellow>warning:</> Cannot find topic `About` <dim>(missing-topic)</>')
  })

  it('shows characters that would command the terminal', () => {
    const hostile = '\x1b[2J\x07\x9b31m\u202etxt'
    const text = printed([{ ...missing, file: `${hostile}.md`, reason: hostile, note: hostile }])
    expect(text).not.toMatch(/[^\P{C}\n]/u)
    expect(text.split('␛[2J␇\\u{9b}31m\\u{202e}txt')).toHaveLength(4)
  })
})

describe('the last line', () => {
  const warning: Problem = { ...missing, severity: 'warning', file: 'content/pages/contact.md' }
  const last = (problems: readonly Problem[], out = '') => printed(problems, { out }).trimEnd().split('\n').at(-1)

  it('counts errors, warnings and files', () => {
    expect(last([missing])).toBe('1 error in 1 file. Nothing was written.')
    expect(last([missing, missing, warning])).toBe('2 errors and 1 warning in 2 files. Nothing was written.')
    expect(last([warning, warning])).toBe('2 warnings in 1 file.')
  })

  it('says that the last site stays, where there is one', () => {
    expect(last([missing], 'dist')).toBe('1 error in 1 file. Nothing was written; the last site stays as it was.')
    expect(last([missing], 'content')).toBe('1 error in 1 file. Nothing was written.')
  })

  it('is not printed when nothing is wrong', () => {
    expect(printed([])).toBe('')
  })
})
