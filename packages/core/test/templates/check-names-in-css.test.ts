import { describe, expect, it } from 'vitest'
import { checkNamesInCss } from '../../src/templates/check-names-in-css.js'

const theme = { file: 'theme.css', css: ':root { --colour-brand: #143d59; --gap: 1rem } .a { color: red; margin: 0 }' }
const told = (css: string) => toldIn({ file: 'theme/site.css', css }, theme)
const toldIn = (own: typeof theme, ...others: readonly (typeof theme)[]) =>
  checkNamesInCss([own], [...others, own]).map(({ values }) => `${values.name} ${values.nearest}`)

describe('names in a style sheet', () => {
  it('are told where they are nearly those that there are', () => {
    expect(told('.b { colr: red; margn : 0 } .c{color:var(--colour-brnd)}')).toEqual([
      'colr color',
      'margn margin',
      '--colour-brnd --colour-brand',
    ])
  })

  it('may be new ones, other ones, and those of the sheet itself', () => {
    expect(told('.b { --gop: 1px; zoom-out: 1; padding: var(--gop) var( --gap ) var(--other) }')).toEqual([])
    expect(told('@property --gup { syntax: "*"; inherits: false } .b { gap: var(--gup) }')).toEqual([])
  })

  it('are told by what the sheet has itself, or another one', () => {
    expect(toldIn({ file: 'a.css', css: '.a { color: red } .b { colr: red; colr: blue }' })).toEqual([
      'colr color',
      'colr color',
    ])
    expect(
      toldIn({ file: 'a.css', css: '.a { color: red } .b { colr: red }' }, { file: 'b.css', css: '.c { colr: red }' }),
    ).toEqual([])
  })

  it('are not looked for in comments and strings, nor in what no parser reads', () => {
    expect(told('/* { colr: red } */ .b::after { content: "{ colr: red }" }')).toEqual([])
    expect(told('.b { co\\(lor: red; col\\[r: red }')).toEqual([])
    expect(told('.b { colr: red')).toEqual(['colr color'])
    expect(told('}}} {{{ colr')).toEqual([])
  })

  it('are found at once in sheets with much that is blank, or odd', () => {
    const blank = ' '.repeat(300_000)
    const odd = Array.from({ length: 4000 }, (_, at) => `x-${at}-y: red;`).join('')
    const font = `@font-face { font-family: A; src: url("data:font/woff2;base64,${'A'.repeat(300_000)}") }`
    const start = performance.now()
    expect(
      told(
        `/*${blank}*/ .b {${blank}colr${blank}: red; color: var(${blank}--colour-brnd${blank}) } ${font} .c { ${odd} }`,
      ),
    ).toEqual(['colr color', '--colour-brnd --colour-brand'])
    expect(performance.now() - start).toBeLessThan(2000)
  })
})
