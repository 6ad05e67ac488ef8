import { readFileSync } from 'node:fs'
import { type BuildSettings, createMemo } from '@findings/core'
import { beforeAll, describe, expect, it } from 'vitest'
import { all, link, links, main, one, type ParsedPage, textOf, textsOf, under } from './support/page.js'
import { copySite } from './support/site-copy.js'
import { type BuiltSite, buildSite as build, wrenfield } from './support/wrenfield.js'
import { childrenNamed, parseXml } from './support/xml.js'

/** One memo for all builds, as in watch: what one of them knew must not show in the next. */
const memo = createMemo()
const buildSite = (settings: BuildSettings = {}): Promise<BuiltSite> => build({ memo, ...settings })

/** Words that only the hidden stories, and what they alone refer to, are made of. */
const embargoed = /quennel|lattice|marchbanks|isolde|tm\.2030|textiles in medicine|woven a scaffold|eleven pigs/i
const draft = /open[ -]days|tanglewick|coach company|events\.example\.org/i
const withdrawn = /perpetua|harbour|WT-CONSENT/i

/** Where any of these words stand: file names, texts of all files, images among them, views and problems. */
function traces(site: BuiltSite, words: RegExp): string[] {
  const { pages, problems } = site.result
  return [
    ...[...site.files.keys()].filter((path) => words.test(path)),
    ...[...site.files].filter(([, bytes]) => words.test(bytes.toString())).map(([path]) => `in ${path}`),
    ...pages.filter(({ view, url }) => words.test(JSON.stringify(view) + url)).map(({ url }) => `view of ${url}`),
    ...problems.filter((problem) => words.test(`${problem.reason} ${problem.note}`)).map(({ ruleId }) => ruleId),
  ]
}

const feedLinks = (site: BuiltSite, path = 'feed.xml') =>
  childrenNamed(parseXml(site.files.get(path)?.toString() ?? ''), 'entry').flatMap((entry) =>
    childrenNamed(entry, 'link').map((link) => link.attributes.href),
  )

const sitemap = (site: BuiltSite): string => site.files.get('sitemap.xml')?.toString() ?? ''
const cardTitles = (page: ParsedPage): string[] => textsOf(main(page), 'article :is(h2, h3)')
const personal = 'content/stories/personal/nasrin-and-the-second-letter.md'

describe('before its time', () => {
  let site: BuiltSite
  beforeAll(async () => {
    site = await buildSite()
  })

  it('an embargoed story leaves no trace: no page, person, paper, image, list, feed or sitemap tells of it', () => {
    expect(traces(site, embargoed)).toEqual([])
    const image = readFileSync(`${wrenfield}content/images/quennel-lattice.webp`)
    expect([...site.files].filter(([, bytes]) => bytes.equals(image)).map(([path]) => path)).toEqual([])
  })

  it('a draft leaves no trace', () => {
    expect(traces(site, draft)).toEqual([])
  })

  it('a story whose consent was withdrawn leaves no trace', () => {
    expect(traces(site, withdrawn)).toEqual([])
  })

  it('the search for traces does find words of public stories', () => {
    expect(traces(site, /callums-winter-job/)).toContain('stories/callums-winter-job/index.html')
    expect(traces(site, /callums-winter-job/)).toContain('in sitemap.xml')
    expect(traces(site, /rooftops-frost/)).toContainEqual(expect.stringMatching(/^images\/rooftops-frost/))
  })
})

describe('an embargo', () => {
  const url = '/discoveries/quennel-lattice/'

  it('still holds a second before its instant', async () => {
    expect(traces(await buildSite({ now: '2030-01-15T15:59:59Z' }), embargoed)).toEqual([])
  })

  it('ends at its instant: page, lists, feeds, sitemap, topic, person and image are there together', async () => {
    const site = await buildSite({ now: '2030-01-15T16:00:00Z' })
    const title = 'Quennel lattices hold weakened vessels open'
    const page = site.page(url)
    expect(textOf(one(page, 'h1'))).toBe(title)
    expect(all(page, 'meta[name="robots"]')).toEqual([])
    expect(cardTitles(site.page('/discoveries/'))[0]).toBe(title)
    expect(cardTitles(site.page('/topics/vessel-scarring/'))).toContain(title)
    expect(textOf(main(site.page('/')))).toContain(title)
    expect(cardTitles(site.page('/people/isolde-marchbanks/'))).toContain(title)
    expect(link(under(page, 'Who did this research'), 'Dr Isolde Marchbanks').href).toBe('/people/isolde-marchbanks/')
    expect(links(under(page, 'The research paper')).map(({ href }) => href)).toContain(
      'https://doi.org/10.5555/tm.2030.0001',
    )
    for (const path of ['feed.xml', 'discoveries/feed.xml']) {
      expect(feedLinks(site, path)[0], path).toBe(`https://wrenfield.example.org${url}`)
    }
    expect(sitemap(site)).toContain(`https://wrenfield.example.org${url}<`)
    expect(sitemap(site)).toContain('https://wrenfield.example.org/people/isolde-marchbanks/<')
    expect([...site.files.keys()]).toContainEqual(
      expect.stringMatching(/^images\/quennel-lattice-[\w-]{8}-\d+\.(?:avif|webp|jpg)$/),
    )
  })
})

describe('a preview', () => {
  let site: BuiltSite
  const hidden = ['/discoveries/quennel-lattice/', '/news/laboratory-open-days/']
  beforeAll(async () => {
    site = await buildSite({ drafts: true })
  })

  it('goes to a folder of its own', () => {
    expect(site.result.out).toMatch(/[\\/]\.findings[\\/]preview$/)
  })

  it('shows what is hidden, with a banner, and asks search engines to look away', () => {
    for (const url of hidden) {
      const page = site.page(url)
      expect(textOf(one(page, 'body > header')), url).toMatch(
        /^Preview\. This page is not public: .* Please do not share it\./,
      )
      expect(all(page, 'meta[name="robots"][content="noindex"]'), url).toHaveLength(1)
    }
    expect(cardTitles(site.page('/news/'))).toContain('Draft notes on next year’s laboratory open days')
  })

  it('marks every page, since lists show what is hidden too, and lets search engines read that they should look away', () => {
    const marked = site.pages.filter((page) =>
      /^Preview\. .*lease do not share/.test(textOf(one(page, 'body > header'))),
    )
    expect(marked).toHaveLength(site.pages.length)
    expect(textOf(one(site.page('/about/'), 'body > header'))).toMatch(/^Preview\. Nothing holds this page back:/)
    expect(site.files.has('robots.txt')).toBe(false)
  })

  it('keeps what is hidden out of feeds and the sitemap', () => {
    for (const url of hidden) {
      expect(feedLinks(site)).not.toContain(`https://wrenfield.example.org${url}`)
      expect(sitemap(site)).not.toContain(url)
    }
  })

  it('hides a story whose consent was withdrawn all the same', () => {
    expect(traces(site, withdrawn)).toEqual([])
  })
})

describe('consent', () => {
  const words = /nasrin|farid/i
  const withConsent = (line: string) =>
    copySite({ [personal]: (text) => text.replace(/^ {2}expires: .*$/m, `  ${line}`) })

  it('shows a story for as long as it runs', async () => {
    const site = await buildSite({ root: withConsent('expires: 2026-11-23') })
    expect(textOf(one(site.page('/stories/nasrin-and-the-second-letter/'), 'h1'))).toBe('Nasrin and the second letter')
  })

  it.each([
    ['hides a personal story on the day that it', 'expires: 2026-11-22', false],
    ['hides it in a preview, too, when it', 'expires: 2026-11-22', true],
    ['hides it in a preview, too, when it is', 'withdrawn: 2026-11-22', true],
    ['hides it in a preview, too, when it is', 'withdrawn: true', true],
  ])('%s %s (preview: %s)', async (_, line, drafts) => {
    const site = await buildSite({ root: withConsent(line), drafts })
    expect(traces(site, words)).toEqual([])
    expect([...site.files.keys()].filter((path) => path.includes('letter-window'))).toEqual([])
  })
})
