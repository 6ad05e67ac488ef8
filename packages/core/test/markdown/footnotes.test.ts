import { describe, expect, it } from 'vitest'
import type { FootnotesSlot } from '../../src/story/body.js'
import { slotsOf } from '../../src/story/body.js'
import { parse } from './support/pipeline.js'
import { render } from './support/render.js'

const notesOf = async (text: string) => {
  const slots = slotsOf((await parse(text)).body.parts)
  return slots.find((slot): slot is FootnotesSlot => slot.type === 'footnotes')?.notes ?? []
}

describe('footnotes', () => {
  it('are one slot at the end, numbered by first mention', async () => {
    const { body } = await parse('A[^b] and B[^a].\n\n[^a]: Note a.\n[^b]: Note b.\n\nEnd.')
    expect(body.parts.at(-1)).toEqual({
      type: 'footnotes',
      id: 's-footnotes',
      notes: [
        { id: 's-fn-1', number: 1, references: ['s-fnref-1'], parts: ['<p>Note b.</p>'] },
        { id: 's-fn-2', number: 2, references: ['s-fnref-2'], parts: ['<p>Note a.</p>'] },
      ],
    })
  })

  it('have marks that lead to the note and name the heading of the notes', async () => {
    const { html } = await parse('A[^b].\n\n[^b]: Note.')
    expect(html).toContain('<sup><a href="#s-fn-1" id="s-fnref-1" aria-describedby="s-footnotes">1</a></sup>')
  })

  it('know every mark that points at them, also from containers and other notes', async () => {
    const notes = await notesOf('A[^x] B[^x]\n\n:::quote\nC[^x]\n:::\n\n[^x]: X[^y]\n[^y]: Y[^x]')
    expect(notes.map(({ number, references }) => [number, references])).toEqual([
      [1, ['s-fnref-1', 's-fnref-1-2', 's-fnref-1-3', 's-fnref-1-4']],
      [2, ['s-fnref-2']],
    ])
  })

  it('may be defined inside a container', async () => {
    const notes = await notesOf('A[^x]\n\n:::quote\nB\n\n[^x]: Inside.\n:::')
    expect(notes.map(({ parts }) => render(parts))).toEqual(['<p>Inside.</p>'])
  })

  it('keep all their blocks, and no back links', async () => {
    const notes = await notesOf('A[^x]\n\n[^x]: One.\n\n    - two\n\n    ```\n    three\n    ```\n')
    expect(notes.map(({ parts }) => render(parts))).toEqual([
      '<p>One.</p>\n<ul>\n<li>two</li>\n</ul>\n<pre><code>three\n</code></pre>',
    ])
  })

  it('hold links, citations and images as slots', async () => {
    const notes = await notesOf('A[^x]\n\n[^x]: See [a](b.md) :cite[1] ![c](d.png)')
    expect(slotsOf(notes[0]?.parts ?? []).map(({ type }) => type)).toEqual(['link', 'directive', 'image'])
  })

  it('have ids that do not meet when labels look like numbered marks', async () => {
    const { html } = await parse('A[^a] B[^a] C[^a-2]\n\n[^a]: 1\n[^a-2]: 2')
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(3)
  })

  it('that nobody mentions are left out', async () => {
    expect((await parse('A\n\n[^x]: Nobody.')).body.parts).toEqual(['<p>A</p>'])
  })

  it('that nobody defines stay text', async () => {
    expect((await parse('A[^x]')).html).toBe('<p>A[^x]</p>')
  })
})
