import { mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { invalidities } from './support/html-validity.js'
import { all, main, textOf, textsOf } from './support/page.js'
import { copySite } from './support/site-copy.js'
import { type BuiltSite, buildSite, sentences, tryBuild } from './support/wrenfield.js'

const docs = readFileSync(new URL('../../../docs/theming.md', import.meta.url), 'utf8')

/** The theme of docs/theming.md: each of its files below its path in bold. */
const files: Readonly<Record<string, string>> = Object.fromEntries(
  [...docs.matchAll(/^\*\*`(house-theme\/[^`]+)`\*\*\n\n```\w+\n([\s\S]*?)^```$/gm)].map(([, file = '', text = '']) => [
    file,
    text,
  ]),
)

/** The config of the example with that theme in place of its own. */
const withHouse =
  (choices = '') =>
  (config: string): string =>
    config
      .replace("import { charity } from '@findings/theme-charity'", "import { house } from './house-theme/theme.js'")
      .replace(/ {2}theme: charity\(\{[\s\S]*?\n {2}\}\),\n/, `  theme: house({ ${choices} }),\n`)

const house = (more: Parameters<typeof copySite>[0] = {}, choices = '') =>
  copySite({ 'findings.config.ts': withHouse(choices), ...files, ...more })

describe('a theme of five files, made from nothing', () => {
  let charity: BuiltSite
  beforeAll(async () => {
    charity = await buildSite()
  })

  it('has five files', () => {
    expect(Object.keys(files)).toEqual([
      'house-theme/theme.ts',
      'house-theme/layouts/base.eta',
      'house-theme/any.eta',
      'house-theme/partials/links.eta',
      'house-theme/house.css',
    ])
  })

  it('builds every page of the example, each valid, with its own heading and all that it says', async () => {
    const site = await buildSite({ root: house() })
    expect(site.result.problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(site.result.pages.map(({ url }) => url)).toEqual(charity.result.pages.map(({ url }) => url))
    expect(site.pages.flatMap(invalidities)).toEqual([])
    for (const page of site.pages) {
      expect(textsOf(page, 'h1'), page.url).toHaveLength(1)
      expect(page.html, page.url).not.toMatch(/undefined|\[object Object\]|NaN/)
    }
    const classes = ['quote', 'pullquote', 'figure', 'person', 'cta', 'promo', 'feed', 'achievements', 'related']
    for (const name of [...classes, 'newsletter', 'cite', 'external-mark']) {
      expect(site.pages.filter((page) => all(page, `main .${name}`).length > 0).length, name).toBeGreaterThan(0)
    }
    const url = '/discoveries/phase-two-quillaset/'
    const words = textsOf(charity.page(url), '.story__body > p').map((text) => text.slice(0, 40))
    expect(words.length).toBeGreaterThan(3)
    for (const some of words) expect(textOf(main(site.page(url)))).toContain(some)
  }, 60_000)

  it('fits the types of its views, in a project that has TypeScript', async () => {
    const root = house()
    mkdirSync(path.join(root, 'node_modules'), { recursive: true })
    symlinkSync(path.resolve('node_modules/typescript'), path.join(root, 'node_modules/typescript'), 'junction')
    const { problems } = await tryBuild({ root })
    expect(sentences(problems.filter(({ severity }) => severity === 'error'))).toEqual([])
  })

  it('lets a site choose its tokens, words and slots', async () => {
    const choices =
      "tokens: { accent: '#7a1f3d' }, strings: { en: { menu: 'All of it' } }, slots: { 'footer-start': 'note' }"
    const chosen = await buildSite({
      root: house({ 'theme/partials/note.eta': '<p>On <%= it.head.title %></p>\n' }, choices),
    })
    const about = chosen.page('/about/')
    expect(textOf(all(about, 'footer')[0] ?? about)).toContain('On About')
    expect(about.html).toContain('aria-label="All of it"')
    expect([...chosen.files].some(([path, bytes]) => path.endsWith('.css') && bytes.includes('--accent:#7a1f3d'))).toBe(
      true,
    )
  })

  it('without its fallback says which templates are missing', async () => {
    const root = house({
      'house-theme/theme.ts': (files['house-theme/theme.ts'] ?? '').replace(/ {2}fallback: .*\n/, ''),
    })
    const { outcome, problems } = await tryBuild({ root })
    expect(outcome).toBe('failed')
    const missing = problems.filter(({ ruleId }) => ruleId === 'missing-template').map(({ file }) => file)
    expect(missing).toContain('theme/discovery.eta')
    expect(missing).toContain('theme/archive.eta')
    expect(missing).toContain('theme/page.eta')
  })

  it('with a fallback that it does not have is at fault', async () => {
    const root = house({ 'house-theme/theme.ts': (files['house-theme/theme.ts'] ?? '').replace("'any'", "'ayn'") })
    expect(sentences((await tryBuild({ root })).problems)).toContainEqual(
      expect.stringMatching(/^findings\.config\.ts:\d+:\d+ invalid-value Unexpected `ayn` in `theme`/),
    )
  })
})
