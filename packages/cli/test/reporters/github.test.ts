import { describe, expect, it } from 'vitest'
import { github } from '../../src/reporters/github.js'
import { hostileProblem, missing, page, reportOf, warning } from './report.js'

/** What GitHub's runner makes of a line, by its documented rules. */
function parsed(line: string) {
  const [, command, list = '', data = ''] = /^::(\w+) (.*?)::(.*)$/s.exec(line) ?? []
  const decode = (text: string) =>
    text
      .replaceAll('%0D', '\r')
      .replaceAll('%0A', '\n')
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ',')
      .replaceAll('%25', '%')
  const properties = list
    .split(',')
    .map((one) => [one.slice(0, one.indexOf('=')), decode(one.slice(one.indexOf('=') + 1))])
  return { command, ...Object.fromEntries(properties), data: decode(data) }
}

describe('the GitHub reporter', () => {
  it('makes an annotation at the exact range', () => {
    expect(github(reportOf([missing]), page)).toBe(
      '::error file=site/content/pages/about.md,line=3,endLine=3,col=8,endColumn=13,title=missing-topic' +
        '::Cannot find topic `About`%0AA file would define it.\n',
    )
  })

  it('leaves columns out of a range over several lines, where GitHub takes none', () => {
    expect(github(reportOf([warning]), page)).toBe(
      '::warning file=site/content/pages/contact.md,line=7,endLine=9,title=body-h1::A second main heading\n',
    )
  })

  it('annotates a whole file', () => {
    const { line, column, endLine, endColumn, note, ...bare } = missing
    expect(github(reportOf([bare]), page)).toBe(
      '::error file=site/content/pages/about.md,title=missing-topic::Cannot find topic `About`\n',
    )
  })

  it('keeps hostile text on its line and in its place', () => {
    const text = github(reportOf([hostileProblem]), page)
    expect(text.trimEnd().split(/\r|\n/)).toHaveLength(1)
    expect(text).not.toMatch(/[^\P{Cc}\n]|\p{Cf}|\p{Zl}/u)
    const { command, file, title, data } = parsed(text.trimEnd())
    expect({ command, title }).toEqual({ command: 'error', title: 'missing-topic' })
    for (const value of [file, data]) expect(value).toContain('\n\\u{3a}:error::"\'<![CDATA[]]>&amp;%0A,:')
  })

  it('says why the command failed when only warnings are too many', () => {
    const text = github(reportOf([], { tooMany: 'There are 3 warnings.' }), page)
    expect(text).toBe('::error title=max-warnings::There are 3 warnings.\n')
  })

  it('is silent when nothing is wrong', () => {
    expect(github(reportOf([]), page)).toBe('')
  })
})
