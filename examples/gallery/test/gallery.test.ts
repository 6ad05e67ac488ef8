import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { charity } from '@findings/theme-charity'
import { afterAll, describe, expect, it } from 'vitest'
import { catalogue } from '../../../packages/theme-charity/test/catalogue.js'
import { statesOf } from '../../../packages/theme-charity/test/fixtures.js'
import { poison } from '../../../packages/theme-charity/test/poison.js'
import { invalidities } from '../../wrenfield/test/support/html-validity.js'
import { all, attribute, one, type ParsedPage, parsePage, textOf, textsOf } from '../../wrenfield/test/support/page.js'
import { frames } from '../specimens/frames.js'
import { buildGallery } from './support/gallery.js'

const { result, remove } = await buildGallery()
afterAll(remove)

const pages = new Map(result.pages.map(({ url, html }) => [url, parsePage(url, html)]))
const partials = readdirSync(path.join(charity().definition.templates, 'partials'))
  .filter((file) => file.endsWith('.eta'))
  .map((file) => file.slice(0, -'.eta'.length))

function page(url: string): ParsedPage {
  const found = pages.get(url)
  if (found) return found
  throw new Error(`Expected a page at ${url}, found ${[...pages.keys()].join(' ')}`)
}

/** The documents that stand in frames of a page. */
const framed = (of: ParsedPage): ParsedPage[] =>
  all(of, 'iframe').map(({ properties }) => {
    const { title, srcDoc } = properties
    if (typeof srcDoc !== 'string') throw new Error(`Expected a document in the frame ${title} of ${of.url}`)
    return parsePage(`${of.url} ${title}`, srcDoc)
  })

it('is built without a problem', () => {
  expect(result.problems).toEqual([])
  expect(result.outcome).toBe('built')
})

describe('every partial', () => {
  it.each(partials)('%s is shown in every state of its fixtures, in its group and on the page of all', async (name) => {
    const states = [...(await statesOf(name)).keys()]
    const group = catalogue.find((candidate) => name in candidate.partials)
    for (const url of [`/${group?.id}/`, '/all/']) {
      const specimen = one(page(url), `#partial-${name}`)
      const captions = textsOf(specimen, 'figure[id] > figcaption.specimen-state__name')
      expect(captions.flatMap((caption) => caption.split(' · ')).sort()).toEqual(states.toSorted())
      expect(textOf(one(specimen, '.specimen__purpose'))).toBe(group?.partials[name])
      expect(textOf(one(specimen, '.specimen__call'))).toMatch(`<%~ partial('${name}', {`)
    }
  })

  it('is in the list of partials, which leads to it', () => {
    const hrefs = all(page('/'), '.partials dt a').map((link) => attribute(link, 'href') ?? '')
    expect(hrefs).toHaveLength(partials.length)
    for (const href of hrefs) {
      const [url = '', id = ''] = href.split('#')
      expect(all(page(url), `#${id}`), href).toHaveLength(1)
    }
  })

  it('that is framed is one of the theme', () => {
    expect(Object.keys(frames).filter((name) => !partials.includes(name))).toEqual([])
  })
})

describe.each([...pages])('the page %s', (_, page) => {
  it('is valid HTML, and so is every document in it; no rule is relaxed', () => {
    expect([page, ...framed(page)].flatMap(invalidities)).toEqual([])
  })

  it('prints no value that is missing', () => {
    expect(page.html).not.toMatch(/\bundefined\b|\[object Object\]|\bNaN\b/)
  })

  it('runs no script, whatever the fixtures say', () => {
    for (const document of [page, ...framed(page)]) {
      expect(all(document, 'script:not([type="application/ld+json"])'), document.url).toEqual([])
      expect(
        all(document, '*').filter(({ properties }) => Object.keys(properties).some((key) => /^on/i.test(key))),
      ).toEqual([])
    }
  })

  it('says that it is an example and that its content is invented', () => {
    expect(textOf(one(page, 'body > header .ribbon'))).toBe(
      'This is an example. The charity, its people and its findings are invented.',
    )
  })
})

it('shows hostile text as text', () => {
  const headline = one(page('/lists/'), '#partial-story-card details.specimen__hostile h3.story-card__title')
  expect(textOf(headline)).toContain(poison)
})

it('shows each size of type in that size', () => {
  const css = readFileSync(new URL('../theme/site.css', import.meta.url), 'utf8')
  const sizes = all(page('/foundations/'), '[data-size]').map(({ properties }) => properties.dataSize)
  expect(sizes).toContain('size-title')
  for (const size of sizes) expect(css).toContain(`[data-size="${size}"] {\n    font-size: var(--${size});`)
})
