import { expect, it } from 'vitest'
import type { Edition } from '../../src/elements/edition.js'
import { imageFiles } from '../../src/elements/image.js'
import { createGallery } from '../../src/images/gallery.js'
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

it('gives each page the same files of an image, as objects of its own', () => {
  const gallery = createGallery('an encoder')
  const edition = (base: string) => ({ gallery, href: (url: string) => base + url }) as unknown as Edition
  const shown = (base = '') => gallery.during(() => imageFiles(edition(base), file, 'card'))
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
