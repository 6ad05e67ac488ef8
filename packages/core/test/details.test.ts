import { describe, expect, it } from 'vitest'
import { createSite, describeAll, discovery, htmlOf, records, viewAt } from './support/create-site.js'

/** A site with one discovery, whose body begins on line 8. */
const siteOf = (body: string, fields = 'summary: A film of it.') =>
  createSite({ ...records, 'content/stories/a.md': discovery('A', { body, fields }) })
const problemsOf = async (body: string) => describeAll((await siteOf(body).build()).problems)

describe('what is folded away', () => {
  it.each(['auto', 'remark', 'native'] as const)(
    'has a summary with markup, and whatever a text may hold (%s)',
    async (parser) => {
      const body =
        ':::::details[What *Ada* says, :lang[yn Gymraeg]{tag=cy}]\nGood morning.[^1]\n\n### Later\n\n:::quote{by=ada}\nYes.\n:::\n:::::\n\n[^1]: A note.'
      const result = await siteOf(`## Film\n\n${body}`).build({}, { markdown: { parser } })
      expect(describeAll(result.problems)).toEqual([])
      const html = htmlOf(result, '/discoveries/a/')
      expect(html).toContain(
        '<details class="details">\n<summary>What <em>Ada</em> says, <span lang="cy" dir="ltr">yn Gymraeg</span></summary>\n<p>Good morning.',
      )
      expect(html).toMatch(/<h3 id="s-later">Later<\/h3>[\s\S]*Yes\.[\s\S]*<\/details>/)
      expect(html).toContain('<li id="s-fn-1">')
    },
  )

  it('is no part of the first paragraph', async () => {
    const { pages } = await siteOf(':::details[More]\nFolded away.\n:::\n\nSeen at once.', '').build()
    expect(viewAt(pages, '/discoveries/a/')).toMatchObject({ head: { description: 'Seen at once.' } })
  })

  it.each([
    [':::details\nWords.\n:::', '8:1 missing-label This `:::details` has no summary'],
    ['> :::details[]\n> Words.\n> :::', '8:3 missing-label This `:::details` has no summary'],
    [':::details{open}\nWords.\n:::', '8:1 missing-label This `:::details` has no summary'],
    ['::details[More]', '8:1 wrong-directive-form `details` cannot be written as `::details`'],
  ])('needs a summary: %j', async (body, problem) => {
    expect((await problemsOf(body))[0]).toBe(`content/stories/a.md:${problem}`)
  })

  it('has no summary that leads elsewhere: a click on it opens what is below', async () => {
    expect(await problemsOf(':::details[The [film](./a.md)]\nWords.\n:::')).toEqual([
      'content/stories/a.md:8:16 link-in-summary This summary contains a link, and a click on that would not open the text below',
    ])
    expect(await problemsOf(':::details[The film[^1]]\nWords.\n:::\n\n[^1]: A note.')).toEqual([
      'content/stories/a.md:8:20 link-in-summary This summary contains a footnote mark, and a click on that would not open the text below',
    ])
  })
})
