import { describe, expect, it } from 'vitest'
import { readFrontMatter } from '../src/front-matter/front-matter.js'
import { createDocument } from '../src/markdown/document.js'
import { checkWriting } from '../src/markdown/written-wrong.js'
import { processorTime } from './support/processor-time.js'

const spaces = ' '.repeat(60_000)

describe('text that makes careless searches slow', () => {
  it.each([
    ['a colon without a space, and spaces', `title:b${spaces}x`],
    ['a colon in a value, and spaces', `title: b${spaces}x: y`],
    ['spaces before a line that is no field', `title: b\n${spaces}x\ny`],
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
})
