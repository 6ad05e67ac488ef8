import { describe, expect, it } from 'vitest'
import { sourceFrame } from '../src/source-frame.js'

const frame = (source: string, place: Parameters<typeof sourceFrame>[1], columns = 80) =>
  sourceFrame(source, place, columns).join('\n')

describe('a source frame', () => {
  it('marks what is meant', () => {
    expect(frame('---\ntopics: [a, b]\n', { line: 2, column: 10, endLine: 2, endColumn: 11 })).toBe(
      '2 | topics: [a, b]\n  |          ^',
    )
  })

  it('marks one character when no end is known, and the rest of the line when the end is below it', () => {
    expect(frame('abcdef', { line: 1, column: 3 })).toBe('1 | abcdef\n  |   ^^^^')
    expect(frame('abcdef\nghi', { line: 1, column: 3, endLine: 2, endColumn: 2 })).toBe('1 | abcdef\n  |   ^^^^')
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

  it('is empty without a line, and for a line that is blank or not there', () => {
    expect(frame('abc', {})).toBe('')
    expect(frame('abc\n\n', { line: 2, column: 1 })).toBe('')
    expect(frame('abc', { line: 9, column: 1 })).toBe('')
  })

  it('finds the line also in files with the line ends of Windows', () => {
    expect(frame('one\r\ntwo\r\n', { line: 2, column: 1, endLine: 2, endColumn: 4 })).toBe('2 | two\n  | ^^^')
  })
})
