import { beforeAll, describe, expect, it } from 'vitest'
import { all, attribute } from './support/page.js'
import { type BuiltSite, buildSite } from './support/wrenfield.js'

let site: BuiltSite
beforeAll(async () => {
  site = await buildSite()
})

describe('images on every page', () => {
  it('have a size, and files that are published', () => {
    const files = new Set([...site.files.keys()].map((file) => `/${file}`))
    let count = 0
    for (const page of site.pages) {
      for (const image of all(page, 'img')) {
        count++
        expect(Number(attribute(image, 'width'))).toBeGreaterThan(0)
        expect(Number(attribute(image, 'height'))).toBeGreaterThan(0)
        expect(files, page.url).toContain(attribute(image, 'src'))
      }
      for (const source of all(page, 'picture source')) {
        expect(attribute(source, 'sizes')).toBeTruthy()
        const candidates = (attribute(source, 'srcset') ?? '').match(/\/[^\s,]+/g) ?? []
        expect(candidates.length).toBeGreaterThan(0)
        for (const candidate of candidates) expect(files, page.url).toContain(candidate)
      }
    }
    expect(count).toBeGreaterThan(100)
  })

  it('stand for films until these are played, which are published too', () => {
    const files = new Set([...site.files.keys()].map((file) => `/${file}`))
    const films = site.pages.flatMap((page) => all(page, 'video'))
    const sources = site.pages.flatMap((page) => all(page, 'video source'))
    expect(films.map((film) => files.has(attribute(film, 'poster') ?? ''))).toEqual([true])
    expect(sources.map((source) => files.has(attribute(source, 'src') ?? ''))).toEqual([true])
  })

  it('are fetched at once when they are the first of their page, else when a reader comes near', () => {
    const templates = new Set<string>()
    for (const { url, template } of site.result.pages) {
      const page = site.page(url)
      const images = all(page, 'main img')
      // A face beside a name is small, and never what a reader waits for; on a page about a person it is the picture.
      const large = images.filter((image) => template === 'person' || attribute(image, 'class') !== 'portrait')
      const eager = images.filter((image) => attribute(image, 'loading') !== 'lazy')
      expect(eager, url).toEqual(large.slice(0, 1))
      for (const image of eager) expect(attribute(image, 'fetchpriority'), url).toBe('high')
      for (const image of images) if (!eager.includes(image)) expect(attribute(image, 'decoding'), url).toBe('async')
      if (eager.length > 0) templates.add(template)
    }
    expect([...templates].sort()).toEqual(
      expect.arrayContaining([
        'archive',
        'discovery',
        'home',
        'hub',
        'news',
        'opinion',
        'person',
        'personal-story',
        'topic',
      ]),
    )
  })
})

it('publishes no image as it is but drawings', () => {
  const copied = [...site.result.files].flatMap((file) =>
    'source' in file && /^images\//.test(file.path) ? [file.path] : [],
  )
  expect(copied.every((file) => file.endsWith('.svg'))).toBe(true)
  expect(site.result.files.some((file) => 'rendition' in file)).toBe(true)
})
