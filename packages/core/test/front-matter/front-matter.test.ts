import { describe, expect, it } from 'vitest'
import { readFrontMatter } from '../../src/front-matter/front-matter.js'

const read = (text: string) => readFrontMatter('story.md', text)
const rulesOf = (text: string) => read(text).faults.map(({ rule, at }) => ({ rule, at }))

describe('front matter', () => {
  it('is split from the body, which keeps its line number', () => {
    expect(read('---\ntitle: Hope\n---\n\nBody\n')).toEqual({
      data: { title: 'Hope' },
      body: '\nBody\n',
      bodyLine: 4,
      faults: [],
      slips: [],
    })
  })

  it.each([
    ['CRLF', '---\r\ntitle: Hope\r\n---\r\nBody\r\n', 'Body\r\n', 4],
    ['dots at its end', '---\ntitle: Hope\n...\nBody', 'Body', 4],
    ['spaces after the dashes', '---  \ntitle: Hope\n---\t\nBody', 'Body', 4],
    ['blank lines', '---\n\ntitle: Hope\n\n---\nBody', 'Body', 6],
    ['no body', '---\ntitle: Hope\n---', '', 4],
    ['dashes in the body', '---\ntitle: Hope\n---\nBody\n\n---\n\nMore', 'Body\n\n---\n\nMore', 4],
  ])('may have %s', (_, text, body, bodyLine) => {
    expect(read(text)).toEqual({ data: { title: 'Hope' }, body, bodyLine, faults: [], slips: [] })
  })

  it('does not end at dashes inside a text', () => {
    expect(read('---\na: |\n  one\n  ---\n  two\nb: x --- y\nc: "---"\n---\nBody')).toMatchObject({
      data: { a: 'one\n---\ntwo\n', b: 'x --- y', c: '---' },
      body: 'Body',
      bodyLine: 9,
    })
  })

  it('may be empty', () => {
    expect(read('---\n---\nBody')).toMatchObject({ data: {}, body: 'Body', bodyLine: 3, faults: [], slips: [] })
    expect(read('---\n# nothing yet\n---\n')).toMatchObject({ data: {}, faults: [], slips: [] })
  })

  it('keeps dates, times and yes as text', () => {
    expect(read('---\na: 2026-03-09\nb: 2026-03-09T10:30:00Z\nc: yes\nd: 10:30\ne: no\n---\n').data).toEqual({
      a: '2026-03-09',
      b: '2026-03-09T10:30:00Z',
      c: 'yes',
      d: '10:30',
      e: 'no',
    })
  })

  it('knows numbers, truth, nothing, lists and groups', () => {
    expect(read('---\na: 1.5\nb: true\nc:\nd: [x, 2]\ne:\n  - f: g\n---\n').data).toEqual({
      a: 1.5,
      b: true,
      c: null,
      d: ['x', 2],
      e: [{ f: 'g' }],
    })
  })

  it('keeps typographic text as it is', () => {
    expect(read('---\ntitle: “Hope” – it’s é e\u0301\n---\n').data).toEqual({ title: '“Hope” – it’s é e\u0301' })
  })

  it.each(['', 'Body', '\n---\na: b\n---\n', '----\na: b\n----\n', ' ---\na: b\n---\n'])('is missing in %j', (text) => {
    expect(read(text)).toMatchObject({ data: undefined, body: text, bodyLine: 1 })
    expect(rulesOf(text)[0]).toMatchObject({
      rule: 'missing-front-matter',
      at: { span: { start: { line: 1, column: 1 } } },
    })
  })

  it.each(['---\ntitle: Hope\n\nBody\n', '---', '---\ntitle: Hope\n ---\n'])('is not closed in %j', (text) => {
    expect(read(text)).toMatchObject({ data: undefined, body: '' })
    expect(rulesOf(text)).toEqual([
      { rule: 'unclosed-front-matter', at: { span: { start: { line: 1, column: 1 }, end: { line: 1, column: 4 } } } },
    ])
  })

  it('that is faulty still gives the body', () => {
    expect(read('---\na: b: c\n---\nBody')).toMatchObject({ data: undefined, body: 'Body', bodyLine: 4 })
  })
})
