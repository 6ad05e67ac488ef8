import { describe, expect, it } from 'vitest'
import type { Edition } from '../../src/elements/edition.js'
import { imageFiles } from '../../src/elements/image.js'
import { createGallery, type Gallery } from '../../src/images/gallery.js'
import type { ImageRole } from '../../src/images/roles.js'
import type { ImageFile } from '../../src/story/site.js'

const file: ImageFile = {
  path: 'content/a.png',
  source: '/site/content/a.png',
  name: 'a-12345678.png',
  width: 900,
  height: 600,
  size: 1000,
  hash: 'hash',
  hasAlpha: false,
  isResized: true,
  hasLocation: false,
}

const editionOf = (gallery: Gallery, base = '') =>
  ({ gallery, href: (url: string) => base + url }) as unknown as Edition

it('gives each page the same files of an image, as objects of its own', () => {
  const gallery = createGallery('an encoder')
  const shown = (base = '') => gallery.during(() => imageFiles(editionOf(gallery, base), file, 'card'))
  const first = shown()
  const before = structuredClone(first)
  expect(first.made.sources.length).toBeGreaterThan(1)
  expect(first.files.length).toBeGreaterThan(2)
  // A directive of the site's own may do that to what it is given.
  const sources = first.made.sources as unknown as { srcset: string }[]
  for (const source of sources) source.srcset = ''
  sources.shift()
  expect(shown()).toEqual(before)
  expect(shown('/elsewhere').made.src).toMatch(/^\/elsewhere\/images\//)
})

describe('a picture with too few pixels for its place', () => {
  const shown = (more: Partial<ImageFile>, role: ImageRole = 'card') =>
    imageFiles(editionOf(createGallery('an encoder')), { ...file, ...more }, role)

  it.each([
    ['on a card', { width: 300, height: 200 }],
    ['once it is cropped', { width: 900, height: 200 }],
    ['as nothing is made of it', { width: 300, height: 200, isResized: false }],
  ] as const)('is said to be small %s, and leaves no browser to enlarge it', (_, size) => {
    const { isSmall, sources } = shown(size)
    expect(isSmall).toBe(true)
    for (const { srcset } of sources) expect(srcset).toMatch(/^\/images\/a-\w+-300\.(avif|webp)$/)
  })

  it.each([
    ['that is hardly enlarged', { width: 470, height: 320 }, 'card'],
    ['of no known size', { width: 0, height: 0, isResized: false }, 'card'],
    ['that is a drawing', { width: 30, height: 20, isResized: false, path: 'content/a.SVG' }, 'card'],
    ['in a place that it need not fill', { width: 300, height: 200 }, 'figure'],
  ] as const)('is no picture %s', (_, size, role) => {
    const { isSmall, sources } = shown(size, role)
    expect(isSmall).toBeUndefined()
    for (const { srcset } of sources) expect(srcset).toMatch(/ \d+w$/)
  })
})
