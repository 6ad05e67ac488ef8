import { describe, expect, it } from 'vitest'
import { visible } from '../src/visible.js'
import { widthOf, wrap } from '../src/wrap.js'

describe('wrap', () => {
  it('breaks between words, keeps line ends, and gives a long word its own line', () => {
    expect(wrap('a bc def', 4)).toEqual(['a bc', 'def'])
    expect(wrap('a\nbc d', 9)).toEqual(['a', 'bc d'])
    expect(wrap('a incomprehensible b', 6)).toEqual(['a', 'incomprehensible', 'b'])
    expect(wrap(' a  b ', 9)).toEqual(['a b'])
    expect(wrap('', 9)).toEqual([''])
  })

  it('counts columns, not code units', () => {
    expect(widthOf('e\u0301')).toBe(1)
    expect(widthOf('研究')).toBe(4)
    expect(wrap('研究 研究', 8)).toEqual(['研究', '研究'])
  })
})

describe('visible', () => {
  it('leaves text and line feeds alone', () => {
    expect(visible('Zoë’s “trial” – 研究 ❤️\n')).toBe('Zoë’s “trial” – 研究 ❤️\n')
  })

  it('shows control characters, and those that turn the direction of text', () => {
    expect(visible('\0\x1b\r\x7f\x85\u2028\u202e\u2066')).toBe('␀␛␍␡\\u{85}\\u{2028}\\u{202e}\\u{2066}')
  })

  it('makes two spaces of a tab', () => {
    expect(visible('a\tb')).toBe('a  b')
  })
})
