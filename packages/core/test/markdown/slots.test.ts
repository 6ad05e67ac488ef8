import rehypeExternalLinks from 'rehype-external-links'
import rehypeRaw from 'rehype-raw'
import rehypeSlug from 'rehype-slug'
import rehypeWrapAll from 'rehype-wrap-all'
import type { PluggableList } from 'unified'
import { describe, expect, it } from 'vitest'
import { parse } from './support/pipeline.js'

const story = `Intro with [a *link*](./a.md "Title") and ![an image](i.png).

## Heading

[![inner](i.png)](b.md) and [out](https://example.org) :cite[4]{ref=x}.[^1]

:::::quote[Label [c](c.md)]{by="Ada"}
Outer.[^2]

::::quote
Inner.[^1]

:::pullquote
After
:::
::::

After.
:::::

::feed{kind=discovery}

[^1]: First [d](d.md).
[^2]: Second.
`

const html = `<p>Intro with <a href="./a.md" title="Title">a <em>link</em></a> and <img src="i.png" alt="an image">.</p>
<h2 id="s-heading">Heading</h2>
<p><a href="b.md"><img src="i.png" alt="inner"></a> and <a href="https://example.org">out</a> [cite: 4].${mark(1)}</p>
[quote (Label <a href="c.md">c</a>): <p>Outer.${mark(2)}</p>
[quote: <p>Inner.${mark(1, 2)}</p>
[pullquote: <p>After</p>]]
<p>After.</p>]
[feed: ]
[note 1: <p>First <a href="d.md">d</a>.</p>][note 2: <p>Second.</p>]`

function mark(number: number, time = 1): string {
  const id = time === 1 ? `s-fnref-${number}` : `s-fnref-${number}-${time}`
  return `<sup><a href="#s-fn-${number}" id="${id}" aria-describedby="s-footnotes">${number}</a></sup>`
}

const plugins: Readonly<Record<string, PluggableList>> = {
  'rehype-external-links': [[rehypeExternalLinks, { rel: [], content: { type: 'text', value: '' } }]],
  'rehype-slug': [rehypeSlug],
  'rehype-raw': [rehypeRaw],
  'all of them': [[rehypeExternalLinks, { rel: [] }], rehypeSlug, rehypeRaw],
}

describe('slots', () => {
  it('stand where they were written, nested and in links', async () => {
    const parsed = await parse(story)
    expect(parsed.problems).toEqual([])
    expect(parsed.html).toBe(html)
  })

  it.each(Object.entries(plugins))('all come through %s', async (_, rehype) => {
    const parsed = await parse(story, { rehype })
    expect(parsed.problems).toEqual([])
    expect(parsed.html.replaceAll('<span></span>', '')).toBe(html)
  })

  it('all come through a plugin that wraps elements', async () => {
    const wrapping: PluggableList = [
      [
        rehypeWrapAll,
        [
          { selector: 'p', wrapper: 'div.text' },
          { selector: 'f-slot', wrapper: 'section' },
        ],
      ],
    ]
    const parsed = await parse(story, { rehype: wrapping })
    expect(parsed.problems).toEqual([])
    expect(parsed.html.replace(/<\/?(?:div|section)[^>]*>/g, '')).toBe(html)
    expect(parsed.html).toContain('<section>[quote')
    expect(parsed.html).toContain('[quote: <div class="text"><p>Inner.')
  })

  it('carry attributes, texts and their place', async () => {
    const { body } = await parse('\n:::quote[A *b*]{by="Ada" .wide #x open}\nSaid :cite[4] so.\n:::\n')
    expect(body.parts).toEqual([
      {
        type: 'directive',
        form: 'container',
        name: 'quote',
        attributes: { by: 'Ada', class: 'wide', id: 'x', open: '' },
        label: ['A <em>b</em>'],
        parts: [
          '<p>Said ',
          expect.objectContaining({ name: 'cite', form: 'text', parts: ['4'], text: '4' }),
          ' so.</p>',
        ],
        labelText: 'A b',
        text: 'Said so.',
        headingLevel: 2,
        at: { start: { line: 2, column: 1 }, end: { line: 4, column: 4 } },
      },
    ])
  })

  it('are plain JSON, the same each time', async () => {
    const { body } = await parse(story)
    expect(JSON.parse(JSON.stringify(body))).toEqual(body)
    expect((await parse(story)).body).toEqual(body)
  })

  it('that a plugin loses are reported at their place', async () => {
    const dropQuotes = () => (tree: { children: { tagName?: string }[] }) => {
      tree.children = tree.children.filter(({ tagName }) => tagName !== 'f-slot')
    }
    const { problems } = await parse('A\n\n::feed{kind=news}\n\n:::quote[L]\nx\n:::', {
      rehype: [dropQuotes],
      line: 10,
    })
    expect(problems).toEqual([
      '12:1-12:18 lost-slot A Markdown plugin removed the feed that is written here',
      '14:1-16:4 lost-slot A Markdown plugin removed the quote that is written here',
    ])
  })
})

describe('a forged slot', () => {
  const forged = '<f-slot data-ref="0">x</f-slot>'

  it('in text is text', async () => {
    expect((await parse('`f-slot` \\<f-slot data-ref="0">')).html).toBe(
      '<p><code>f-slot</code> &#x3C;f-slot data-ref="0"></p>',
    )
  })

  it('in HTML is HTML, and refused', async () => {
    const { html, problems } = await parse(`a ${forged}\n\n::feed`)
    expect(html).toBe('<p>a x</p>\n[feed: ]')
    expect(problems).toEqual(['1:3-1:24 raw-html HTML is not allowed here: `<f-slot data-ref="0">`'])
  })

  it('in HTML that a plugin parses is nothing but its content', async () => {
    const { html, problems } = await parse(`a ${forged} <a href="b.md" data-ref="0">b</a>\n\n::feed`, {
      rehype: [rehypeRaw],
    })
    expect(html).toBe('<p>a x <a href="b.md">b</a></p>\n[feed: ]')
    expect(problems).toEqual([])
  })
})
