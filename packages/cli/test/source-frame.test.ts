import { describe, expect, it } from 'vitest'
import { linesIn, sourceFrame } from '../src/source-frame.js'
import { widthOf } from '../src/wrap.js'

const frame = (source: string, place: Parameters<typeof sourceFrame>[1], columns = 80) =>
  sourceFrame(linesIn(source), place, columns)
    .map(({ text }) => text)
    .join('\n')

describe('a source frame', () => {
  it('marks what is meant', () => {
    expect(frame('---\ntopics: [a, b]\n', { line: 2, column: 10, endLine: 2, endColumn: 11 })).toBe(
      '2 | topics: [a, b]\n  |          ^',
    )
  })

  it('shows nothing of a file that is no text', () => {
    expect(frame('\0\0\0 ftypisom\ufffd\0', { line: 1, column: 1 })).toBe('')
    expect(frame('a\ufffdb', { line: 1, column: 2 })).toBe('1 | a\ufffdb\n  |  ^^')
  })

  it('marks the rest of the line when no end is known', () => {
    expect(frame('abcdef', { line: 1, column: 3 })).toBe('1 | abcdef\n  |   ^^^^')
  })

  it('marks every line of a short range, without its indentation', () => {
    const source = 'a: |\n  one\n\n  two three\nb: c'
    expect(frame(source, { line: 1, column: 4, endLine: 4, endColumn: 6 })).toBe(
      '1 | a: |\n  |    ^\n2 |   one\n  |   ^^^\n3 |\n4 |   two three\n  |   ^^^',
    )
  })

  it('shows the first lines and the last of a long range', () => {
    const source = Array.from({ length: 12 }, (_, index) => `line ${index + 1}`).join('\n')
    expect(frame(source, { line: 2, column: 6, endLine: 11, endColumn: 8 })).toBe(
      ' 2 | line 2\n   |      ^\n 3 | line 3\n   | ^^^^^^\n … |\n11 | line 11\n   | ^^^^^^^',
    )
  })

  it('ends on the line above when nothing of the last line is meant', () => {
    expect(frame('one\ntwo\nthree', { line: 1, column: 1, endLine: 3, endColumn: 1 })).toBe(
      '1 | one\n  | ^^^\n2 | two\n  | ^^^',
    )
  })

  it('marks the place after the last character', () => {
    expect(frame('abc', { line: 1, column: 4, endLine: 1, endColumn: 4 })).toBe('1 | abc\n  |    ^')
  })

  it('counts the columns that tabs, wide letters and combining marks take', () => {
    expect(frame('\t研究e\u0301 x', { line: 1, column: 7, endLine: 1, endColumn: 8 })).toBe(
      '1 |   研究e\u0301 x\n  |         ^',
    )
  })

  it('cuts a long line around the mark', () => {
    const text = `${'a'.repeat(100)}HERE${'b'.repeat(100)}`
    const [line = '', mark = ''] = frame(text, { line: 1, column: 101, endLine: 1, endColumn: 105 }, 50).split('\n')
    expect(line).toMatch(/^1 \| …a+HEREb+…$/)
    expect(line.length).toBeLessThanOrEqual(50)
    expect(line.slice(mark.indexOf('^'), mark.lastIndexOf('^') + 1)).toBe('HERE')
  })

  it('cuts a long line of wide letters to the same width, and none of them in two', () => {
    const text = `${'研'.repeat(60)}🫀${'究'.repeat(60)}`
    const [line = '', mark = ''] = frame(text, { line: 1, column: 61, endLine: 1, endColumn: 63 }, 50).split('\n')
    expect(line).toMatch(/^1 \| …研+🫀究+…$/)
    expect(widthOf(line)).toBeLessThanOrEqual(50)
    expect(widthOf(line.slice(0, line.indexOf('🫀')))).toBe(mark.indexOf('^'))
  })

  it('does not count a byte order mark', () => {
    expect(frame('\ufeff---\n', { line: 1, column: 1, endLine: 1, endColumn: 4 })).toBe('1 | ---\n  | ^^^')
  })

  it('is empty without a line, and for a line that is blank or not there', () => {
    expect(frame('abc', {})).toBe('')
    expect(frame('abc\n\n', { line: 2, column: 1 })).toBe('')
    expect(frame('abc', { line: 9, column: 1 })).toBe('')
  })

  it('finds the line also in files with the line ends of Windows', () => {
    expect(frame('one\r\ntwo\r\n', { line: 2, column: 1, endLine: 2, endColumn: 4 })).toBe('2 | two\n  | ^^^')
  })
})
