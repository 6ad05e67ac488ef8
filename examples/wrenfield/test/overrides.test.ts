import { describe, expect, it } from 'vitest'
import { invalidities } from './support/html-validity.js'
import { all, attribute, main, one, textOf, textsOf } from './support/page.js'
import { copySite, smallSite } from './support/site-copy.js'
import { buildSite, sentences, tryBuild } from './support/wrenfield.js'

/** The config of a small site whose theme is called with these choices. */
const configWith = (choices: string): string => `import { defineConfig } from '@findings/core'
import { charity } from '@findings/theme-charity'

export default defineConfig({
  site: { url: 'https://small.example.org', name: 'A small site' },
  theme: charity({
    ${choices},
  }),
})
`

/** A site of two pages. */
const pages = {
  'content/pages/index.md': '---\ntitle: Welcome\n---\nHello.\n',
  'content/pages/about.md': '---\ntitle: About\n---\nWe are few.\n',
}
const siteWith = (files: Readonly<Record<string, string>>): string => smallSite({ ...pages, ...files })
const problemsOf = async (root: string): Promise<string[]> => sentences((await tryBuild({ root })).problems)
const css = async (root: string): Promise<string> => {
  const { files, page } = await buildSite({ root })
  const path = attribute(one(page('/'), 'link[rel="stylesheet"]'), 'href') ?? ''
  return files.get(path.slice(1))?.toString() ?? ''
}

describe('a template in the theme folder of the site', () => {
  it('takes the place of a partial on every page that uses it, and of nothing else', async () => {
    const root = copySite({
      'theme/partials/story-card.eta':
        '<article><h<%= it.headingLevel %>><a href="<%= it.card.url %>"><%= it.card.title %></a></h<%= it.headingLevel %>><p>A card of our own</p></article>\n',
    })
    const { page } = await buildSite({ root })
    for (const url of ['/', '/discoveries/', '/topics/genetics/', '/people/priya-raman/']) {
      const cards = all(main(page(url)), 'li > article:not(.achievement)')
      expect(cards.length, url).toBeGreaterThan(0)
      expect(
        cards.filter((card) => !textOf(card).endsWith('A card of our own')),
        url,
      ).toEqual([])
    }
    expect(textOf(main(page('/about/')))).not.toContain('A card of our own')
  })

  it('takes the place of a page, and may use the layout and the partials of the theme', async () => {
    const template = "<% layout('base', { head: it.head }) %>\n<h1>Page: <%= it.title %></h1>\n<%~ it.body %>\n"
    const { page } = await buildSite({ root: siteWith({ 'theme/page.eta': template }) })
    expect(textOf(main(page('/about/')))).toBe('Page: About We are few.')
    expect(all(page('/about/'), 'body > footer')).toHaveLength(1)
    expect(textsOf(page('/'), 'h1')).toEqual(['Welcome'])
  })

  it('that cannot be read is explained at its line', async () => {
    const broken = '<div>\n<% if (it.title) { %>\n<p>No end</p>\n</div>\n'
    const problems = await problemsOf(siteWith({ 'theme/partials/brand.eta': broken }))
    expect(problems).toEqual([expect.stringMatching(/^theme\/partials\/brand\.eta:[2-5](?::\d+)? template-failed /)])
  })

  it('that asks for what its view does not have is explained at its line, once for all pages', async () => {
    const wrong = '<p>\n<%= it.linez %>\n</p>\n'
    const { outcome, problems } = await tryBuild({ root: siteWith({ 'theme/partials/brand.eta': wrong }) })
    expect(outcome).toBe('failed')
    expect(sentences(problems)).toEqual([
      'theme/partials/brand.eta:2:8 unknown-view-field `it.linez` is not in the view of `partials/brand`, did you mean `lines`?',
    ])
  })

  it('escapes what it prints', async () => {
    const root = siteWith({
      'content/pages/about.md': '---\ntitle: "A <script>alert(1)</script> title"\n---\n',
      'theme/partials/story-header.eta': '<header><h1><%= it.title %></h1></header>\n',
    })
    const page = (await buildSite({ root })).page('/about/')
    expect(textsOf(page, 'main h1')).toEqual(['A <script>alert(1)</script> title'])
    expect(all(page, 'main script')).toEqual([])
  })
})

describe('styles of the site', () => {
  it('in theme/site.css come last, after the theme and the tokens of the config', async () => {
    const sheet = await css(
      siteWith({
        'findings.config.ts': configWith("tokens: { 'colour-brand': '#143d59' }"),
        'theme/site.css': '@layer site { .brand { letter-spacing: 0.02em } }\n',
      }),
    )
    expect(sheet).toMatch(
      /--colour-brand:#143d59\}\}@layer base[\s\S]*@layer site\{\.brand\{letter-spacing:\.02em\}\}$/,
    )
    expect(sheet.indexOf('--colour-brand:#642050')).toBeLessThan(sheet.indexOf('--colour-brand:#143d59'))
  })

  it('change the name of the style sheet, so that nobody sees an old one', async () => {
    const name = async (files: Readonly<Record<string, string>>) =>
      [...(await buildSite({ root: siteWith(files) })).files.keys()].filter((path) => path.endsWith('.css'))
    const [plain, styled] = [await name({}), await name({ 'theme/site.css': 'p { margin: 0 }\n' })]
    expect(plain).toHaveLength(1)
    expect(styled).toHaveLength(1)
    expect(styled).not.toEqual(plain)
  })
})

describe('words and options of the config', () => {
  it('replace those of the theme on every page', async () => {
    const { pages } = await buildSite({
      root: siteWith({
        'findings.config.ts': configWith(
          "strings: { en: { skipLink: 'Straight to the text', 'core.home': 'Front page' } }",
        ),
      }),
    })
    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages) expect(textsOf(page, 'body > a:first-child'), page.url).toEqual(['Straight to the text'])
    const about = pages.find(({ url }) => url === '/about/') ?? pages[0]
    expect(about && textsOf(about, 'nav ol li')).toEqual(['Front page', 'About'])
  })

  it('show what they turn on', async () => {
    const { page } = await buildSite({
      root: siteWith({ 'findings.config.ts': configWith("options: { ribbon: 'This site is being built.' }") }),
    })
    expect(textOf(one(page('/'), 'body > header'))).toContain('This site is being built.')
  })
})

describe('a partial of the site in a slot of the theme', () => {
  const slots =
    "slots: { 'head-end': 'me', 'header-start': 'notice', 'story-end': 'helpline', 'footer-start': 'notice' }"
  const files = {
    'findings.config.ts': configWith(slots),
    'theme/partials/me.eta': '<link rel="me" href="https://social.example.org/@small">\n',
    'theme/partials/notice.eta': '<p class="notice"><%= it.head.title %> of <%= site.name %></p>\n',
    'theme/partials/helpline.eta': '<p class="helpline">Call 01632 960 100</p>\n',
  }

  it('is printed at its place, with the head of the page and the site', async () => {
    const { page, result } = await buildSite({ root: siteWith(files) })
    expect(result.problems).toEqual([])
    const about = page('/about/')
    expect(all(about, 'head > link[rel="me"]')).toHaveLength(1)
    for (const place of ['header', 'footer']) {
      expect(textsOf(about, `body > ${place} > .slot:first-child > .notice`)).toEqual(['About of A small site'])
    }
    expect(textsOf(about, 'main .story__body ~ .slot > .helpline')).toEqual(['Call 01632 960 100'])
    expect(invalidities(about)).toEqual([])
  })

  it('leaves nothing behind where there is none', async () => {
    const about = (await buildSite({ root: siteWith({}) })).page('/about/')
    expect(all(about, '.slot')).toEqual([])
    expect(about.html).not.toMatch(/\n\s*\n/)
  })
})

describe('a choice that the theme does not have is explained, with what was meant', () => {
  it.each([
    [
      'a token',
      "tokens: { 'colour-brnad': '#143d59' }",
      /:7:\d+ unknown-key Unknown field `colour-brnad`, did you mean `colour-brand`\?$/,
    ],
    [
      'the value of a token',
      "tokens: { 'colour-brand': 'red; } body { display: none' }",
      /:7:\d+ invalid-value .*`colour-brand`, expected /,
    ],
    [
      'a word',
      "strings: { en: { skiplink: 'Skip' } }",
      /:7:\d+ unknown-key Unknown field `skiplink`, did you mean `skipLink`\?$/,
    ],
    [
      'words with a name that nothing fills in',
      "strings: { en: { 'opinion.text': 'By {charity}' } }",
      /:7:\d+ invalid-value Unexpected `By \{charity\}` in `opinion\.text`, expected words in which only `\{organisation\}` is filled in$/,
    ],
    [
      'a colour without its #',
      "tokens: { 'colour-brand': '0f4a50' }",
      /:7:\d+ invalid-value Unexpected `0f4a50` in `colour-brand`, expected a colour like `#0f4a50`/,
    ],
    [
      'a slot',
      "slots: { 'story-ned': 'contact' }",
      /:7:\d+ unknown-key Unknown field `story-ned`, did you mean `story-end`\?$/,
    ],
    [
      'the partial in a slot',
      "slots: { 'story-end': 'helplin' }",
      /:7:\d+ missing-template The theme has no partial `helplin`, did you mean `helpline`\?$/,
    ],
    [
      'an option',
      "options: { ribon: 'Example' }",
      /:7:\d+ unknown-key Unknown field `ribon`, did you mean `ribbon`\?$/,
    ],
    [
      'the value of an option',
      "options: { share: 'yes' }",
      /:7:\d+ invalid-value Unexpected `yes` in `.*share`, expected /,
    ],
  ])('%s', async (_, choices, expected) => {
    const files = choices.includes('helplin') ? { 'theme/partials/helpline.eta': '<p></p>\n' } : {}
    const result = await tryBuild({ root: siteWith({ 'findings.config.ts': configWith(choices), ...files }) })
    expect(result.outcome).toBe('misconfigured')
    expect(sentences(result.problems.filter(({ severity }) => severity === 'error'))).toEqual([
      expect.stringMatching(expected),
    ])
    expect(sentences(result.problems)[0]).toMatch(/^findings\.config\.ts:/)
  })
})
