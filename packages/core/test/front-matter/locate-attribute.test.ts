import { describe, expect, it } from 'vitest'
import { locateAttribute } from '../../src/front-matter/locate.js'

const text = `Text
::figure[A [b] \\] c]{src="a b.png" alt='An "x"' .wide.tall #main width=40 open data-x=1}
> :cta[x]{to=./a.md}
::feed
:::quote{by="Ada
Lovelace" on=x}
Words
:::
`

function found(
  line: number,
  column: number,
  attribute: string,
  on?: 'key' | 'value',
  source = text,
): string | undefined {
  const point = { line, column }
  const span = locateAttribute(source, { start: point, end: point }, attribute, on)
  if (!span) return undefined
  const { start, end } = span
  return `${start.line}:${start.column}-${end.line}:${end.column}`
}

const sourceAt = (line: number, from: number, to: number) => text.split('\n')[line - 1]?.slice(from - 1, to - 1)

describe('an attribute of a directive', () => {
  it.each([
    ['src', 'a b.png', 'src'],
    ['alt', 'An "x"', 'alt'],
    ['class', 'wide', '.'],
    ['id', 'main', '#'],
    ['width', '40', 'width'],
    ['open', 'open', 'open'],
    ['data-x', '1', 'data-x'],
  ])('%s is found after a label with brackets', (name, value, key) => {
    const [from, to] = (found(2, 1, name) ?? '').split('-').map((each) => Number(each.split(':')[1]))
    expect(sourceAt(2, from ?? 0, to ?? 0)).toBe(value)
    const [start, end] = (found(2, 1, name, 'key') ?? '').split('-').map((each) => Number(each.split(':')[1]))
    expect(sourceAt(2, start ?? 0, end ?? 0)).toBe(key)
  })

  it('is found in running text', () => {
    expect(found(3, 3, 'to')).toBe('3:14-3:20')
  })

  it('is found over several lines', () => {
    expect(found(5, 1, 'by')).toBe('5:14-6:9')
    expect(found(5, 1, 'on', 'key')).toBe('6:11-6:13')
  })

  it('is found in CRLF files', () => {
    expect(found(3, 3, 'to', 'value', text.replaceAll('\n', '\r\n'))).toBe('3:14-3:20')
  })

  it.each([
    [2, 1, 'source'],
    [4, 1, 'kind'],
    [1, 1, 'src'],
    [99, 1, 'src'],
  ])('is not found when it is not there: line %i, column %i, %s', (line, column, name) => {
    expect(found(line, column, name)).toBeUndefined()
  })
})
