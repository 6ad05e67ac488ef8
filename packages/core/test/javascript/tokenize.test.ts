import { describe, expect, it } from 'vitest'
import { tokenize } from '../../src/javascript/tokenize.js'
import { processorTime } from '../support/processor-time.js'

const words = (source: string) => [...tokenize(source)].map(({ text }) => text)
const types = (source: string) => [...tokenize(source)].map(({ type }) => type)

describe('tokenize', () => {
  it('leaves out spaces and comments', () => {
    expect(words('a /* { */ = // }\n b')).toEqual(['a', '=', 'b'])
  })

  it('keeps strings whole, whatever they hold', () => {
    expect(words(`f('it\\'s {', "}\\"", '')`)).toEqual(['f', '(', `'it\\'s {'`, ',', `"}\\""`, ',', `''`, ')'])
  })

  it('keeps templates whole, with the templates, objects and comments in them', () => {
    const template = `\`a \${ f({ b: \`}\${"\`"}\` }) /* \` } */ } \\\` $ { c\``
    expect(words(`x = ${template};`)).toEqual(['x', '=', template, ';'])
  })

  it('tells regular expressions from division', () => {
    expect(types('a / b / c')).toEqual(['name', 'punctuation', 'name', 'punctuation', 'name'])
    expect(words('[/[/"]\\/{/gu, 4 / 2]')).toEqual(['[', '/[/"]\\/{/gu', ',', '4', '/', '2', ']'])
    expect(types('return /x/')).toEqual(['name', 'regex'])
  })

  it('says where each token stands', () => {
    expect([...tokenize('é: 1.5e-3')]).toEqual([
      { type: 'name', text: 'é', start: 0, end: 1 },
      { type: 'punctuation', text: ':', start: 1, end: 2 },
      { type: 'number', text: '1.5e-3', start: 3, end: 9 },
    ])
  })

  it.each(['`', '`${', '`${`${', "'", '"\n', '/*', '/', '\\', '🙂', '`\\'])('survives %j', (source) => {
    expect(() => words(source)).not.toThrow()
  })

  it('reads long sources in one go', async () => {
    const source = 'a('.repeat(20_000) + '/* * '.repeat(20_000) + "'".repeat(20_001)
    const time = await processorTime(() => expect(words(source).length).toBeGreaterThan(40_000 - 1))
    expect(time).toBeLessThan(5000)
  })
})
