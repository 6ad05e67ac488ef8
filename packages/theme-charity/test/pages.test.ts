import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { faultsOf, render, templates } from './engine.js'
import { fullPages, leastStory } from './pages.js'
import { site } from './samples.js'

const pages = Object.entries(fullPages)

/** The text of every element of this name, without the tags in it. */
const textsOf = (html: string, element: string): readonly string[] =>
  [...html.matchAll(new RegExp(`<${element}\\b[^>]*>(.*?)</${element}>`, 'gs'))].map(([, inner = '']) =>
    inner.replace(/<[^>]*>/g, '').trim(),
  )

it('has a template for every type of page, and no others', () => {
  const files = readdirSync(templates).filter((file) => file.endsWith('.eta'))
  expect(files.map((file) => file.slice(0, -4)).sort()).toEqual(Object.keys(fullPages).sort())
})

describe.each(pages)('page %s', (name, view) => {
  const html = render(name, view)

  it('is valid HTML with one main heading and no heading level left out', () => {
    expect(faultsOf(html, false)).toEqual([])
    expect(textsOf(html, 'h1')).toHaveLength(1)
    expect(html).not.toMatch(/undefined|\[object Object\]|NaN/)
  })

  it('has a skip link to its main part, a banner and a footer', () => {
    expect(html).toMatch(/<body>\n<a class="skip-link" href="#main">/)
    expect(html).toMatch(/<header class="site-header">.*<main id="main".*<footer class="site-footer">/s)
  })

  it('asks nobody else for anything and runs no script', () => {
    expect(html).not.toMatch(/<script(?! type="application\/ld\+json")/)
    expect(html).not.toMatch(/ (?:style|on\w+)="/)
    expect(html).not.toMatch(/<(?:img|link rel="(?:stylesheet|icon)"|iframe)[^>]*(?:src|href)="https?:/)
  })
})

const kinds = [
  'home',
  'discovery',
  'press-release',
  'opinion',
  'news',
  'personal-story',
  'explainer',
  'hub',
  'page',
] as const

it.each(kinds)('shows no heading in the main part of a %s that has nothing but a title and a text', (kind) => {
  const html = render(kind, { ...leastStory, children: [] }, { ...site, options: {} })
  const [main = ''] = /<main.*<\/main>/s.exec(html) ?? []
  expect(main.match(/<h[2-6]/g)).toBeNull()
  expect(main).not.toMatch(/<(ul|ol|dl|section|aside|nav)\b/)
})

it.each([...kinds, 'not-found'] as const)('has all that the text of a %s refers to', (kind) => {
  const { publications } = fullPages.discovery
  const html = render(kind, { ...leastStory, publications, children: [], links: [] }, { ...site, options: {} })
  expect(publications.length).toBeGreaterThan(0)
  for (const { anchor } of publications) expect(html).toContain(`id="${anchor}"`)
})

it('has no empty place for facts of a project that has none', () => {
  const { status: _, start: __, end: ___, institution: ____, ...rest } = fullPages.project
  const hasFacts = (view: typeof fullPages.project) => /<aside class="story-facts"/.test(render('project', view))
  expect(hasFacts({ ...rest, trials: [], funding: [] })).toBe(false)
  expect(hasFacts({ ...rest, trials: [] })).toBe(true)
  expect(hasFacts({ ...rest, trials: [], funding: [], status: 'active' })).toBe(true)
})

it('says that an opinion is one, and whose', () => {
  const html = render('opinion', fullPages.opinion)
  expect(html).toContain('This article gives the views of its author')
  expect(html.indexOf('Dr Amara Osei')).toBeLessThan(html.indexOf('story__main'))
})

it.each([
  ['archive', '/discoveries/page/1/'],
  ['person', '/people/alun-price/page/1/'],
  ['project', '/projects/register/page/1/'],
] as const)('leads from the newest stories of a page of type %s to the older ones', (name, older) => {
  expect(render(name, fullPages[name])).toContain(`<a href="${older}" rel="next">`)
})

it('heads what is to come and what is over, and shows each once', () => {
  const { cards } = fullPages.archive
  const [first, ...others] = cards.map((card, index) => ({ ...card, title: `Card ${index}` }))
  const groups = [
    { title: 'Upcoming', cards: first ? [first] : [] },
    { title: 'Past', cards: others },
  ]
  const html = render('archive', { ...fullPages.archive, groups })
  const found = [...html.matchAll(/Upcoming|Past|Card \d/g)].map(([text]) => text)
  expect(found).toEqual(['Upcoming', 'Card 0', 'Past', 'Card 1', 'Card 2', 'Card 3'])
})

it('puts the content notice before the story and the changed details after it', () => {
  const html = render('personal-story', fullPages['personal-story'])
  const [notice, text, changed] = ['content-notice', 'story__body', 'changed-details'].map((part) =>
    html.indexOf(`class="${part}`),
  )
  expect([notice, text, changed]).toEqual([notice, text, changed].toSorted((a = 0, b = 0) => a - b))
})

it('runs the dateline into the first paragraph', () => {
  const html = render('news', fullPages.news)
  expect(html).toMatch(/<p><span class="dateline"><span class="dateline__place">Castlebeck<\/span>, <time/)
})

it('marks the page itself in the breadcrumb, the section in the menu', () => {
  const html = render('discovery', fullPages.discovery)
  expect(html).toContain('<span class="breadcrumb__current" aria-current="page">')
  expect(html).toContain('<a href="/discoveries/" aria-current="true">Discoveries</a>')
})

it('shows a banner on a preview', () => {
  const { head } = leastStory
  expect(render('page', { ...leastStory, head: { ...head, preview: true } })).toContain('This page is not public')
  expect(render('page', leastStory)).not.toContain('This page is not public')
})

it('says on a preview of what instant it is, when that has not come', () => {
  const { head } = leastStory
  const previewAt = { iso: '2026-12-08T00:01:00.000Z', text: '8 December 2026 at 00:01' }
  const html = render('page', { ...leastStory, head: { ...head, preview: true } }, { ...site, previewAt })
  expect(html).toContain('This is the site as it will be on 8 December 2026 at 00:01. This page is not public.')
})

it.each([
  ['public', 'Nothing holds this page back: it is part of the public site.'],
  ['draft', 'it is a draft. To publish it, its “status” must be “published”.'],
  ['draft-original', 'the page that it translates is a draft, and must be published first.'],
  ['embargo', 'it is under embargo until 8 December 2026 at 00:01, and appears at the first build after that.'],
  ['future', 'it is dated 8 December 2026 at 00:01, and appears at the first build from then on.'],
  ['mixed', 'This page may show what is not public.'],
] as const)('says on a preview with drafts what a page is: %s', (state, words) => {
  const until = { iso: '2026-12-08T00:01:00.000Z', text: '8 December 2026 at 00:01' }
  const head = { ...leastStory.head, preview: true, previewState: { state, until } }
  const html = render('page', { ...leastStory, head })
  expect(html).toContain(words)
  expect(html.includes('This page is not public')).toBe(state !== 'public' && state !== 'mixed')
})

it('keeps a page that must not be indexed out of indexes', () => {
  const { head } = leastStory
  expect(render('page', { ...leastStory, head: { ...head, noindex: true } })).toContain(
    '<meta name="robots" content="noindex">',
  )
})
