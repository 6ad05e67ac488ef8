import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { UserConfig } from '../src/config/user-config.js'
import { defineDirective } from '../src/directives/define-directive.js'
import { languageMeant, languageTag } from '../src/language-tag.js'
import { createSite, describeAll, discovery, htmlOf, records } from './support/create-site.js'

/** A site with one discovery, whose body begins on line 7. */
const siteOf = (body: string, fields = '') =>
  createSite({ ...records, 'content/stories/a.md': discovery('A', { body, fields }) })

const problemsOf = async (body: string, config: Partial<UserConfig> = {}) =>
  describeAll((await siteOf(body).build({}, config)).problems)

const welsh = (words: string) => `<span lang="cy" dir="ltr">${words}</span>`
const arabic = (words: string) => `<span lang="ar" dir="rtl">${words}</span>`

describe('words in another language', () => {
  it.each(['auto', 'remark', 'native'] as const)(
    'say so, and how they run, wherever they stand (%s)',
    async (parser) => {
      const body = `We thank :lang[Cymorth *Canser*]{tag=cy}, “:lang[مؤسسة]{tag=ar}” and [:lang[Canser]{tag=cy}](./a.md).[^1]

## About :lang[Cymorth Canser]{tag=cy}

| Name | Number |
| - | - |
| :lang[Gofal]{tag=cy} | 1 |
| :lang[رعاية]{tag=ar} | 2 |

:::quote{by=ada}
:lang[Iawn wir]{tag=cy}
:::

[^1]: :lang[Nodyn]{tag=cy}`
      const fields = 'standfirst: "From :lang[Cymru]{tag=cy}"\nnotesToEditors: |\n  :lang[Diolch]{tag=cy}'
      const story = discovery('A', { body, fields }).replace('kind: discovery', 'kind: press-release')
      const result = await createSite({ ...records, 'content/stories/a.md': story }).build({}, { markdown: { parser } })
      expect(describeAll(result.problems)).toEqual([])
      const html = htmlOf(result, '/press/a/')
      expect(html).toContain(`We thank ${welsh('Cymorth <em>Canser</em>')}, “${arabic('مؤسسة')}”`)
      expect(html).toContain(`<a href="/press/a/">${welsh('Canser')}</a>`)
      expect(html).toContain(`<h2 id="s-about-cymorth-canser">About ${welsh('Cymorth Canser')}</h2>`)
      expect(html).toContain(`<th scope="row">${welsh('Gofal')}</th>`)
      expect(html).toContain(`<th scope="row">${arabic('رعاية')}</th>`)
      expect(html).toContain(`<p>${welsh('Iawn wir')}</p>`)
      expect(html).toContain(`<p>${welsh('Nodyn')}</p>`)
      expect(html).toContain(`From ${welsh('Cymru')}`)
      expect(JSON.stringify(result.pages)).toContain(JSON.stringify(welsh('Diolch')).slice(1, -1))
    },
  )

  it('are part of the first paragraph and of headings, as text alone', async () => {
    const body = 'We thank :lang[Cymorth *Canser*]{tag=cy} for it.\n\n## :lang[Diolch]{tag=cy} to all\n\n## B\n\n## C'
    const { files, pages } = await siteOf(body).build()
    const feed = files.find(({ path }) => path === 'feed.xml')
    expect(feed && 'content' in feed && feed.content).toContain(
      '<summary type="text">We thank Cymorth Canser for it.</summary>',
    )
    const view = pages.find(({ url }) => url === '/discoveries/a/')?.view
    expect(view).toMatchObject({ contents: [{ text: 'Diolch to all' }, { text: 'B' }, { text: 'C' }] })
    expect(view).toMatchObject({ head: { description: 'We thank Cymorth Canser for it.' } })
  })

  it('have a tag as registries write it, in whatever case', async () => {
    const result = await siteOf('Say :lang[thank you]{tag=en_us} and :lang[color]{tag=EN-us}.').build()
    expect(describeAll(result.problems)).toEqual([
      'content/stories/a.md:7:26 invalid-value Unexpected `en_us` in `tag`, expected the tag of a language, such as cy or en-GB, did you mean `en-US`?',
    ])
    expect(htmlOf(await siteOf('A :lang[color]{tag=EN-us}.').build(), '/discoveries/a/')).toContain('lang="en-US"')
  })

  it('may hold a link, and words in a third language', async () => {
    const body = 'He said :lang[bonjour, [:lang[Siân]{tag=cy}](./a.md), :lang[my friend]{tag=en}]{tag=fr}.'
    const result = await siteOf(body).build()
    expect(describeAll(result.problems)).toEqual([])
    expect(htmlOf(result, '/discoveries/a/')).toContain(
      `<span lang="fr" dir="ltr">bonjour, <a href="/discoveries/a/">${welsh('Siân')}</a>, <span lang="en" dir="ltr">my friend</span></span>`,
    )
  })

  it.each([
    ['en', 'English (`en`)'],
    ['en-GB', 'British English (`en-GB`)'],
    ['en-gb', 'British English (`en-GB`)'],
  ])('are told apart from the language of the page, %s', async (tag, named) => {
    expect(await problemsOf(`We say :lang[thank you]{tag=${tag}}, or :lang[thanks]{tag=en-US}.`)).toEqual([
      `content/stories/a.md:7:29 needless-language The words around these are in ${named} too`,
    ])
  })

  it('are told apart from the words around them, in front matter as well', async () => {
    const { problems } = await siteOf(
      'A :lang[b :lang[c]{tag=cy}]{tag=cy}',
      'standfirst: "In :lang[English]{tag=en}"',
    ).build()
    expect(describeAll(problems)).toEqual([
      'content/stories/a.md:6:13 needless-language The words around these are in English (`en`) too',
      'content/stories/a.md:8:24 needless-language The words around these are in Welsh (`cy`) too',
    ])
  })

  it('need words, and a tag', async () => {
    expect(await problemsOf('A :lang[]{tag=cy} b :lang{tag=cy} c :lang[d].')).toEqual([
      'content/stories/a.md:7:3 missing-key Missing `[…]`, expected the words that are in this language',
      'content/stories/a.md:7:21 missing-key Missing `[…]`, expected the words that are in this language',
      'content/stories/a.md:7:37 missing-key Missing `tag`, expected the tag of a language, such as cy or en-GB',
    ])
  })

  it('leave the name alone as it is written', async () => {
    const result = await siteOf('The ratio HER2:lang, and :lang too.').build()
    expect(describeAll(result.problems)).toEqual([])
    expect(htmlOf(result, '/discoveries/a/')).toContain('<p>The ratio HER2:lang, and :lang too.</p>')
  })

  it('avoid no words of the page’s language', async () => {
    const config = { avoidedWords: { gift: 'present' } }
    const body = 'Das :lang[Gift]{tag=de} is poison.'
    expect(await problemsOf(body, config)).toEqual([])
    const { problems } = await siteOf('A.', 'standfirst: "Das :lang[Gift]{tag=de}"').build({}, config)
    expect(problems).toEqual([])
    expect(await problemsOf('A gift.', config)).toEqual([expect.stringContaining('avoided-word')])
  })

  it('are nobody’s business where a site has a `lang` of its own', async () => {
    const lang = defineDirective({
      name: 'lang',
      forms: ['text'],
      span: true,
      attributes: z.strictObject({}),
      view: () => ({ title: 'a "b"' }),
    })
    const result = await siteOf('Say :lang[thank you].').build({}, { markdown: { directives: [lang] } })
    expect(describeAll(result.problems)).toEqual([])
    expect(htmlOf(result, '/discoveries/a/')).toContain('Say <span title="a &quot;b&quot;">thank you</span>.')
  })
})

describe('a language tag', () => {
  it.each([
    ['cy', 'cy'],
    ['en-uk', 'en-GB'],
    ['CYM', 'cy'],
    ['zh-hant', 'zh-Hant'],
    ['gbm', 'gbm'],
  ])('%s is %s', (written, tag) => {
    expect(languageTag(written)).toBe(tag)
  })

  it.each([
    ['welsh', 'cy'],
    ['Welch', 'cy'],
    ['Cymraeg', 'cy'],
    ['Saesneg', 'en'],
    ['gaelic', 'gd'],
    ['gb', 'en-GB'],
    ['JP', 'ja-JP'],
    ['en_GB', 'en-GB'],
    [' cy', 'cy'],
    ['klingon', undefined],
    ['zz', undefined],
    ['', undefined],
    ['"><script>', undefined],
  ])('%s is none, and means %s', (written, meant) => {
    expect(languageTag(written)).toBeUndefined()
    expect(languageMeant(written)).toBe(meant)
  })
})
