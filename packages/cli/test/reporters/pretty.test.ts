import { describe, expect, it } from 'vitest'
import { pretty } from '../../src/reporters/pretty.js'
import { hostileProblem, missing, page, reportOf, warning } from './report.js'

describe('the pretty reporter', () => {
  it('says where, how bad, which rule, what is wrong and what to do, and shows the line', () => {
    expect(pretty(reportOf([missing]), page)).toBe(`site/content/pages/about.md

  3:8  error  missing-topic
    Cannot find topic \`About\`
    3 | title: About us
      |        ^^^^^
    A file would define it.

The closing words.
`)
  })

  it('names each file once, above all of its problems', () => {
    const first = { ...missing, line: 2 }
    const text = pretty(reportOf([first, missing, warning]), page)
    expect(text.match(/^site\/.*$/gm)).toEqual(['site/content/pages/about.md', 'site/content/pages/contact.md'])
    expect(text.match(/^ {2}\S+ {2}(?:error|warning) {2}\S+$/gm)).toEqual([
      '  2:8  error  missing-topic',
      '  3:8  error  missing-topic',
      '  7:1  warning  body-h1',
    ])
  })

  it('does without a place, a note and a source', () => {
    const { line, column, endLine, endColumn, note, ...bare } = missing
    expect(pretty(reportOf([{ ...bare, file: 'plain/gone.eta' }], { linesOf: () => [''] }), page)).toBe(
      'site/plain/gone.eta\n\n  error  missing-topic\n    Cannot find topic `About`\n\nThe closing words.\n',
    )
  })

  it('is wrapped at the width of the terminal', () => {
    const words = 'one two three four five six seven eight nine ten eleven twelve'
    const problem = { ...missing, reason: words, note: words }
    const lines = pretty(reportOf([problem], { closing: words }), { ...page, columns: 40 }).split('\n')
    expect(lines).toContain('    one two three four five six seven')
    expect(lines.filter((line) => line.length > 40)).toEqual([])
  })

  it('has severity and mark coloured, and the rest of the frame in the background', () => {
    const style = (format: unknown, text: string) => `<${[format].flat().join(' ')}>${text}</>`
    const text = pretty(reportOf([{ ...missing, severity: 'warning' }]), { columns: 80, style })
    expect(text).toContain('<bold>3:8</>  <bold yellow>warning</>  <dim>missing-topic</>')
    expect(text).toContain('<dim>3 | title: About us</>')
    expect(text).toContain('<yellow>  |        ^^^^^</>')
  })

  it('shows characters that would command the terminal', () => {
    const text = pretty(reportOf([hostileProblem], { closing: hostileProblem.reason }), page)
    expect(text).not.toMatch(/[^\P{Cc}\n]|\p{Cf}|\p{Zl}/u)
    expect(text.split('␛[2J␇\\u{9b}31m\\u{202e}␀')).toHaveLength(5)
  })

  it('keeps a file name with a line feed on one line', () => {
    expect(pretty(reportOf([{ ...missing, file: 'a\nb.md' }]), page)).toMatch(/^site\/a␊b\.md\n/)
  })

  it('prints nothing when there is nothing to say', () => {
    expect(pretty(reportOf([], { closing: '' }), page)).toBe('')
  })
})
