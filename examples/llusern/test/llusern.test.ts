import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { type BuildResult, build, loadConfig, type Strings } from '@findings/core'
import { charity } from '@findings/theme-charity'
import type { Element, Nodes, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { selectAll } from 'hast-util-select'
import { beforeAll, describe, expect, it } from 'vitest'
import { ar } from '../strings/ar.ts'

const example = path.resolve(import.meta.dirname, '..')
const themeFolder = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@findings/theme-charity')),
  '../templates',
)

let result: BuildResult
const trees = new Map<string, Root>()

beforeAll(async () => {
  const loaded = await loadConfig({ root: example })
  if ('problems' in loaded) throw new Error(loaded.problems[0]?.reason)
  result = await build(loaded.config, { write: false, now: '2026-11-22T12:00Z' })
  for (const page of result.pages) trees.set(page.url, fromHtml(page.html))
})

const all = (url: string, selector: string): Element[] => selectAll(selector, trees.get(url) ?? fromHtml(''))
const textsOf = (url: string, selector: string) => all(url, selector).map((one) => wordsOf(one).trim())
const property = (element: Element | undefined, name: string) => String(element?.properties[name] ?? '')

function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(wordsOf).join('') : ''
}

/** What a reader sees or hears in an element and below it: text, and the attributes that speak. */
function spoken(node: Nodes): string[] {
  if (node.type === 'text') return [node.value.replace(/\s+/g, ' ').trim()]
  if (node.type === 'element' && (node.tagName === 'script' || property(node, 'lang') === 'en-GB')) return []
  const attributes = node.type === 'element' ? [property(node, 'ariaLabel'), property(node, 'alt')] : []
  return [...attributes, ...('children' in node ? node.children.flatMap(spoken) : [])]
}

it('builds without any problem', () => {
  expect(result.problems).toEqual([])
  expect(result.outcome).toBe('built')
})

it('holds no file of the theme but the one partial that it replaces', () => {
  const own = readdirSync(path.join(example, 'theme'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.eta'),
  )
  const themes = readdirSync(themeFolder, { recursive: true, encoding: 'utf8' })
  expect(own.filter((file) => themes.includes(file))).toEqual([path.join('partials', 'story-card.eta')])
  const sources = themes
    .filter((file) => file.endsWith('.eta'))
    .map((file) => readFileSync(path.join(themeFolder, file), 'utf8'))
  for (const file of own) expect(sources).not.toContain(readFileSync(path.join(example, 'theme', file), 'utf8'))
})

describe('its own kind', () => {
  it('has a page, a list and a feed in both languages', () => {
    expect(textsOf('/events/lantern-walk/', '.event-facts dt')).toEqual(['When', 'Where', 'Speakers'])
    expect(textsOf('/cy/events/lantern-walk/', '.event-facts dt')).toEqual(['Pryd', 'Ble', 'Siaradwyr'])
    expect(textsOf('/events/', 'h1')).toEqual(['Events'])
    expect(textsOf('/cy/events/', 'h1')).toEqual(['Digwyddiadau'])
    expect(result.files.map((file) => file.path)).toEqual(
      expect.arrayContaining(['events/feed.xml', 'cy/events/feed.xml']),
    )
  })
})

describe('its languages', () => {
  const directions = { 'en-GB': 'ltr', cy: 'ltr', ar: 'rtl' }

  it('are named on every page, with their direction', () => {
    for (const { url } of result.pages) {
      const language = /^\/(cy|ar)\//.exec(url)?.[1] ?? 'en-GB'
      const [html] = all(url, 'html')
      expect([url, property(html, 'lang'), property(html, 'dir')]).toEqual([
        url,
        language,
        directions[language as keyof typeof directions],
      ])
    }
  })

  it('link every page to its translations and back, and the default to the English one', () => {
    const alternatesOf = (url: string) =>
      new Map(
        all(url, 'link[rel=alternate][hreflang]').map((one) => [
          property(one, 'hrefLang'),
          property(one, 'href').replace('https://llusern.example.org', ''),
        ]),
      )
    const translated = result.pages.filter(({ url }) => alternatesOf(url).size > 0)
    expect(translated.length).toBeGreaterThan(20)
    for (const { url } of translated) {
      const alternates = alternatesOf(url)
      expect(alternates.get('x-default')).toBe(alternates.get('en-GB'))
      for (const other of alternates.values()) expect([other, alternatesOf(other)]).toEqual([other, alternates])
    }
    expect([...alternatesOf('/ar/interpreters/').keys()]).toEqual(['en-GB', 'cy', 'ar', 'x-default'])
  })

  it('are offered in their own names', () => {
    expect(textsOf('/interpreters/', '.languages a')).toEqual(['English', 'Cymraeg', 'العربية'])
    expect(all('/interpreters/', '.languages a').map((link) => property(link, 'hrefLang'))).toEqual([
      'en-GB',
      'cy',
      'ar',
    ])
  })

  it('have navigation of their own, which stays in the language', () => {
    expect(textsOf('/cy/', '.navigation a')).toEqual([
      'Ymchwil',
      'Darganfyddiadau',
      'Newyddion',
      'Amdanom ni',
      'Dewch i gwrdd â ni',
    ])
    for (const link of all('/cy/', '.navigation a')) expect(property(link, 'href')).toMatch(/^\/cy\//)
    expect(all('/ar/', '.navigation a').map((link) => property(link, 'href'))).toEqual(['/ar/interpreters/'])
  })

  it('never mix with words that the theme has in English', () => {
    const en = charity().definition.strings.en ?? {}
    const cy = charity().definition.strings.cy ?? {}
    expect(englishIn('cy', en, cy)).toEqual([])
    expect(englishIn('ar', en, ar)).toEqual([])
  })

  it('write dates in their own words', () => {
    expect(textsOf('/discoveries/floor-lights/', '.dates time')).toEqual(['12 May 2026'])
    expect(textsOf('/cy/discoveries/floor-lights/', '.dates time')).toEqual(['12 Mai 2026'])
  })
})

/** English words of the theme that stand alone on pages of another language; words that both share do not count. */
function englishIn(language: string, english: Strings, own: Strings): string[] {
  const shared = new Set(Object.values(own).filter((words) => typeof words === 'string'))
  const words = Object.values(english).flatMap((one) => (typeof one === 'string' ? [one] : Object.values(one)))
  const wanted = new Set(words.filter((one) => !shared.has(one)))
  return result.pages
    .filter(({ url }) => url.startsWith(`/${language}/`))
    .flatMap(({ url }) => {
      const found = spoken(trees.get(url) ?? fromHtml('')).filter((text) => wanted.has(text))
      return found.map((text) => `${url} ${text}`)
    })
}
