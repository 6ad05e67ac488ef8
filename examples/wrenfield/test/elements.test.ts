import type { Element } from 'hast'
import { beforeAll, describe, expect, it } from 'vitest'
import { breadcrumbData, jsonLd } from './support/json-ld.js'
import {
  all,
  attribute,
  description,
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

const home = '/'
const hub = '/research/understanding-scarring/'
const topHub = '/research/wrenfield-disease/'
const discovery = '/discoveries/phase-two-quillaset/'
const camera = '/discoveries/nailfold-camera/'
const release = '/press/quillaset-trial-results/'
const opinion = '/opinion/why-we-publish-null-results/'
const news = '/news/iron-paper-retracted/'

beforeAll(async () => {
  site = await buildSite()
})

describe('around the story', () => {
  it('1 skip link first, a banner, a main part and a footer; one h1; the language', () => {
    const story = page(discovery)
    expect(attribute(one(story, 'html'), 'lang')).toBe('en-GB')
    expect(links(one(story, 'body'))[0]).toEqual({ text: 'Skip to main content', href: '#main' })
    expect(attribute(main(story), 'id')).toBe('main')
    expect(all(story, 'body > header')).toHaveLength(1)
    expect(all(story, 'body > footer')).toHaveLength(1)
    expect(textsOf(story, 'h1')).toEqual(textsOf(story, 'main h1'))
    expect(all(story, 'h1')).toHaveLength(1)
  })

  it('2 utility bar: a sentence and a phone number, shown as people write it, linked as phones dial it', () => {
    const banner = one(page(news), 'body > header')
    const sentence = one(banner, 'p:has(> a[href^="tel:"])')
    expect(textOf(sentence)).toBe('Questions about Wrenfield disease? Talk to our nurses on 01632 960 100')
    expect(links(sentence)).toEqual([{ text: '01632 960 100', href: 'tel:+441632960100' }])
    expect(all(banner, 'button, input')).toEqual([])
  })

  it('3 brand: a name of two lines and a logo, linked home', () => {
    const brand = one(page(discovery), 'body > header a[rel="home"]')
    expect(attribute(brand, 'href')).toBe('/')
    expect(textsOf(brand, 'span > span')).toEqual(['The Wrenfield', 'Trust'])
    const logo = one(brand, 'img')
    expect(attribute(logo, 'src')).toMatch(/^\/images\/logo-[\w-]+\.svg$/)
    expect(attribute(logo, 'alt')).toBe('')
  })

  it('4 primary navigation with its action at the end; the section that we are in is marked', () => {
    const navigation = one(page(discovery), 'nav[aria-label="Main menu"]')
    expect(textsOf(navigation, 'li')).toEqual([
      'Research',
      'Discoveries',
      'Health information',
      'Stories',
      'News',
      'About us',
      'Make a gift',
    ])
    expect(textsOf(navigation, '[aria-current]')).toEqual(['Discoveries'])
    expect(link(navigation, 'Make a gift').href).toBe('/donate/')
  })

  it('5 section menu with a heading: from the config on a plain page, the hubs beside this one on a hub', () => {
    const menuOf = (url: string) => {
      const menu = one(page(url), 'body > header nav[aria-labelledby]')
      return { menu, heading: textOf(one(page(url), `#${attribute(menu, 'aria-labelledby')}`)) }
    }
    const plain = menuOf('/about/')
    expect(plain.heading).toBe('About us')
    expect(textsOf(plain.menu, 'a')).toEqual([
      'About the Trust',
      'How we fund research',
      'How we write',
      'Press releases',
      'Opinion',
      'Contact us',
    ])
    expect(textsOf(plain.menu, '[aria-current="page"]')).toEqual(['About the Trust'])
    const below = menuOf(hub)
    expect(below.heading).toBe('Our research into Wrenfield disease')
    expect(textsOf(below.menu, 'a').toSorted()).toEqual([
      'Finding the disease sooner',
      'Testing treatments',
      'Understanding how vessels scar',
    ])
  })

  it('6 breadcrumb: home, the hub of the first topic (else the list of the kind), the page itself', () => {
    const trail = one(page(discovery), 'nav[aria-label="You are here"]')
    const title = textOf(one(page(discovery), 'h1'))
    expect(links(trail)).toEqual([
      { text: 'Home', href: '/' },
      { text: 'Testing treatments', href: '/research/testing-treatments/' },
    ])
    expect(textsOf(trail, 'li')).toEqual(['Home', 'Testing treatments', title])
    expect(textsOf(trail, '[aria-current="page"]')).toEqual([title])
    expect(breadcrumbData(page(discovery)).map(({ position, name }) => `${position} ${name}`)).toEqual([
      '1 Home',
      '2 Testing treatments',
      `3 ${title}`,
    ])
    expect(textsOf(one(page(opinion), 'nav[aria-label="You are here"]'), 'a')).toEqual(['Home', 'Opinion'])
  })
})

describe('at the top of a story', () => {
  it('7 kicker above the headline: the kind, or what the story says', () => {
    const kicker = (url: string) => textOf(one(page(url), 'header:has(> h1) > p:first-child'))
    expect(kicker(discovery)).toBe('Discovery')
    expect(kicker(camera)).toBe('Imaging')
  })

  it('8 headline and second headline', () => {
    expect(textOf(one(page(discovery), 'main h1'))).toBe(
      'Quillaset slowed the loss of small vessels in a mid-stage trial',
    )
    expect(textOf(one(page(discovery), 'h1 + p'))).toBe(
      'It is the first drug to do so in people, and it is not yet a treatment',
    )
  })

  it('9 standfirst with the emphasis its author gave it', () => {
    const standfirst = one(page(discovery), 'h1 ~ :has(> strong)')
    expect(textOf(standfirst)).toContain('Whether it helps people to feel or live better is not yet known.')
    expect(textsOf(standfirst, 'strong')).toEqual(['not yet known'])
  })

  it('10 dates of publication and correction, for readers and for machines; the one leads to the other', () => {
    const dates = ['Published', 'Corrected'].map((term) => one(description(page(discovery), term), 'time'))
    expect(dates.map(textOf)).toEqual(['21 May 2026', '3 June 2026'])
    expect(dates.map((time) => attribute(time, 'datetime'))).toEqual(['2026-05-21T00:01:00+01:00', '2026-06-03'])
    expect(attribute(one(description(page(discovery), 'Corrected'), 'a'), 'href')).toBe('#corrections')
    expect(textOf(one(page(discovery), '#corrections'))).toContain('one withdrew before anyone joined there')
  })

  it.each([
    ['a hub', topHub, '3 June 2026', '2026-06-03'],
    ['a plain page', '/privacy/', '2 February 2026', '2026-02-02'],
  ])('10 the date at which %s was last updated, for readers and for machines', (_, url, text, iso) => {
    const time = one(description(page(url), 'Updated'), 'time')
    expect([textOf(time), attribute(time, 'datetime')]).toEqual([text, iso])
    expect(jsonLd(page(url))[0]).toMatchObject({ dateModified: iso })
  })

  it('11 dateline run into the first paragraph', () => {
    const paragraph = first(page(news), 'figure ~ p, div:has(> p > span > time) > p')
    expect(textOf(paragraph)).toMatch(/^Norrvik, Sweden, 11 April 2024 – A study which suggested that iron tablets/)
    expect(attribute(one(paragraph, 'time'), 'datetime')).toBe('2024-04-11')
  })

  it('12 byline with a role, linked to the page of the person', () => {
    const byline = first(page(discovery), 'li:has(a[href="/people/leila-haddad/"])')
    expect(textOf(byline)).toBe('Leila Haddad, Senior science writer')
    expect(textOf(one(page('/people/leila-haddad/'), 'h1'))).toBe('Leila Haddad')
  })

  it('13 author note, competing interests, and who funds the author', () => {
    const note = under(page(opinion), 'About the author')
    expect(textOf(note)).toContain('Mei-Lin Chua designs studies so that they can give an answer nobody expected.')
    const interests = textOf(under(page(opinion), 'Competing interests'))
    expect(interests).toMatch(/I was the statistician on the trial.* Mei-Lin Chua: .*A fifth of her salary was paid by/)
    expect(textOf(main(page(opinion))).match(/Competing interests/g)).toHaveLength(1)
    expect(textOf(under(page(opinion), 'Funded by'))).toContain('The Wrenfield Trust Award WT-2022-003')
  })
})

describe('in the text', () => {
  it('14 lead figure and figure in the text; caption and credit stand apart', () => {
    const wordsOf = (figure: Element) => all(one(figure, 'figcaption'), 'figcaption > *').map(textOf)
    const lead = first(main(page(discovery)), 'figure:has(> picture)')
    expect(wordsOf(lead)).toEqual([
      'Neither the people in the trial nor their doctors knew which tablet was which.',
      'Image: The Wrenfield Trust, CC0 1.0',
    ])
    const inText = one(main(page('/discoveries/capillary-on-a-chip/')), 'p ~ figure:has(> picture)')
    expect(wordsOf(inText)).toEqual([
      'Tarrow cells clasp a capillary. On the chip they do so within eight days.',
      'Image: The Wrenfield Trust',
    ])
    for (const figure of [lead, inText]) expect(attribute(one(figure, 'img'), 'alt')).toMatch(/\w+ \w+ \w+/)
  })

  it('15 quote with its speaker, her job and her portrait', () => {
    const quote = one(main(page(discovery)), 'figure:has(> blockquote)')
    expect(textOf(one(quote, 'blockquote'))).toMatch(/^A camera is pleased with this drug\./)
    const speaker = one(quote, 'figcaption')
    expect(textOf(speaker)).toBe('Dr Priya Raman, Consultant in vascular medicine')
    expect(links(speaker)).toEqual([{ text: 'Dr Priya Raman', href: '/people/priya-raman/' }])
    expect(attribute(one(speaker, 'img'), 'alt')).toBe('') // her name stands beside it, and is heard once
  })

  it('16 pull quote: a sentence of the body, shown again with who said it', () => {
    const story = main(page(release))
    const repeated = one(story, 'figure:has(> blockquote)')
    const sentence = textOf(one(repeated, 'blockquote'))
    expect(textOf(one(repeated, 'figcaption'))).toMatch(/^Dr Priya Raman, /)
    expect(
      textsOf(story, 'p').filter((paragraph) => paragraph !== sentence && paragraph.includes(sentence)),
    ).toHaveLength(1)
  })

  it('17 a person in the text: portrait, name, job and no quote', () => {
    const person = one(main(page(camera)), 'div:has(> picture):has(a[href="/people/marta-novak/"])')
    expect(attribute(one(person, 'img'), 'alt')).toBe('Illustrated portrait of Marta Novák')
    expect(textsOf(person, 'p')).toEqual(['Dr Marta Novák', 'Biomedical engineer', 'Calderbrook Institute'])
    expect(all(person, 'blockquote')).toEqual([])
  })

  it('18 reference to a paper with its DOI and PubMed links, cited in the text', () => {
    const papers = under(page(release), 'The research paper')
    const paper = one(papers, '#ref-raman-2026-quill2')
    expect(textOf(paper)).toContain('Raman P, Chua ML, Oyelaran D, Prothero S, Reid C, Parry G')
    expect(textOf(one(paper, 'cite'))).toBe('Example Journal of Vascular Medicine')
    const doi = 'https://doi.org/10.5555/ejvm.2026.0366'
    expect(links(paper).slice(1)).toEqual([
      { text: `${doi} (another website)`, href: doi },
      { text: 'PubMed 99900116 (another website)', href: 'https://pubmed.ncbi.nlm.nih.gov/99900116/' },
      {
        text: 'PubMed Central PMC99900116 (another website)',
        href: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC99900116/',
      },
    ])
    expect(links(paper)[0]?.href).toBe(doi)
    expect(link(main(page(release)), 'Raman and others 2026').href).toBe('#ref-raman-2026-quill2')
  })

  it('identifiers of people and of trials are links that name their register', () => {
    const person = main(page('/people/priya-raman/'))
    expect(link(person, 'https://orcid.org/0000-0000-0000-028X (another website)').href).toBe(
      'https://orcid.org/0000-0000-0000-028X',
    )
    const project = main(page('/projects/quill-2/'))
    expect(link(project, 'ClinicalTrials.gov NCT99900021 (another website)').href).toBe(
      'https://clinicaltrials.gov/study/NCT99900021',
    )
    expect(link(project, 'ISRCTN99990021 (another website)').href).toBe('https://www.isrctn.com/ISRCTN99990021')
  })

  it('19 topics, each linked to its page', () => {
    const topics = links(under(page(release), 'Topics'))
    expect(topics.map(({ text }) => text)).toEqual(['Treatments', 'Clinical trials', 'Wrenfield disease'])
    for (const { text, href } of topics) expect(textOf(one(page(href), 'h1'))).toBe(text)
  })

  it('20 contributors by institution, one of whom has died', () => {
    const contributors = under(page(release), 'Who did this research')
    expect(textsOf(contributors, 'h3')).toEqual([
      'Saltmere University Hospital',
      'University of Eastmarch',
      'Calderbrook Institute',
      'Norrvik University',
      'Instituto Ribeira Nova',
      'The Wrenfield Trust',
    ])
    expect(textsOf(under(contributors, 'Saltmere University Hospital'), 'li')).toContain(
      'the late Professor Gwilym Parry',
    )
  })

  it('21 funders with their award numbers', () => {
    const funders = under(page(release), 'Funded by')
    expect(textsOf(funders, 'li').map((item) => item.replace(' (another website)', ''))).toEqual([
      expect.stringMatching(/^The Wrenfield Trust Award WT-2023-001/),
      expect.stringMatching(/^Rare Conditions Research Fund Award RCF\/340\/23/),
      'Norrvik Research Council Award NRC-2022-0187',
      expect.stringMatching(/^Kittlewake Therapeutics Kittlewake Therapeutics made the tablets/),
    ])
  })

  it('22 calls to action: a link in the text, a block, one from the front matter, and the appeal', () => {
    expect(textOf(one(page(camera), 'p:has(> a[href="/how-we-fund/"]:only-child)'))).toBe(
      'Read how we fund tools as well as treatments',
    )
    const block = one(main(page(hub)), 'div:has(> p > a[href="/donate/"])')
    expect(textOf(block)).toBe(
      'One donor’s cells keep a chip alive for a month. It costs about £40. Give to research on scarring',
    )
    expect(textOf(one(main(page(discovery)), 'div:has(> p > a[href="/donate/"])'))).toMatch(
      /^The Trust has promised a quarter .* Support the next trial$/,
    )
    expect(link(one(page(discovery), 'body > footer'), 'Make a gift').href).toBe('/donate/')
  })

  it('23 aims of a hub', () => {
    expect(textsOf(under(page(topHub), 'What we want to achieve'), 'li')).toEqual([
      'to understand how scar forms in the smallest vessels, and whether it can be undone',
      'to find the disease sooner, and to know who needs closer care',
      'to test treatments fairly, and to publish every result',
    ])
  })

  it('24 six key achievements: a title, one sentence, and links to what supports it', () => {
    const achievements = all(under(page(topHub), 'Key achievements'), 'li > article')
    expect(achievements).toHaveLength(6)
    for (const achievement of achievements) {
      expect(headings(achievement)).toHaveLength(1)
      expect(textOf(first(achievement, 'p'))).toMatch(/^[^.!?]+\.$/)
      expect(links(achievement).length).toBeGreaterThan(0)
    }
  })

  it('25 promo card: a heading that is a link, and a sentence', () => {
    const promo = under(page(topHub), 'The Scar Atlas: a map of small vessels, cell by cell')
    expect(links(promo).map(({ href }) => href)).toEqual(['/projects/scar-atlas/'])
    expect(textsOf(promo, 'p')).toEqual(['How scar forms, in what order, and which cells do it.'])
  })

  it('26 latest discoveries: title, teaser, date; newest first; all of them a link away', () => {
    const feed = under(page(hub), 'Latest discoveries about scarring')
    const cards = all(feed, 'li article')
    expect(cards).toHaveLength(4)
    for (const card of cards) {
      expect(links(one(card, ':is(h2, h3, h4)'))).toHaveLength(1)
      expect(textsOf(card, 'p').join(' ')).toMatch(/\w{3}/)
      expect(all(card, 'time')).toHaveLength(1)
    }
    const dates = all(feed, 'time').map((time) => attribute(time, 'datetime'))
    expect(dates).toEqual(dates.toSorted().reverse())
    const archive = link(feed, 'See all discoveries about Vessel scarring')
    expect(all(main(page(archive.href)), 'li article').length).toBeGreaterThan(4)
  })

  it('27 teaser: the summary, else the first paragraph cut at a word', () => {
    const [paragraph = ''] = textsOf(page('/press/brackenin-test-announced/'), 'main p:has(time)').filter((text) =>
      text.includes(' – '),
    )
    const teaser = textsOf(
      under(page('/press/'), 'Blood test tracks scarring in Wrenfield disease, study of 214 people finds'),
      'p',
    )
    const cut = teaser.find((text) => text.endsWith('…')) ?? ''
    expect(cut.length).toBeGreaterThan(80)
    expect(`${paragraph.split(' – ')[1]} `).toContain(cut.replace('…', ' '))
    const given = textsOf(under(page('/discoveries/'), textOf(one(page(discovery), 'h1'))), 'p')
    expect(given).toContain(
      'Over eighteen months people who took quillaset lost fewer small vessels than those who took a dummy tablet. How they felt did not differ.',
    )
  })
})

describe('after the text', () => {
  it('28 further reading: three cards, own and external, with and without image', () => {
    const cards = all(under(page('/opinion/patience-with-mice/'), 'Further reading'), 'li article')
    expect(cards).toHaveLength(3)
    expect(new Set(cards.map((card) => all(card, 'img').length))).toEqual(new Set([0, 1]))
    const targets = cards.flatMap((card) => links(card))
    expect(targets.filter(({ href }) => href.startsWith('/'))).not.toEqual([])
    expect(
      targets.filter(({ href }) => href.startsWith('https:')).every(({ text }) => text.endsWith('(another website)')),
    ).toBe(true)
    const byTopic = under(page('/discoveries/fenlin-anchor-cells/'), 'Further reading')
    expect(all(byTopic, 'li article')).toHaveLength(3)
  })

  it('29 related story inside the text: the link is its title', () => {
    const related = one(main(page(opinion)), 'p:has(> span + a[href="/discoveries/null-result-heated-gloves/"])')
    expect(textOf(related)).toBe('Discovery: Heated gloves did not reduce white spells, and now we know')
    expect(links(related)[0]?.text).toBe(textOf(one(page('/discoveries/null-result-heated-gloves/'), 'h1')))
  })

  it('30 newsletter: a plain form that posts to the configured address, and a thanks page', () => {
    const form = one(main(page(home)), 'form')
    expect(attribute(form, 'method')).toBe('post')
    expect(attribute(form, 'action')).toBe('https://lists.example.org/wrenfield')
    for (const input of all(form, 'input:not([type="hidden"])')) {
      expect(textOf(one(form, `label[for="${attribute(input, 'id')}"]`))).not.toBe('')
    }
    expect(attribute(one(form, 'input[type="email"]'), 'required')).toBe('')
    expect(textsOf(form, 'button[type="submit"]')).toEqual(['Sign up'])
    const thanks = new URL(attribute(one(form, 'input[type="hidden"]'), 'value') ?? '')
    expect(textOf(one(page(thanks.pathname), 'h1'))).toBe('Thank you for joining')
  })

  it('30 newsletter: none that the config does not give an address for', async () => {
    const root = smallSite({ 'content/pages/index.md': '---\ntitle: Home\n---\n::newsletter{id=weekly}\n' })
    expect(sentences((await tryBuild({ root })).problems)).toEqual([
      'content/pages/index.md:4:17 missing-reference Cannot find newsletter `weekly`',
    ])
  })

  it('31 newsletter as a link, to a page that has the form', () => {
    const promo = one(main(page(opinion)), 'section:has(h3):has(a[href^="/newsletters/"])')
    expect(headings(promo)).toEqual(['Opinion, four times a year'])
    expect(all(promo, 'form')).toEqual([])
    const { href } = link(promo, 'Sign up to this newsletter')
    expect(attribute(one(main(page(href)), 'form'), 'action')).toBe('https://lists.example.org/wrenfield-opinion')
  })

  it('32 responses: a letter to the editor that names the story', () => {
    const { href } = link(under(page(news), 'What do you think?'), 'Write to the editor about this article')
    const { protocol, pathname, searchParams } = new URL(href)
    expect(protocol + pathname).toBe('mailto:editor@wrenfield.example.org')
    expect(searchParams.get('subject')).toBe(`Response to: ${textOf(one(page(news), 'h1'))}`)
  })

  it('33 share links are plain links that carry the address of the page', () => {
    const share = under(page(discovery), 'Share this page')
    const address = 'https://wrenfield.example.org/discoveries/phase-two-quillaset/'
    expect(links(share).length).toBeGreaterThanOrEqual(3)
    for (const { href } of links(share)) expect(decodeURIComponent(href)).toContain(address)
    expect(all(share, 'script, iframe, img, button')).toEqual([])
  })
})

describe('on every page', () => {
  it('34 contact block: phone, e-mail and hours under the name of who answers', () => {
    const contact = under(one(page(home), 'body > footer'), 'Talk to a nurse')
    expect(links(one(contact, 'address')).map(({ href }) => href)).toEqual([
      'tel:+441632960100',
      'mailto:nurses@wrenfield.example.org',
    ])
    expect(textOf(contact)).toContain('Opening hours: Monday to Friday, 9.30 to 16.30')
  })

  it('35 footer: groups of links, legal links, charity numbers, years', () => {
    const footer = one(page(home), 'body > footer')
    expect(textsOf(one(footer, 'nav'), 'h2')).toEqual(['Research', 'Information', 'The Trust'])
    expect(link(under(footer, 'Information'), 'Genetic testing').href).toBe('/information/genetic-testing-explained/')
    expect(['Privacy', 'Cookies', 'Accessibility', 'Terms and legal'].map((text) => link(footer, text).href)).toEqual([
      '/privacy/',
      '/cookies/',
      '/accessibility/',
      '/terms/',
    ])
    expect(textOf(footer)).toContain('© 2019–2026 The Wrenfield Trust Limited')
    expect(textOf(footer)).toContain('Registered charity in England and Wales 0000000')
    expect(textOf(footer)).toContain('Registered charity in Scotland SC000000')
  })

  it('36 external links are marked, also for those who listen; internal ones are not', () => {
    for (const { url, html } of site.result.pages) {
      const marked = links(site.page(url)).filter(({ text }) => text.endsWith('(another website)'))
      const external = links(site.page(url)).filter(({ href }) => /^https?:/.test(href))
      expect(marked, url).toEqual(external)
      expect(html.split('class="external-mark"').length - 1, url).toBe(external.length)
    }
  })

  it('37 a section without content is not shown at all', () => {
    for (const { url } of site.result.pages) {
      const sections = all(
        site.page(url),
        'section, article, aside, nav, ul, ol, dl, dd, figure, figcaption, p, address',
      )
      const empty = sections.filter(
        (part) => headings(part).join(' ') === textOf(part) && all(part, 'img, form').length === 0,
      )
      expect(
        empty.map((part) => `${part.tagName} ${textOf(part)}`),
        url,
      ).toEqual([])
    }
    expect(headings(main(page('/privacy/')))).not.toContain('Further reading')
    expect(headings(main(page(discovery)))).not.toContain('Sources')
    expect(headings(main(page(news)))).not.toContain('Funded by')
  })
})
