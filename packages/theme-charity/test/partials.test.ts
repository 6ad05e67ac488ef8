import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { catalogue } from './catalogue.js'
import { faultsOf, render, templates } from './engine.js'
import { partialsWithFixtures, statesOf } from './fixtures.js'
import { poison } from './poison.js'
import { site } from './samples.js'

const partials = readdirSync(`${templates}partials`)
  .filter((file) => file.endsWith('.eta'))
  .map((file) => file.slice(0, -'.eta'.length))
  .sort()

const fixtures = new Map(
  await Promise.all(partialsWithFixtures.map(async (name) => [name, await statesOf(name)] as const)),
)
const viewOf = (name: string, state: string): object => {
  const view = fixtures.get(name)?.get(state)
  if (view) return view
  throw new Error(`Expected the state ${state} of ${name}`)
}

it('has fixtures for every partial, and no others', () => {
  expect(partialsWithFixtures).toEqual(partials)
})

it('has each partial in the catalogue once, with what it is for in a sentence', () => {
  expect(catalogue.flatMap((group) => Object.keys(group.partials)).sort()).toEqual(partials)
  for (const sentence of catalogue.flatMap((group) => Object.values(group.partials)))
    expect(sentence).toMatch(/^[A-Z].*\.$/)
})

describe.each(partials)('partial %s', (name) => {
  it.each([...(fixtures.get(name)?.keys() ?? [])])('prints valid HTML: %s', (state) => {
    const html = render(`partials/${name}`, viewOf(name, state))
    expect(faultsOf(html, true)).toEqual([])
    expect(html).not.toMatch(/undefined|\[object Object\]|NaN/)
  })

  it('escapes every text and URL that it prints', () => {
    const html = render(`partials/${name}`, viewOf(name, 'hostile'))
    expect(html).not.toContain('<script>alert')
    expect(html).not.toContain(poison.slice(-3))
  })

  it('uses its own name as the class of its outermost element', () => {
    const html = render(`partials/${name}`, viewOf(name, 'everything'))
    if (name !== 'link' && name !== 'story-onward' && name !== 'story-end') {
      expect(html).toMatch(new RegExp(`class="(?:[^"]* )?${name}(?:[" ]|--|__)`))
    }
  })
})

it('marks an external link and says so in words', () => {
  const html = render('partials/link', { url: 'https://example.org/', text: 'Example', external: true })
  expect(html).toContain('Example<span class="external-mark"><span class="visually-hidden"> (another website)')
})

it('asks nobody in the footer for what the page asks already, or thanks for', () => {
  const shown = (state: string) => render('partials/site-footer', viewOf('site-footer', state)).includes('<form')
  expect(shown('everything')).toBe(true)
  expect(shown('on a page that asks to sign up itself')).toBe(false)
})

it('says until when a press release is embargoed, and no more that it is for immediate release', () => {
  const html = render('partials/release-label', viewOf('release-label', 'everything'))
  expect(html).toContain(
    '<strong>Embargoed until</strong> <time datetime="2026-03-09T00:01Z">9 March 2026 at 00:01 GMT</time>',
  )
  expect(html).not.toContain('immediate')
})

it('leads from the top of a story to its correction, and says no date twice', () => {
  const html = render('partials/dates', viewOf('dates', 'changed by its correction'))
  expect(html).toContain('<dt>Corrected</dt> <dd><a href="#corrections"><time datetime="2026-05-14">')
  expect(html).not.toContain('Updated')
  expect(render('partials/dates', viewOf('dates', 'everything'))).toContain('Updated')
  expect(render('partials/corrections', viewOf('corrections', 'everything'))).toContain('id="corrections"')
})

it('declares no interests where an author has some', () => {
  const html = render('partials/competing-interests', viewOf('competing-interests', 'none here, but of an author'))
  expect(html).not.toContain('None declared')
  expect(html).toContain('<strong>Amara Osei:</strong> <span>Advises a company')
})

it('tells above the standfirst which papers were retracted, when, why and where that is said', () => {
  const html = render('partials/story-header', viewOf('story-header', 'everything'))
  expect(html.indexOf('<h1')).toBeLessThan(html.indexOf('withdrawn (retracted)'))
  expect(html.indexOf('withdrawn (retracted)')).toBeLessThan(html.indexOf('story-header__standfirst'))
  for (const words of ['14 May 2026', 'mixed up', 'href="https://doi.org/10.5555/wrenfield.2026.99"'])
    expect(html).toContain(words)
})

it('marks in words whatever shows a retracted paper, or a story that reports one', () => {
  for (const [partial, state] of [
    ['story-card', 'of a retracted paper, without its summary'],
    ['achievement', 'with support that was retracted'],
    ['link', 'everything'],
    ['neighbours', 'everything'],
    ['promo', 'everything'],
    ['related', 'of a retracted paper'],
  ] as const)
    expect(render(`partials/${partial}`, viewOf(partial, state))).toContain('Paper retracted')
})

it('holds a picture that is too small for its place within that', () => {
  expect(render('partials/picture', viewOf('picture', 'too small for its place'))).toContain(
    'class="story-card__image picture__small"',
  )
  expect(render('partials/picture', viewOf('picture', 'everything'))).not.toContain('picture__small')
})

it('gives the heading of footnotes the id by which their marks are described', () => {
  expect(render('partials/footnotes', viewOf('footnotes', 'one note'))).toContain('id="content-footnotes"')
})

it('shows no share links to a site that does not want them', () => {
  const html = render('partials/story-end', viewOf('story-end', 'everything'), { ...site, options: { share: false } })
  expect(html).not.toContain('Share this page')
})

it('shows where pages of a list are left out with a sign that is no link and is not read aloud', () => {
  const html = render('partials/pagination', viewOf('pagination', 'one of a thousand pages'))
  const gap = '<span class="pagination__gap" aria-hidden="true">…</span>'
  const items = [...html.matchAll(/<li>(.*?)<a href="[^"]*"(.*?)>(.*?)<\/a><\/li>/g)].map((match) => match.slice(1))
  expect(items).toEqual([
    ['', '', 'Latest'],
    [gap, '', '503'],
    ['', '', '502'],
    ['', ' aria-current="page"', '501'],
    ['', '', '500'],
    ['', '', '499'],
    [gap, '', '1'],
  ])
})
