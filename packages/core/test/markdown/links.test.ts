import { describe, expect, it } from 'vitest'
import { slotsOf } from '../../src/story/body.js'
import { parse } from './support/pipeline.js'

const slots = async (text: string) => slotsOf((await parse(text)).body.parts)

describe('a local link', () => {
  it('is a hole in its start tag, with what else stands there', async () => {
    const { body } = await parse('See [the *new* trial](../trial.md "Title").')
    expect(body.parts).toEqual([
      '<p>See <a',
      {
        type: 'link',
        href: '../trial.md',
        text: 'the new trial',
        at: { start: { line: 1, column: 5 }, end: { line: 1, column: 43 } },
      },
      ' title="Title">the <em>new</em> trial</a>.</p>',
    ])
  })

  it.each([
    ['[x](#methods)', '#methods'],
    ['[x](/news/)', '/news/'],
    ['[x](?page=2)', '?page=2'],
    ['[x]()', ''],
    ['[x](./é%20b.md)', './é%20b.md'],
    ['[x](<a b.md>)', 'a b.md'],
    ['[x](a&amp;b.md)', 'a&b.md'],
    ['[x](1:2)', '1:2'],
    ['[x][y]\n\n[y]: ./Ü.md', './Ü.md'],
  ])('%s keeps its target as it is written', async (text, href) => {
    expect(await slots(text)).toMatchObject([{ type: 'link', href }])
  })

  it('takes the alternative of an image as its text', async () => {
    expect(await slots('[![A cell](cell.png)](cell.md)')).toMatchObject([
      { type: 'link', href: 'cell.md', text: 'A cell' },
      { type: 'image', src: 'cell.png', alt: 'A cell' },
    ])
  })
})

describe('a link to elsewhere', () => {
  it.each(['https://example.org/a', 'http://example.org', '//example.org/b', 'HTTPS://EXAMPLE.ORG'])(
    '%s is no hole, but gets a mark at the end of its content',
    async (href) => {
      const { body } = await parse(`[a *b*](${href})`)
      const end = { line: 1, column: 10 + href.length }
      expect(body.parts).toEqual([
        `<p><a href="${href}">a <em>b</em>`,
        { type: 'external-mark', href, text: 'a b', at: { start: { line: 1, column: 1 }, end } },
        '</a></p>',
      ])
    },
  )

  it('is marked when it is an autolink', async () => {
    expect(await slots('<https://example.org>')).toMatchObject([{ type: 'external-mark', href: 'https://example.org' }])
  })

  it.each(['mailto:team@example.org', 'tel:+441632960123'])('%s gets neither hole nor mark', async (href) => {
    expect((await parse(`[a](${href})`)).body.parts).toEqual([`<p><a href="${href}">a</a></p>`])
  })

  it('cannot be written with backslashes, which browsers would take for slashes', async () => {
    expect(await slots('[x](/\\\\example.org)')).toMatchObject([{ type: 'link', href: '/%5Cexample.org' }])
  })
})

describe('an unsafe protocol', () => {
  it.each([
    ['javascript:alert(1)', 'javascript:'],
    ['JAVASCRIPT:alert(1)', 'javascript:'],
    ['javascript&colon;alert(1)', 'javascript:'],
    ['java&Tab;script:alert(1)', 'javascript:'],
    ['java&NewLine;script:alert(1)', 'javascript:'],
    ['java&#x200B;script:alert(1)', 'javascript:'],
    ['vbscript:x', 'vbscript:'],
    ['data:text/html,x', 'data:'],
    ['ftp://example.org', 'ftp:'],
  ])('%s is refused in a link', async (href, protocol) => {
    const { html, problems } = await parse(`[x](${href})`)
    expect(html).toBe('<p><a>x</a></p>')
    expect(problems).toEqual([
      `1:1-1:${href.length + 6} unsafe-protocol \`${protocol}\` is not allowed in a link or an image`,
    ])
  })

  it('is refused where it reads files, of which no reader has any', async () => {
    const { html, problems } = await parse('[x](file:///etc/passwd) ![y](file:///a.png)')
    expect(html).not.toContain('file:')
    expect(problems.map((one) => one.split(' ')[1])).toEqual(['local-file', 'local-file'])
  })

  it('is refused in a reference and in an autolink', async () => {
    const { problems } = await parse('[x][y] <steam:run>\n\n[y]: javascript:x')
    expect(problems.map((each) => each.split(' ').slice(0, 2))).toEqual([
      ['1:1-1:7', 'unsafe-protocol'],
      ['1:8-1:19', 'unsafe-protocol'],
    ])
  })

  it.each(['data:image/png;base64,AAAA', 'mailto:a@example.org', 'javascript:x'])(
    '%s is refused in an image',
    async (src) => {
      const { html, faults } = await parse(`![x](${src})`)
      expect(html).toBe('<p><img alt="x"></p>')
      expect(faults).toMatchObject([{ rule: 'unsafe-protocol', values: { allowed: 'a file of this site' } }])
    },
  )
})

describe('an image', () => {
  it('is a hole that keeps what else its tag says', async () => {
    const { body } = await parse('![A *cell*](cell.png "Title")')
    expect(body.parts).toEqual([
      '<p>',
      {
        type: 'image',
        src: 'cell.png',
        attributes: ' alt="A cell" title="Title">',
        alt: 'A cell',
        title: 'Title',
        at: { start: { line: 1, column: 1 }, end: { line: 1, column: 30 } },
      },
      '</p>',
    ])
  })

  it.each(['https://example.org/x.png', '//example.org/x.png'])('%s is on another site: a fault', async (src) => {
    const { problems } = await parse(`Text\n![x](${src})`)
    expect(problems).toEqual([`2:1-2:${src.length + 7} external-image The image \`${src}\` is on another site`])
  })
})
