import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type BuildResult, build } from '@findings/core'
import { charity } from '@findings/theme-charity'
import type { Element, Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { selectAll } from 'hast-util-select'
import { describe, expect, it, onTestFinished } from 'vitest'
import { ar } from '../strings/ar.ts'

const {
  'core.kind.event.one': _one,
  'core.kind.event.many': _many,
  'site.event.when': _when,
  'site.event.venue': _venue,
  'site.event.speakers': _speakers,
  ...arabic // without the words of the kind that only this example has
} = ar

const story = (title: string, more = '', body = '') =>
  `---\nkind: discovery\ntitle: ${title}\ndatePublished: 2026-03-09\ntopics: [lungs]\n${more}---\n${body}\n`
const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** What only the main language has. Every text of it but names of people and organisations and titles of papers has the mark. */
const main = (mark: string) => ({
  'content/topics/lungs.md': `---\nname: ${mark} lungs\ndefinition: ${mark} definition.\n---\n`,
  'content/organisations/trust.yaml': 'name: Trust\n',
  'content/people/ada.md': `---\nname: Ada\njobTitle: ${mark} job\ncompetingInterests: ${mark} interests\nimage: { src: ../images/a.png, alt: ${mark} portrait }\n---\n${mark} biography.\n`,
  'content/images/a.png': Buffer.from(pixel, 'base64'),
  'content/projects/p.md': `---\ntitle: ${mark} project\nlayAbstract: ${mark} abstract\npeople: [{ person: ada, role: ${mark} role }]\n---\n`,
  'content/achievements/one.md': `---\ntitle: ${mark} achievement\nsummary: ${mark} sentence.\nsupportedBy: [only, p]\ntopics: [lungs]\n---\n`,
  'content/hubs/above.md': `---\nkind: hub\ntitle: ${mark} hub\ntopic: lungs\n---\n`,
  'content/pages/about.md': `---\ntitle: ${mark} page\n---\n${mark} text.\n`,
  'content/stories/also.md': story(`${mark} other`),
  'content/stories/only.md': story(`${mark} story`, `kicker: ${mark} kicker\nsummary: ${mark} summary\n`),
})

const body = `::related{ref=only}

::person{ref=ada}

::achievements{topic=lungs}

::feed{kind=discovery topic=lungs}

::feed{topic=lungs}

::person{ref=ada}

:::quote{by=ada}
Geiriau.
:::

::promo{title="Geiriau" href=/about/}

::cta{label="Geiriau" href=/about/}

[Geiriau](/about/), [ffeil](/file.pdf).
`

/** What the other languages have, which leans on all of that. */
const other = (language: string) => ({
  [`content/${language}/stories/own.md`]: story(
    'Geiriau',
    'authors: [ada]\nproject: p\nrelated: [only]\ncontributors: [{ person: ada, affiliation: [trust] }]\nfunding: [{ funder: trust }]\n',
    body,
  ),
  [`content/${language}/stories/checked.md`]: story(
    'Geiriau',
    'reviewed: { last: 2026-03-09, next: 2029-03-09, by: [ada] }\nsources: [{ title: Geiriau, href: "https://example.org/" }]\n',
  ).replace('discovery', 'explainer'),
  [`content/${language}/hubs/below.md`]: '---\nkind: hub\ntitle: Geiriau\ntopic: lungs\nparent: above\n---\n',
  [`content/${language}/stories/second.md`]: story('Geiriau', 'authors: [{ person: ada, role: Rôl }]\n'),
})

async function buildIn(language: string, others: readonly string[], mark: string): Promise<BuildResult> {
  const root = mkdtempSync(path.join(tmpdir(), 'findings-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  const files = { ...main(mark), 'static/file.pdf': 'x', ...Object.assign({}, ...others.map(other)) }
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true })
    writeFileSync(path.join(root, name), content as string | Uint8Array)
  }
  const nav = { primary: [{ label: 'Nav', href: '/about/' }] }
  const result = await build(
    {
      site: { url: 'https://example.org', name: 'Site', language, languages: [...others] },
      nav,
      translations: Object.fromEntries(others.map((one) => [one, { nav }])),
      rules: { 'untranslated-config': 'off' },
      theme: charity({ strings: { ar: arabic } }),
    },
    { root, write: false, now: '2026-06-01T12:00Z' },
  )
  expect(result.problems.filter(({ severity }) => severity === 'error')).toEqual([])
  return result
}

interface Heard {
  readonly text: string
  readonly lang: string
  readonly dir: string
  readonly inside: string
}

/** Every text of a page and every `alt`, with the language and direction that it is said to have. */
function heard(node: Nodes, lang = '', dir = '', inside = ''): Heard[] {
  if (node.type === 'text') return [{ text: node.value, lang, dir, inside }]
  if (!('children' in node)) return []
  if (node.type !== 'element') return node.children.flatMap((child) => heard(child, lang, dir, inside))
  if (node.tagName === 'script' || node.tagName === 'head') return []
  const said = String(node.properties.lang ?? lang)
  const way = String(node.properties.dir ?? dir)
  const alt = node.properties.alt ? [{ text: String(node.properties.alt), lang: said, dir: way, inside: 'img' }] : []
  return [...alt, ...node.children.flatMap((child) => heard(child, said, way, node.tagName))]
}

const property = (element: Element, name: string) => String(element.properties[name] ?? '')

describe.each([
  { language: 'en-GB', dir: 'ltr', others: ['cy', 'ar'], mark: 'Saesneg' },
  { language: 'ar', dir: 'rtl', others: ['cy', 'en-GB'], mark: 'عربي ابجد' },
])('pages of a site whose records are in $language', ({ language, dir, others, mark }) => {
  const pagesOf = (result: BuildResult) =>
    result.pages.filter(({ url }) => others.some((one) => url.startsWith(`/${one}/`)))

  it('say of every text of another language which it is, and of no other text', async () => {
    const pages = pagesOf(await buildIn(language, others, mark))
    const texts = pages.flatMap(({ url, html }) => heard(fromHtml(html)).map((one) => ({ url, ...one })))
    const marked = texts.filter(({ text }) => text.includes(mark))
    const whats = ['lungs', 'job', 'interests', 'portrait', 'biography', 'project', 'achievement', 'sentence', 'hub']
    for (const what of [...whats, 'story', 'summary']) {
      expect([
        what,
        others.every((one) => marked.some(({ url, text }) => url.startsWith(`/${one}/`) && text.includes(what))),
      ]).toEqual([what, true])
    }
    expect(marked.filter((one) => one.lang !== language || one.dir !== dir)).toEqual([])
    // A word of the page itself must not stand below such an element; “See all” speaks the language of its list.
    const own = texts.filter((one) => one.lang === language && !one.text.includes(mark))
    const strange = own.filter(({ text, inside }) => text.trim() !== '' && inside !== 'a')
    expect(strange).toEqual([])
    expect(texts.filter(({ text }) => text.includes('kicker'))).toEqual([])
  })

  it('say of every link into another language which it is, and of no other link', async () => {
    for (const { url, html } of pagesOf(await buildIn(language, others, mark))) {
      const own = others.find((one) => url.startsWith(`/${one}/`)) ?? ''
      const page = fromHtml(html)
      const switches = new Set(selectAll('.languages a', page))
      for (const link of selectAll('body a[href^="/"]', page).filter((one) => !switches.has(one))) {
        const to = property(link, 'href')
        const tongue = others.find((one) => to.startsWith(`/${one}/`)) ?? language
        const isOther = tongue !== own && to !== '/file.pdf'
        expect([url, to, property(link, 'hrefLang')]).toEqual([url, to, isOther ? tongue : ''])
      }
    }
  })
})

it('call a list of another language by words of that language', async () => {
  const { pages } = await buildIn('en-GB', ['cy', 'ar'], 'Saesneg')
  const html = pages.find(({ url }) => url === '/cy/discoveries/own/')?.html ?? ''
  const all = selectAll('.feed__all a', fromHtml(html))
  expect(all.map((link) => [property(link, 'href'), property(link, 'lang'), heard(link)[0]?.text])).toEqual([
    ['/topics/lungs/discoveries/', 'en-GB', 'See all discoveries about Saesneg lungs'],
    ['/topics/lungs/', 'en-GB', 'See everything about Saesneg lungs'],
  ])
})
