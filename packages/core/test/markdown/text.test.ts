import { describe, expect, it } from 'vitest'
import { parse, textOf } from './support/pipeline.js'

describe('the text of a body', () => {
  it('has one block a line and single spaces', async () => {
    expect(await textOf('A  *b*\nc\\\nd\n\n## E\n\n- f\n- g\n\n  h\n\n> i\n\n| j | k |\n|---|---|\n| l | m |\n')).toBe(
      'A b c d\nE\nf\ng\nh\ni\nj\nk\nl\nm',
    )
  })

  it('leaves out marks of footnotes, citations, pull quotes and the notes', async () => {
    expect(
      await textOf('It grew[^1] :cite[4], and :cite[5].\n\n:::pullquote\nIt grew\n:::\n\nEnd :cite[6]\n\n[^1]: Note.'),
    ).toBe('It grew, and.\nEnd')
  })

  it('holds captions, labels and quotes', async () => {
    expect(await textOf('::figure[A caption]{src=x.png}\n\n:::quote[Ada]\nSaid\n:::\n\nSee :cta[us]{to=x}.')).toBe(
      'A caption\nAda\nSaid\nSee us.',
    )
  })
})

describe('the first paragraph', () => {
  it.each([
    ['## H\n\nFirst.\n\nSecond.', 'First.'],
    ['Grew[^1] in *mice* :cite[4].\n\n[^1]: n', 'Grew in mice.'],
    ['See :cta[us]{to=x} now.', 'See now.'],
    ['![x](y.png)\n\nSecond.', 'Second.'],
    [':::quote\nQuoted.\n:::\n\n> Said.\n\n- item\n\n  item\n\nOwn.', 'Own.'],
    ['::feed', ''],
    ['', ''],
  ])('of %j is %j', async (text, first) => {
    expect((await parse(text)).body.firstParagraph).toBe(first)
  })

  it('is found in an element that a plugin put around it', async () => {
    const wrap = () => (tree: { children: object[] }) => {
      tree.children = [{ type: 'element', tagName: 'div', properties: {}, children: tree.children }]
    }
    expect((await parse('First.', { rehype: [wrap] })).body.firstParagraph).toBe('First.')
  })
})
