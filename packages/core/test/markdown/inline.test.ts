import { describe, expect, it } from 'vitest'
import { slotsOf } from '../../src/story/body.js'
import { pipeline, wording } from './support/pipeline.js'
import { render } from './support/render.js'

async function inline(text: string) {
  const { parts, text: plain, faults } = await pipeline().inline('story.md', text, ['standfirst'])
  return { parts, html: render(parts), text: plain, problems: faults.map(wording) }
}

describe('inline Markdown of a front-matter value', () => {
  it('is the content of one paragraph', async () => {
    expect(await inline('A *small* [link](a.md) :cite[4]')).toMatchObject({
      html: 'A <em>small</em> <a href="a.md">link</a> [cite: 4]',
      text: 'A small link',
      problems: [],
    })
  })

  it.each([
    '# Not a heading',
    '1. Not a list',
    '- nor this',
    '> nor a quote',
    '    nor code',
    '::feed',
    '| a |\n|---|',
    '---',
    '[a]: b',
  ])('%j is nothing but text', async (text) => {
    const { parts } = await inline(text)
    expect(parts).toEqual([render(parts)])
    expect(render(parts).replace('&#x3E;', '>')).toBe(text.trim())
  })

  it('has no footnotes', async () => {
    expect((await inline('a[^1]\n\n[^1]: b')).html).toBe('a[^1]\n[^1]: b')
  })

  it('may be written over several lines', async () => {
    expect((await inline('One\ntwo\n\nthree')).text).toBe('One two three')
  })

  it('reports its faults at the field', async () => {
    expect((await inline('a <b> [c](javascript:d)')).problems).toEqual([
      'standfirst raw-html HTML is not allowed here: `<b>`',
      'standfirst unsafe-protocol `javascript:` is not allowed in a link or an image',
    ])
  })

  it('has no places, which would be those of the value', async () => {
    const slots = slotsOf((await inline('[a](b.md) ![c](d.png) :cta[[e](f.md)]{to=x}')).parts)
    expect(slots).toHaveLength(4)
    for (const slot of slots) expect(slot).not.toHaveProperty('at')
  })

  it('keeps ratios', async () => {
    expect((await inline('HER2:CEP17 at 3:1')).html).toBe('HER2:CEP17 at 3:1')
  })
})
