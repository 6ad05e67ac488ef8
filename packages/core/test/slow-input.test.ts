import { describe, expect, it } from 'vitest'
import { readFrontMatter } from '../src/front-matter/front-matter.js'
import { cameOutAsText } from '../src/markdown/came-out-as-text.js'
import { createDocument, type VFile } from '../src/markdown/document.js'
import { unusedFootnotes } from '../src/markdown/unused-footnotes.js'
import { wordless } from '../src/markdown/wordless.js'
import { checkWriting } from '../src/markdown/written-wrong.js'
import { fault } from '../src/problems.js'
import { processorTime } from './support/processor-time.js'

const spaces = ' '.repeat(60_000)

describe('text that makes careless searches slow', () => {
  it.each([
    ['a colon without a space, and spaces', `title:b${spaces}x`],
    ['a colon in a value, and spaces', `title: b${spaces}x: y`],
    ['spaces before a line that is no field', `title: b\n${spaces}x\ny`],
    ['marks of comments in a bracket that is not closed', `title: [b${' #'.repeat(60_000)}\ny: z`],
    ['braces in quotes', `title: "${'{'.repeat(120_000)}"`],
    ['marks of comments in a text', `title: b${' #'.repeat(60_000)}`],
    ['names behind spaces that are none', '\u00a0a:\u00a0b\n'.repeat(200)],
  ])('is explained at once in front matter: %s', async (_, line) => {
    expect(await processorTime(() => readFrontMatter('a.md', `---\n${line}\n---\n`))).toBeLessThan(500)
  })

  it.each([
    ['footnote marks that are never closed', '[^'.repeat(60_000)],
    ['very many marks without a note', '[^x] and\n'.repeat(20_000)],
  ])('is looked through at once in Markdown: %s', async (_, value) => {
    const start = { line: 1, column: 1 }
    const text = { type: 'text' as const, value, position: { start, end: start } }
    const document = createDocument('a.md', 'body', new Map())
    const lines = value.split('\n')
    expect(
      await processorTime(() => checkWriting({ type: 'paragraph', children: [text] }, lines, document)),
    ).toBeLessThan(1000)
  })

  const times = 50_000
  const many = <T>(make: (index: number) => T): T[] => Array.from({ length: times }, (_, index) => make(index))
  const place = (column: number, length: number) => ({
    start: { line: 1, column, offset: column - 1 },
    end: { line: 1, column: column + length, offset: column - 1 + length },
  })
  const fileOf = (text: string) => {
    const document = createDocument('a.md', 'body', new Map())
    return { document, file: { data: { findings: document }, toString: () => text } as unknown as VFile }
  }

  it('is looked through at once for what is nearly a heading, on one line of very many words', async () => {
    const { file, document } = fileOf('##a `b` '.repeat(times))
    const children = many((index) => ({ type: 'text' as const, value: '##a ', position: place(index * 8 + 1, 4) }))
    const tree = { type: 'root' as const, children: [{ type: 'paragraph' as const, children }] }
    expect(await processorTime(() => cameOutAsText()(tree, file))).toBeLessThan(1000)
    expect(document.faults).toHaveLength(1)
  })

  it.each([
    ['TBC '],
    ['[XX to '],
    ['£XX'],
    ['\n• '],
    ['\ta\n'],
    ['[a](b c.md) '],
    ['[a&amp;'],
    ['(a)[./'],
    ['[a]('],
    ['[\n'],
    ['** '],
  ])('is looked through at once for what is nearly a link or bold: %j', async (piece) => {
    const value = piece.repeat(times)
    const { file } = fileOf(value)
    const position = { ...place(1, value.length), end: { line: 1, column: 1, offset: value.length } }
    const tree = {
      type: 'root' as const,
      children: [{ type: 'paragraph' as const, children: [{ type: 'text' as const, value, position }] }],
    }
    expect(await processorTime(() => cameOutAsText()(tree, file))).toBeLessThan(1000)
  })

  it('is looked through at once for notes of which each leads to the next', async () => {
    const { file, document } = fileOf('')
    const mark = (index: number) => ({ type: 'footnoteReference' as const, identifier: String(index) })
    const notes = many((index) => ({
      type: 'footnoteDefinition' as const,
      identifier: String(index),
      children: [{ type: 'paragraph' as const, children: [mark(index + 1)] }],
    }))
    const tree = {
      type: 'root' as const,
      children: [{ type: 'paragraph' as const, children: many(() => mark(0)) }, ...notes],
    }
    expect(await processorTime(() => unusedFootnotes()(tree, file))).toBeLessThan(1000)
    expect(document.faults).toEqual([])
  })

  it('is looked through at once for links without words that had HTML in them', async () => {
    const { file, document } = fileOf('')
    const links = many((index) => ({
      type: 'element' as const,
      tagName: 'a',
      properties: { href: '/' },
      children: [],
      position: place(index * 10 + 1, 10),
    }))
    for (let index = 0; index < times; index += 2)
      document.faults.push(fault('raw-html', 'a.md', { span: place(index * 10 + 2, 3) }, { html: '<b>' }))
    expect(await processorTime(() => wordless()({ type: 'root', children: links }, file))).toBeLessThan(1000)
    expect(document.faults.filter(({ rule }) => rule === 'link-without-words')).toHaveLength(times / 2)
  })
})
