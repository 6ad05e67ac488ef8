import { beforeAll, describe, expect, it } from 'vitest'
import {
  all,
  attribute,
  first,
  headings,
  link,
  links,
  main,
  one,
  type ParsedPage,
  textOf,
  textsOf,
  under,
} from './support/page.js'
import { smallSite } from './support/site-copy.js'
import { type BuiltSite, buildSite, sentences, tryBuild } from './support/wrenfield.js'

let site: BuiltSite
const page = (url: string): ParsedPage => site.page(url)
const pagesOf = (template: string): readonly ParsedPage[] => {
  const found = site.result.pages.filter((one) => one.template === template).map(({ url }) => page(url))
  if (found.length === 0) throw new Error(`Expected pages of ${template}`)
  return found
}

/** A site with one story of this text. */
const siteWith = (text: string, summary = ''): string =>
  smallSite({
    'content/people/ada.md': '---\nname: Ada Quill\n---\n',
    'content/topics/vessels.yaml': 'name: Vessels\n',
    'content/stories/chips.md': `---
kind: news
title: A capillary on a chip
${summary}
datePublished: 2026-03-09
topics: [vessels]
authors: [ada]
---
${text}
`,
  })

const problemsWith = async (text: string): Promise<string[]> =>
  sentences((await tryBuild({ root: siteWith(text) })).problems)

beforeAll(async () => {
  site = await buildSite()
})

describe('a research hub', () => {
  it('has one main heading, as has every other page', () => {
    for (const one of site.pages) expect(textsOf(one, 'h1'), one.url).toEqual([expect.stringMatching(/\w/)])
    expect(textsOf(page('/research/wrenfield-disease/'), 'h1')).toEqual(['Our research into Wrenfield disease'])
  })

  it('never cuts a teaser inside a word', () => {
    const cut = site.pages.flatMap((one) => textsOf(main(one), 'article p')).filter((text) => text.endsWith('…'))
    const words = new Set(site.pages.flatMap((one) => textOf(one).split(/\s+/)))
    expect(cut.length).toBeGreaterThan(0)
    for (const teaser of cut) {
      const last = teaser.split(' ').at(-1)?.replace('…', '') ?? ''
      expect(
        [...words].filter((word) => word === last || word === `${last},`),
        teaser,
      ).not.toEqual([])
    }
  })

  it('shows a summary that its author wrote whole, however long it is', async () => {
    const summary = `${'Long sentences are cut by nobody but their authors. '.repeat(5)}End.`
    const { page } = await buildSite({ root: siteWith('Words.', `summary: ${summary}`) })
    expect(textsOf(main(page('/news/')), 'p')).toContain(summary)
  })
})

describe('a discovery', () => {
  it('writes dates in one style, on its page and on all others', () => {
    const dates = site.pages.flatMap((one) => textsOf(one, 'time'))
    expect(dates.length).toBeGreaterThan(300)
    const month = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
    expect(
      dates.filter((date) => !new RegExp(`^(?:(?:(?:[1-9]|[12]\\d|3[01]) )?${month} )?20\\d\\d$`).test(date)),
    ).toEqual([])
  })

  it('gives every date to machines in ISO 8601', () => {
    const dates = site.pages.flatMap((one) => all(one, 'time').map((time) => attribute(time, 'datetime')))
    const iso = /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d))?)?)?$/
    expect(dates.filter((date) => !iso.test(date ?? ''))).toEqual([])
  })

  it('shows a portrait without a quote as a person, and not as a quote without words', () => {
    const text = main(page('/discoveries/nailfold-camera/'))
    expect(textsOf(text, 'p:has(> a[href="/people/marta-novak/"])')).toEqual(['Dr Marta Novák'])
    for (const one of site.pages) {
      for (const quote of all(one, 'blockquote')) expect(textOf(quote), one.url).not.toBe('')
    }
  })

  it('lays out cards with and without image and kicker from the same parts, and leaves no gap for what is missing', () => {
    const cards = all(under(page('/opinion/patience-with-mice/'), 'Further reading'), 'article')
    const has = (selector: string) => cards.map((card) => all(card, selector).length > 0)
    expect(new Set(has('img'))).toEqual(new Set([true, false]))
    expect(new Set(cards.map((card) => textOf(first(card, 'p, h3')) === textOf(one(card, 'h3'))))).toEqual(
      new Set([true, false]),
    )
    for (const card of cards) {
      expect(links(one(card, 'h3'))).toHaveLength(1)
      expect(textsOf(card, 'p')).not.toContain('')
      for (const image of all(card, 'img')) expect(attribute(image, 'alt')).toBe('')
    }
  })
})

describe('a press release', () => {
  it('has a headline, says that it is one, and from when', () => {
    for (const one of pagesOf('press-release')) {
      expect(textOf(first(one, 'main h1')).length, one.url).toBeGreaterThan(10)
      const label = first(one, 'p:has(> strong):has(> time)')
      expect(textOf(label), one.url).toMatch(/^For immediate release \d{1,2} \w+ 20\d\d$/)
    }
  })

  it('has no placeholder links, nor has any other page', () => {
    const targets = site.pages.flatMap((one) => all(one, 'a').map((element) => attribute(element, 'href')))
    expect(targets.filter((href) => href === undefined || /^(?:#?|javascript:.*)$/.test(href))).toEqual([])
  })

  it('explains a placeholder link in a text as a problem at its line', async () => {
    expect(await problemsWith('Read [the guidance](#).')).toEqual([
      expect.stringMatching(/^content\/stories\/chips\.md:9:6 empty-link The link `the guidance` leads nowhere/),
    ])
  })

  it('says of a contributor that he has died, also on his own page', () => {
    const contributors = under(page('/press/quillaset-trial-results/'), 'Who did this research')
    expect(textsOf(contributors, 'li').filter((person) => person.startsWith('the late'))).toEqual([
      'the late Professor Gwilym Parry',
    ])
    expect(textOf(main(page('/people/gwilym-parry/')))).toMatch(/^In memory of Professor Gwilym Parry/)
  })

  it('puts a contributor of another institution under that institution', () => {
    const contributors = under(page('/press/quillaset-trial-results/'), 'Who did this research')
    expect(textsOf(under(contributors, 'Calderbrook Institute'), 'li')).toEqual(['Dr Tomasz Wilk'])
    expect(textsOf(under(contributors, 'Instituto Ribeira Nova'), 'li')).toEqual(['Dr João Teixeira'])
  })

  it('tells those who listen that a pull quote repeats the text', () => {
    const quotes = site.pages.flatMap((one) => textsOf(one, 'figure:has(> p + blockquote) > p'))
    expect(quotes.length).toBeGreaterThanOrEqual(6)
    expect(new Set(quotes)).toEqual(new Set(['Repeated from the text:']))
    const [quote] = textsOf(page('/discoveries/phase-two-quillaset/'), 'figure:has(> blockquote)')
    expect(quote).not.toContain('Repeated')
  })

  it('refuses a pull quote that the story does not say', async () => {
    expect(
      await problemsWith(
        '[Words](https://example.org/chips).\n\n:::pullquote{by=ada}\nChips will replace every mouse.\n:::',
      ),
    ).toEqual([expect.stringMatching(/^content\/stories\/chips\.md:11:1 pullquote-not-in-body /)])
  })
})

describe('an opinion piece', () => {
  it('says that it is opinion, and whose site it may not speak for', () => {
    for (const one of pagesOf('opinion')) {
      const label = first(one, 'main p:has(> strong)')
      expect(textOf(label), one.url).toBe(
        'Opinion. This article gives the views of its author, which may not be those of The Wrenfield Trust.',
      )
    }
    expect(textOf(main(page('/news/iron-paper-retracted/')))).not.toContain('gives the views of its author')
  })

  it('keeps the byline out of the headline', () => {
    for (const one of pagesOf('opinion')) {
      const byline = first(one, 'main li:has(a[href^="/people/"])')
      const [author] = links(byline)
      expect(textOf(byline), one.url).toMatch(/^.+, \w+/)
      expect(all(one, 'h1, h2').filter((heading) => textOf(heading).includes(author?.text ?? ''))).toEqual([])
    }
  })

  it('names the target of each link: the same words lead to the same place, and none says “Read more”', () => {
    for (const one of site.pages) {
      const targets = new Map<string, Set<string>>()
      for (const { text, href } of links(one)) targets.set(text, (targets.get(text) ?? new Set()).add(href))
      const ambiguous = [...targets].filter(([, hrefs]) => hrefs.size > 1).map(([text, hrefs]) => [text, ...hrefs])
      expect(ambiguous, one.url).toEqual([])
      expect(
        [...targets.keys()].filter((text) => /^(read|find out|see) more$|^(click )?here$|^more$|^$/i.test(text)),
        one.url,
      ).toEqual([])
    }
  })

  it('finds the sentence whose link has gone', async () => {
    expect(await problemsWith('Read [about chips](./chops.md).')).toEqual([
      expect.stringMatching(/^content\/stories\/chips\.md:9:6 broken-link .*`\.\/chops\.md`, did you mean/),
    ])
  })
})

describe('a retracted paper', () => {
  const report = '/discoveries/iron-capillary-loss/'

  it('is told above the text of the story that reports it: what happened, when, and where that is said', () => {
    const header = one(main(page(report)), 'header:has(h1)')
    expect(headings(header)[1]).toBe('A research paper behind this page has been withdrawn (retracted)')
    expect(attribute(one(header, 'section time'), 'datetime')).toBe('2024-04-08')
    expect(link(header, 'Read the notice of retraction (another website)').href).toContain('retraction-iron')
    expect(textOf(main(page(report)))).not.toContain('Yes, peer reviewed')
  })

  it('is told on cards of that story, and not on those of the news about it', () => {
    const cardOf = (url: string) => textOf(first(page('/people/rory-mackinnon/'), `li:has(article a[href="${url}"])`))
    expect(cardOf(report)).toContain('Paper retracted')
    expect(cardOf('/news/iron-paper-retracted/')).not.toContain('Paper retracted')
  })
})

describe('news', () => {
  it('cites its sources', () => {
    for (const one of pagesOf('news')) {
      const sources = under(main(one), 'Sources')
      expect(
        links(sources).filter(({ href }) => /^https:/.test(href)),
        one.url,
      ).not.toEqual([])
    }
  })

  it('is told so when it names none', async () => {
    expect(await problemsWith('Chips are the future, some say.')).toEqual([
      'content/stories/chips.md:1:1 no-sources This story names no source',
    ])
  })

  it('has no heading for further reading when there is nothing more to read', async () => {
    const { page } = await buildSite({ root: siteWith('Words.') })
    expect(headings(main(page('/news/chips/')))).toEqual(['A capillary on a chip', 'Share this page', 'Topics'])
  })
})
