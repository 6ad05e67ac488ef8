import { describe, expect, it } from 'vitest'
import { createLocate } from '../../src/front-matter/locate.js'

const story = `---
title: "Hope"
authors:
  - name: Ada
    role: lead
  - Grace
empty:
text: |
  One
  two
"quoted": x
---
title: not this one
`

type Path = readonly (string | number)[]

/** The text at a place, or `line:column` for its start. */
function found(path: Path, on: 'key' | 'value', text = story, isYaml = false): string | undefined {
  const span = createLocate(text, isYaml)(path, on)
  if (!span) return undefined
  const lines = text.split(/\r?\n/)
  const { start, end } = span
  const last = start.line === end.line ? end.column - 1 : undefined
  return `${start.line}:${start.column} ${lines[start.line - 1]?.slice(start.column - 1, last)}`
}

describe('a place in front matter', () => {
  it.each<[Path, string, string]>([
    [['title'], '2:8 "Hope"', '2:1 title'],
    [['authors', 0, 'name'], '4:11 Ada', '4:5 name'],
    [['authors', 1], '6:5 Grace', '6:5 Grace'],
    [['quoted'], '11:11 x', '11:1 "quoted"'],
    [['empty'], '7:1 empty', '7:1 empty'],
  ])('%j is found', (path, value, key) => {
    expect(found(path, 'value')).toBe(value)
    expect(found(path, 'key')).toBe(key)
  })

  it('covers the lines of a group, but not the one after it', () => {
    expect(createLocate(story, false)(['authors'], 'value')).toEqual({
      start: { line: 4, column: 3 },
      end: { line: 6, column: 10 },
    })
    expect(createLocate(story, false)(['text'], 'value')).toEqual({
      start: { line: 8, column: 7 },
      end: { line: 10, column: 6 },
    })
  })

  it.each<[Path, string | undefined]>([
    [['title', 'x', 'y'], '2:1 title'],
    [['authors', 0, 'orcid'], '4:5 name: Ada'],
    [['authors', 7], '3:1 authors'],
    [['empty', 'x'], '7:1 empty'],
    [['nowhere'], undefined],
    [[], undefined],
  ])('%j is missing: its nearest parent stands for it', (path, place) => {
    expect(found(path, 'value')).toBe(place)
  })

  it('is found in a whole YAML file, with CRLF', () => {
    expect(found(['b', 'c'], 'value', 'a: 1\r\nb:\r\n  c: here\r\n', true)).toBe('3:6 here')
  })

  it('is nowhere in a file without front matter', () => {
    expect(createLocate('title: x', false)(['title'], 'value')).toBeUndefined()
    expect(createLocate('---\ntitle: x', false)(['title'], 'value')).toBeUndefined()
  })
})
