import { describe, expect, it } from 'vitest'
import { parse } from './support/pipeline.js'

describe('an unknown directive', () => {
  it('is reported where its name stands, with the name that was probably meant', async () => {
    const { faults, problems } = await parse('Text\n\n> :::qote{by=x}\n> Words\n> :::\n', { line: 4 })
    expect(problems).toEqual(['6:3-6:10 unknown-directive Unknown directive `qote`, did you mean `quote`?'])
    expect(faults[0]?.values.known).toBe('cta, feed, figure, quote, pullquote')
  })

  it('keeps its words in the body', async () => {
    expect((await parse(':::qote\nWords\n:::')).html).toBe('<p>Words</p>')
  })

  it('is reported in leaf form too', async () => {
    expect((await parse('::fed')).problems).toEqual([
      '1:1-1:6 unknown-directive Unknown directive `fed`, did you mean `feed`?',
    ])
  })

  it('in running text is just text', async () => {
    expect(await parse('about :fed[x]{y=z}')).toMatchObject({ html: '<p>about :fed[x]{y=z}</p>', problems: [] })
  })
})

describe('a directive in a form it does not have', () => {
  it.each([
    ['::quote', '1:1-1:8', '::quote', '`:::quote` on a line of its own'],
    [':::feed\n:::', '1:1-1:8', ':::feed', '`::feed` on a line of its own'],
    ['::cite[4]', '1:1-1:7', '::cite', '`:cite` within a line'],
    [':::::cta\n:::::', '1:1-1:9', ':::cta', '`:cta` within a line, or `::cta` on a line of its own'],
  ])('%s says how it is written', async (text, place, written, allowed) => {
    const { faults, problems } = await parse(text)
    const name = written.replaceAll(':', '')
    expect(problems).toEqual([`${place} wrong-directive-form \`${name}\` cannot be written as \`${written}\``])
    expect(faults[0]?.values.allowed).toBe(allowed)
  })
})

describe('a fence that closes nothing', () => {
  it('is reported when it stands alone', async () => {
    expect((await parse('A\n\n:::\n\nB', { line: 3 })).problems).toEqual(['5:1-5:4 stray-fence `:::` closes nothing'])
  })

  it('is reported after text', async () => {
    const { problems } = await parse(':::quote\n:::pullquote\nMore\n:::\nMore\n:::\n')
    expect(problems).toEqual(['6:1-6:4 stray-fence `:::` closes nothing'])
  })

  it('is reported inside quotes and lists', async () => {
    expect((await parse('> - A\n>\n>   ::::  ')).problems).toEqual(['3:5-3:9 stray-fence `::::` closes nothing'])
  })

  it('is no fault in code, or with other words on its line', async () => {
    expect((await parse('`:::`\n\n    :::\n\n```\n:::\n```\n\n::: x\n\na :::\n')).problems).toEqual([])
  })
})

describe('a directive that belongs to a plugin', () => {
  it('is an ordinary element', async () => {
    const spoiler = () => (tree: { children: { type: string; name?: string; data?: object }[] }) => {
      for (const node of tree.children) {
        if (node.name === 'spoiler') node.data = { hName: 'details', hProperties: { className: ['spoiler'] } }
      }
    }
    const { html, problems } = await parse(':::spoiler\nThe [end](end.md)\n:::', { remark: [spoiler] })
    expect(html).toBe('<details class="spoiler"><p>The <a href="end.md">end</a></p></details>')
    expect(problems).toEqual([])
  })
})
