import { describe, expect, it } from 'vitest'
import type { UserConfig } from '../src/config/user-config.js'
import { createSite, describeAll, discovery, htmlOf, records } from './support/create-site.js'

/** A site with one discovery, whose body begins on line 8. */
const siteOf = (body: string) =>
  createSite({ ...records, 'content/stories/a.md': discovery('A', { body, fields: 'summary: A trial of it.' }) })

const problemsOf = async (body: string, config: Partial<UserConfig> = {}) =>
  describeAll((await siteOf(body).build({}, config)).problems)

const pageOf = async (body: string) => {
  const result = await siteOf(body).build()
  expect(describeAll(result.problems)).toEqual([])
  return htmlOf(result, '/discoveries/a/')
}

const rows = '| What | Before | After |\n| - | -: | -: |\n| Loss | 5.8% | 3.1% |'
const caption = (id: string, words: string) =>
  `<div class="table" role="group" tabindex="0" aria-labelledby="s-${id}"><table><caption id="s-${id}">${words}</caption>`

describe('a table with a caption', () => {
  it.each(['auto', 'remark', 'native'] as const)(
    'has it, with markup, and names its group by it (%s)',
    async (parser) => {
      const body = `Words.\n\n:::table[Loss of *small* vessels, :lang[fesul]{tag=cy} [year](./a.md)[^1]]{source="Eastmarch & others"}\n${rows}\n:::\n\n[^1]: A note.`
      const result = await siteOf(body).build({}, { markdown: { parser } })
      expect(describeAll(result.problems)).toEqual([])
      const html = htmlOf(result, '/discoveries/a/')
      expect(html).toContain(
        caption(
          'caption-loss-of-small-vessels-fesul-year',
          'Loss of <em>small</em> vessels, <span lang="cy" dir="ltr">fesul</span> <a href="/discoveries/a/">year</a><sup><a href="#s-fn-1" id="s-fnref-1" aria-describedby="s-footnotes">1</a></sup>',
        ),
      )
      expect(html).toContain('<th scope="row">Loss</th>')
      expect(html).toContain('</table></div>\n<p>Eastmarch &amp; others</p>')
      expect(html).toContain('id="s-fn-1"')
    },
  )

  it('has its words among those of the story, before its cells', async () => {
    const body = `:::table[Loss per year]\n${rows}\n:::`
    const { pages } = await siteOf(body).build()
    const view = pages.find(({ url }) => url === '/discoveries/a/')?.view
    expect(JSON.stringify(view)).toMatch(/Loss per year.*What.*Before/)
  })

  it('may have a caption that another has, or one without letters', async () => {
    const one = `:::table[Loss]\n${rows}\n:::`
    const html = await pageOf(`## Caption loss\n\n${one}\n\n${one}\n\n:::table[🧪]\n${rows}\n:::`)
    expect(html).toContain(caption('caption-loss', 'Loss'))
    expect(html).toContain('<h2 id="s-caption-loss-1">')
    expect(html).toContain('aria-label="Loss"><table><caption>Loss</caption>')
    expect(html).toContain(caption('caption', '🧪'))
  })

  it('may stand in a quote, a list and a container, and in front matter', async () => {
    const table = `:::table[Loss]\n${rows}\n:::`
    const lines = (text: string, mark: string) => text.replace(/^/gm, mark)
    for (const body of [
      lines(table, '> '),
      `- One\n\n${lines(table, '  ')}`,
      `::::quote{by=ada}\n${table}\n::::`,
      `:::::details[More]\n${table}\n:::::`,
    ])
      expect(await pageOf(body)).toContain(caption('caption-loss', 'Loss'))
    const fields = `summary: Words.\nnotesToEditors: |\n${lines(table, '  ')}`
    const story = discovery('A', { fields }).replace('kind: discovery', 'kind: press-release')
    const { pages, problems } = await createSite({ ...records, 'content/stories/a.md': story }).build()
    expect(describeAll(problems)).toEqual([])
    expect(JSON.stringify(pages)).toContain(JSON.stringify(caption('notesToEditors.caption-loss', 'Loss')).slice(1, -1))
  })

  it('keeps its caption where a plugin wraps tables', async () => {
    const wrap = () => (tree: { children: { type: string; children?: unknown[] }[] }) => {
      for (const { children } of tree.children)
        for (const [index, child] of [...(children ?? [])].entries())
          if (typeof child === 'object' && child && 'tagName' in child && child.tagName === 'table')
            children?.splice(index, 1, { type: 'element', tagName: 'section', properties: {}, children: [child] })
    }
    const result = await siteOf(`:::table[Loss]\n${rows}\n:::`).build({}, { markdown: { rehypePlugins: [wrap] } })
    expect(describeAll(result.problems)).toEqual([])
    expect(htmlOf(result, '/discoveries/a/')).toContain(`<section>${caption('caption-loss', 'Loss')}`)
  })

  it('has words that the site explains and avoids like any other', async () => {
    const config = { avoidedWords: { 'service users': 'people' } }
    expect(await problemsOf(`:::table[QRST in service users]\n${rows}\n:::`, config)).toEqual([
      expect.stringMatching(/^content\/stories\/a\.md:8:10 unexplained-acronym `QRST`/),
      expect.stringMatching(/^content\/stories\/a\.md:8:18 avoided-word `service users`/),
    ])
  })
})

describe('what is no table with a caption', () => {
  it.each([
    [`:::table\n${rows}\n:::`, '8:1 missing-label This `:::table` has no caption'],
    [`:::table[]\n${rows}\n:::`, '8:1 missing-label This `:::table` has no caption'],
    [`:::table[*&#32;*]\n${rows}\n:::`, '8:1 missing-label This `:::table` has no caption'],
    [
      ':::table[Loss]\n:::',
      '8:1 not-one-table This `:::table` contains no table, but there should be one table and nothing else',
    ],
    [
      ':::table[Loss]\nNone.\n:::',
      '8:1 not-one-table This `:::table` contains no table, but there should be one table and nothing else',
    ],
    [
      `:::table[Loss]\n${rows}\n\n${rows}\n:::`,
      '13:1 not-one-table This `:::table` contains a second table, but there should be one table and nothing else',
    ],
    [
      `:::table[Loss]\nAs seen:\n\n${rows}\n:::`,
      '9:1 not-one-table This `:::table` contains more than a table, but there should be one table and nothing else',
    ],
    [
      `:::table[Loss]{source=""}\n${rows}\n:::`,
      '8:16 invalid-value Unexpected empty text in `source`, expected where the figures come from',
    ],
    [`:::table[Loss]{caption="Loss"}\n${rows}\n:::`, '8:16 unknown-key Unknown field `caption` in `table`'],
    [`::table[Loss]\n\n${rows}`, '8:1 wrong-directive-form `table` cannot be written as `::table`'],
  ])('is a problem at its place: %j', async (body, problem) => {
    expect(await problemsOf(body)).toEqual([`content/stories/a.md:${problem}`])
  })

  it('may hold comments, definitions and notes', async () => {
    const body = `:::table[Loss[^1]]\n<!-- Ask Bea. -->\n\n| What | Now |\n| - | - |\n| [Loss][a] | 3 |\n\n[a]: ./a.md\n\n[^1]: A note.\n:::`
    expect(await problemsOf(body)).toEqual([])
  })
})
