import { describe, expect, it } from 'vitest'
import { decode } from '../../src/front-matter/decode.js'

const bytes = (...parts: (string | number)[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part]))))

const placeOf = (input: Uint8Array) => {
  const result = decode('story.md', input)
  if ('text' in result) return result.text
  const { at, rule } = result.fault
  return at && 'span' in at ? `${rule} ${at.span.start.line}:${at.span.start.column}` : rule
}

describe('reading bytes', () => {
  it('gives text as it is', () => {
    expect(placeOf(bytes('’ é e\u0301 𝒳\n\uFFFD'))).toBe('’ é e\u0301 𝒳\n\uFFFD')
  })

  it('ends lines in one way, whatever system they come from', () => {
    expect(placeOf(bytes('a\r\nb\rc\n\r\n'))).toBe('a\nb\nc\n\n')
  })

  it('removes the byte order mark, and only that', () => {
    expect(placeOf(bytes(0xef, 0xbb, 0xbf, '---\n\uFEFFx'))).toBe('---\n\uFEFFx')
  })

  it.each([
    ['a Latin-1 letter', bytes('One\nCaf', 0xe9, ' au lait'), '2:4'],
    ['a letter that breaks off', bytes('é', 0xe2, 0x82), '1:2'],
    ['an overlong letter', bytes('a\r\nb', 0xc0, 0xaf), '2:2'],
    ['half a surrogate pair', bytes('𝒳', 0xed, 0xa0, 0x80), '1:3'],
    ['a bad byte after replacement characters that are meant', bytes('\uFFFD\uFFFD\n\uFFFD', 0xff), '2:2'],
    ['a bad byte after a byte order mark', bytes(0xef, 0xbb, 0xbf, 'ab', 0xff), '1:3'],
    ['UTF-16', bytes(0xff, 0xfe, 'a', 0), '1:1'],
    ['a control character', bytes('a\nbc\bd'), '2:3'],
    ['a mark of Windows-1252 that was taken for Latin-1', bytes('It\u0092s'), '1:3'],
    ['what deletes', bytes('a\x7f'), '1:2'],
    ['a character that is none', bytes('a\uFFFE'), '1:2'],
    ['a NUL character', bytes('a\nb', 0, 'c'), '2:2'],
  ])('reports %s at its place', (_, input, place) => {
    expect(placeOf(input)).toBe(`invalid-utf8 ${place}`)
  })
})
