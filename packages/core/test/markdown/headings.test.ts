import { describe, expect, it } from 'vitest'
import type { DirectiveSlot } from '../../src/story/body.js'
import { slotsOf } from '../../src/story/body.js'
import { parse } from './support/pipeline.js'

const ids = async (text: string) => (await parse(text)).body.headings.map(({ id }) => id)

describe('headings', () => {
  it('have prefixed ids made of their words', async () => {
    const { html, body } = await parse('## What we *found*\n\n### Étude 1 :cite[3]\n')
    expect(html).toContain('<h2 id="s-what-we-found">What we <em>found</em></h2>')
    expect(body.headings).toEqual([
      { level: 2, id: 's-what-we-found', text: 'What we found' },
      { level: 3, id: 's-étude-1', text: 'Étude 1' },
    ])
  })

  it('have ids that are unique in the document', async () => {
    expect(await ids('## A\n## A\n## A-1\n## A')).toEqual(['s-a', 's-a-1', 's-a-1-1', 's-a-2'])
  })

  it('have an id even without words', async () => {
    expect(await ids('## ???\n##\n## Section')).toEqual(['s-section', 's-section-1', 's-section-2'])
  })

  it('never share an id with a footnote, or with the heading of the footnotes', async () => {
    const { html } = await parse('## fn 1\n\n## fnref-1\n\n## Footnotes\n\nx[^1]\n\n[^1]: y')
    const all = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(all).toEqual(['s-fn-1-1', 's-fnref-1-1', 's-footnotes-1', 's-fnref-1'])
    expect((await parse('## fn 1\n\nx[^1]\n\n[^1]: y')).body.parts.at(-1)).toMatchObject({ notes: [{ id: 's-fn-1' }] })
  })

  it('inside containers belong to the outline', async () => {
    expect(await ids('## A\n\n:::quote\n### B\n:::\n\n> #### C\n')).toEqual(['s-a', 's-b', 's-c'])
  })

  it('of level 1 are reported, whichever way they are written', async () => {
    const { body, problems } = await parse('# One *a*\n\nTwo\n===\n\n## Three', { line: 5 })
    expect(problems).toEqual([
      '5:1-5:10 body-h1 `# One a` is a second main heading, and the title is already the main one',
      '7:1-8:4 body-h1 `# Two` is a second main heading, and the title is already the main one',
    ])
    expect(body.headings.map(({ text }) => text)).toEqual(['Three'])
  })

  it('of level 1 are fine when a plugin moves all headings down', async () => {
    const shift = () => (tree: { children: { type: string; depth?: number }[] }) => {
      for (const node of tree.children) if (node.depth) node.depth++
    }
    expect((await parse('# One\n\n## Two', { remark: [shift] })).problems).toEqual([])
  })
})

describe('the level that a heading inside a directive should have', () => {
  const levels = async (text: string) => {
    const slots = slotsOf((await parse(text)).body.parts)
    return slots
      .filter((slot): slot is DirectiveSlot => slot.type === 'directive')
      .map(({ headingLevel }) => headingLevel)
  }

  it('is one below the heading above it, 2 without one, and at most 6', async () => {
    expect(await levels('::feed\n\n## A\n\n::feed\n\n#### B\n\n::feed\n\n###### C\n\n::feed')).toEqual([2, 3, 5, 6])
  })

  it('follows headings inside a container, but only there', async () => {
    expect(await levels('## A\n\n::::quote\n::feed\n\n### B\n\n::feed\n::::\n\n::feed')).toEqual([3, 3, 4, 3])
  })
})
