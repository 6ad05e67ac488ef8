import { describe, expect, it } from 'vitest'
import { parse, textOf } from './support/pipeline.js'

const terms = [
  '3:1',
  '10:30',
  'HER2:CEP17',
  'doi:10.5555/abc.def',
  'PMID:12345',
  '2026-03-01T09:47Z',
  'a:b:c',
  'NCT:quote',
  ':cited',
  'x::y',
]

describe('colons in medical prose', () => {
  it.each(terms)('%s survives in a paragraph, a heading, a list, a table, a link and emphasis', async (term) => {
    const { html, body, problems } = await parse(
      `A ${term} here.\n\n## Of ${term}\n\n- ${term}\n\n| ${term} |\n|---|\n| ${term} |\n\n[${term}](x.md) and *${term}*\n`,
    )
    expect(problems).toEqual([])
    expect(html).toContain(`<p>A ${term} here.</p>`)
    expect(html).toContain(`<li>${term}</li>`)
    expect(html).toContain(`<th>${term}</th>`)
    expect(html).toContain(`<td>${term}</td>`)
    expect(html).toContain(`<a href="x.md">${term}</a> and <em>${term}</em>`)
    expect(body.headings.map(({ text }) => text)).toEqual([`Of ${term}`])
  })

  it('keeps a footnote right after a ratio', async () => {
    const { html } = await parse('The HER2:CEP17[^1] ratio.\n\n[^1]: Counted twice.')
    expect(html).toContain('HER2:CEP17<sup><a href="#s-fn-1"')
    expect(html).toContain('[note 1: <p>Counted twice.</p>]')
  })

  it('keeps a link right after a gene name', async () => {
    const { html } = await parse('HER2:see[the trial](./x.md)')
    expect(html).toBe('<p>HER2:see<a href="./x.md">the trial</a></p>')
  })

  it('keeps braces after a ratio', async () => {
    expect((await parse('1:one{two}')).html).toBe('<p>1:one{two}</p>')
  })

  it('still knows a declared directive between them', async () => {
    expect((await parse('At 10:30 :cite[12] and 3:1')).html).toBe('<p>At 10:30 [cite: 12] and 3:1</p>')
  })

  it('keeps them as text when a plugin brings all text directives along', async () => {
    const { default: remarkDirective } = await import('remark-directive')
    const { html } = await parse('At 3:one and :two[*x*] and :cite[3]', { remark: [remarkDirective] })
    expect(html).toBe('<p>At 3:one and :two[<em>x</em>] and [cite: 3]</p>')
  })
})

describe('other marks in prose', () => {
  it.each(['~5 and ~7 mice', 'www.example.org', 'https://example.org/x', 'team@example.org', 'a_b_c', 'p < 0.05 & q'])(
    '%s is just text',
    async (text) => {
      const { html } = await parse(`About ${text} here`)
      expect(await textOf(`About ${text} here`)).toBe(`About ${text} here`)
      expect(html).not.toMatch(/<(?!\/?p>)/)
    },
  )

  it('keeps typographic and Unicode text byte for byte', async () => {
    const text = '’ “ ” – — … é e\u0301 ﬁ µ β₂ 20\u00A0mg \u200Fעברית\u200E العربية 日本語 👩‍🔬 𝒳'
    const { body, html } = await parse(`${text}\n\n## ${text}\n`)
    expect(html).toContain(`<p>${text}</p>`)
    expect(html).toContain(`>${text}</h2>`)
    expect(body.headings[0]?.text).toBe(text)
  })

  it('knows the parts of GFM that research writing uses', async () => {
    const { html } = await parse('~~gone~~\n\n| a |\n|--:|\n| 1 |\n\n- [x] done\n- [ ] open\n')
    expect(html).toContain('<del>gone</del>')
    expect(html).toContain('<td data-align="right">1</td>')
    expect(html).toContain('>☑ done<')
    expect(html).toContain('>☐ open<')
    expect(html).not.toContain('<input')
  })

  it('puts a table into a group that takes the focus and is named by its head, so that a keyboard scrolls it', async () => {
    const { html } = await parse('> | Measure | *Quill* (141)[^1] |\n> |--|--|\n> | Loss | 3.1% |\n\n[^1]: All.\n')
    expect(html).toContain('<div class="table" role="group" tabindex="0" aria-label="Measure, Quill (141)"><table>')
  })

  it('makes headers of first cells that name their rows', async () => {
    const headers = async (...rows: string[]) => {
      const { html } = await parse(`| What | A | B |\n|--|--|--|\n${rows.join('\n')}\n`)
      return [...html.matchAll(/<(t[hd])(?: scope="\w+")?>([^<]*)/g)]
        .map(([tag, , text]) => (tag.includes('scope="row"') ? `*${text}` : text))
        .slice(3)
    }
    expect(await headers('| Loss | 1 | 2 |', '| Gain | 3 | 4 |')).toEqual(['*Loss', '1', '2', '*Gain', '3', '4'])
    expect(await headers('| 2024 | 1 % | – |', '| 2025 | 3 | n = 4 |')).toEqual([
      '*2024',
      '1 %',
      '–',
      '*2025',
      '3',
      'n = 4',
    ])
    expect(await headers('| 12 | 1 | 2 |', '| 13 | 3 | 4 |')).toEqual(['12', '1', '2', '13', '3', '4'])
    expect(await headers('| are over 18 | are pregnant | smoke |')).toEqual(['are over 18', 'are pregnant', 'smoke'])
    expect(await headers('| Loss | 1 | 2 |', '| Loss | 3 | 4 |')).toEqual(['Loss', '1', '2', 'Loss', '3', '4'])
    const { html } = await parse('| | Before | After |\n|--|--|--|\n| Ada | Tired | Less so |\n')
    expect(html).toContain('<th scope="row">Ada</th>')
    expect(await headers('| Loss | 1 | 2 |', '| | 3 | 4 |')).toEqual(['Loss', '1', '2', '', '3', '4'])
  })

  it('names a table without words in its head by its first row, and leaves one without words alone', async () => {
    const { html } = await parse('| | |\n|--|--|\n| Loss | 3.1% |\n\n| |\n|--|\n| |\n')
    expect(html.match(/aria-label="[^"]*"/g)).toEqual(['aria-label="Loss, 3.1%"'])
    expect(html.match(/<table>/g)).toHaveLength(2)
  })
})
