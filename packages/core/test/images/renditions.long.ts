import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import type { ImageEncoder } from '../../src/images/encoder.js'
import { loadSharp } from '../../src/images/load-sharp.js'
import type { StoryView } from '../../src/views.js'
import { createSite, discovery, records, type TestSite, viewAt } from '../support/create-site.js'
import { coordinates, exif, jpegWith } from './support/located.js'
import { middleOf, plain, thirds } from './support/pictures.js'

const wide = await thirds({ width: 900, height: 300 }).removeAlpha().png().toBuffer()
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"></svg>'

/** A site whose one story has this lead image. */
const siteWith = (image: string | Uint8Array, { name = 'a.png', focus = '', body = 'Words.' } = {}) =>
  createSite({
    ...records,
    'content/stories/a.md': discovery('A', {
      fields: `image: { src: ${name}, alt: Three colours${focus && `, focus: ${focus}`} }`,
      body,
    }),
    [`content/stories/${name}`]: image,
  })

/** sharp, and what it was asked for. */
function counting() {
  const made: string[] = []
  const opened: string[] = []
  const loadEncoder = async (): Promise<ImageEncoder> => {
    const encoder = await loadSharp()
    if (!encoder) throw new Error('These tests need sharp')
    return {
      ...encoder,
      async open(source, crop) {
        opened.push(crop ? 'a crop' : 'all')
        const encode = await encoder.open(source, crop)
        return (recipe) => {
          made.push(`${recipe.width} ${recipe.format}`)
          return encode(recipe)
        }
      },
    }
  }
  return { loadEncoder, made: () => made.splice(0).sort(), opened: () => opened.splice(0).sort() }
}

const published = (site: TestSite) => readdirSync(path.join(site.root, 'dist/images')).sort()
const bytesOf = (site: TestSite, url: string) => readFileSync(path.join(site.root, 'dist', url))
const cacheOf = (site: TestSite) => path.join(site.root, '.findings/images')

/** Build for real; the view of the story. */
async function viewOf(site: TestSite, settings: Parameters<TestSite['build']>[0] = {}): Promise<StoryView> {
  const result = await site.build({ write: true, rules: { 'image-too-small': 'off' }, ...settings })
  expect(result.problems).toEqual([])
  return viewAt(result.pages, '/discoveries/a/')
}

describe('an image with sharp', () => {
  it('is published in AVIF and WebP, each in several widths, and once in a format for everyone', async () => {
    const site = siteWith(await plain({ width: 1300, height: 900 }).jpeg().toBuffer(), { name: 'a.jpg' })
    const { lead } = await viewOf(site)
    const url = (width: number, ending: string) =>
      expect.stringMatching(new RegExp(`^/images/a-[\\w-]{8}-${width}\\.${ending}$`))
    expect(lead?.image).toEqual({
      src: url(1200, 'jpg'),
      alt: 'Three colours',
      width: 1200,
      height: 800,
      sources: [
        { type: 'image/avif', srcset: expect.any(String) },
        { type: 'image/webp', srcset: expect.any(String) },
      ],
    })
    for (const [index, ending] of ['avif', 'webp'].entries()) {
      const candidates = (lead?.image.sources[index]?.srcset ?? '').split(', ').map((one) => one.split(' '))
      expect(candidates).toEqual([400, 800, 1300].map((width) => [url(width, ending), `${width}w`]))
      for (const [src = '', width = ''] of candidates) {
        const info = await sharp(bytesOf(site, src)).metadata()
        expect(info.format).toBe(ending === 'avif' ? 'heif' : ending)
        expect(`${info.width}w`).toBe(width)
        expect(Math.abs(info.height - (info.width * 2) / 3)).toBeLessThan(1)
      }
    }
  })

  it('is cropped to what its focus keeps, and in a card to the same', async () => {
    for (const [focus, colour] of [
      ['', 'green'],
      ['10% 50%', 'red'],
      ['90% 50%', 'blue'],
    ] as const) {
      const site = siteWith(wide, { focus })
      const { lead } = await viewOf(site)
      expect(lead?.image).toMatchObject({ width: 450, height: 300 })
      expect(lead?.image).not.toHaveProperty('focus')
      for (const file of published(site)) expect(await middleOf(bytesOf(site, `images/${file}`))).toBe(colour)
    }
  })

  it('holds nothing but pixels: no place, no camera, no profile', async () => {
    const photograph = jpegWith(
      await plain({ width: 60, height: 40 })
        .withExif({ IFD0: { Artist: 'Bea', Make: 'Camera' } })
        .withIccProfile('p3')
        .jpeg()
        .toBuffer(),
      'Exif\0\0',
      exif(...coordinates),
    )
    expect((await sharp(photograph).metadata()).exif).toBeDefined()
    const site = siteWith(photograph, { name: 'a.jpg' })
    await viewOf(site)
    const files = published(site)
    expect(files.map((file) => path.extname(file))).toEqual(expect.arrayContaining(['.avif', '.jpg', '.webp']))
    for (const file of files) {
      const { exif, xmp, icc, iptc, space } = await sharp(bytesOf(site, `images/${file}`)).metadata()
      expect({ exif, xmp, icc, iptc, space }).toEqual({ space: 'srgb' })
    }
  })

  it('stands upright when its pixels lie on their side', async () => {
    // Orientation 6: the left of the pixels is the top of the image, so red is above, blue below.
    const lying = await thirds({ width: 600, height: 400 }).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    const site = siteWith(lying, { name: 'a.jpg', focus: '50% 0%' })
    const { lead } = await viewOf(site)
    expect(lead?.image).toMatchObject({ width: 400, height: 267 })
    expect(await middleOf(bytesOf(site, lead?.image.src ?? ''))).toBe('red')
  })

  it('keeps what is transparent', async () => {
    const clear = await sharp({
      create: { width: 60, height: 40, channels: 4, background: { r: 255, g: 0, b: 0, alpha: 0.2 } },
    })
      .webp()
      .toBuffer()
    const site = siteWith(clear, { name: 'a.webp' })
    const { lead } = await viewOf(site)
    expect(lead?.image.src).toMatch(/\.png$/)
    expect((await sharp(bytesOf(site, lead?.image.src ?? '')).stats()).isOpaque).toBe(false)
  })

  it.each([
    ['translucent', plain({ width: 3000, height: 2000 }, '#33669980').png()],
    ['of a wider gamut', plain({ width: 3000, height: 2000 }).withIccProfile('p3').jpeg()],
    ['for print', plain({ width: 3000, height: 2000 }).withIccProfile('cmyk').toColourspace('cmyk').jpeg()],
    ['of sixteen bits', plain({ width: 3000, height: 2000 }).toColourspace('rgb16').png()],
  ] as const)('keeps its colours when it is %s, and larger than all that is made of it', async (_, picture) => {
    const source = await picture.toBuffer()
    const site = siteWith(source)
    const { lead } = await viewOf(site)
    const [made, expected] = await Promise.all(
      [bytesOf(site, lead?.image.src ?? ''), source].map((one) =>
        sharp(one).flatten({ background: '#fff' }).toColourspace('srgb').raw().toBuffer(),
      ),
    )
    for (const at of [0, 1, 2]) expect(Math.abs((made?.[at] ?? 0) - (expected?.[at] ?? 255))).toBeLessThan(6)
  })

  it('is no part of the site when it is a drawing or an animation: those are published as they are', async () => {
    const frames = Buffer.alloc(10 * 20 * 3).fill(255, 300)
    const moving = sharp(frames, { raw: { width: 10, height: 20, channels: 3, pageHeight: 10 } })
    for (const [name, bytes] of [
      ['a.svg', svg],
      ['a.gif', await moving.clone().gif().toBuffer()],
      ['a.webp', await moving.clone().webp().toBuffer()],
    ] as const) {
      const site = siteWith(bytes, { name })
      const { lead } = await viewOf(site)
      expect(lead?.image.sources).toEqual([])
      expect(published(site)).toEqual([lead?.image.src.slice('/images/'.length)])
      expect(bytesOf(site, lead?.image.src ?? '')).toEqual(Buffer.from(bytes))
    }
  })

  it('stands in the text with the same sources, and what the author wrote', async () => {
    const site = siteWith(svg, { name: 'a.svg', body: 'Words.\n\n![A *cell*](cell.png "Title")' })
    site.write({ 'content/stories/cell.png': wide })
    const view = await viewOf(site)
    const [before, loading, after] = view.body.prose
    expect(before).toMatch(
      /^<p>Words.<\/p>\n<p><picture><source type="image\/avif" srcset="\/images\/cell-[\w-]{8}-400\.avif 400w, [^"]*" sizes="[^"]+"><source type="image\/webp" [^>]*><img src="\/images\/cell-[\w-]{8}-900\.jpg" width="900" height="300" $/,
    )
    expect(loading).toEqual({ loading: true })
    expect(after).toBe(' alt="A cell" title="Title"></picture></p>')
  })

  it('is shared with other sites in a format that they read', async () => {
    const { head } = await viewOf(
      siteWith(await plain({ width: 1300, height: 900 }).avif().toBuffer(), { name: 'a.avif' }),
    )
    const shared = new Map(head.openGraph.map(({ property, content }) => [property, content]))
    expect(shared.get('og:image')).toMatch(/^https:\/\/charity\.example\.org\/images\/a-[\w-]{8}-1200\.jpg$/)
    expect([shared.get('og:image:width'), shared.get('og:image:height')]).toEqual(['1200', '800'])
  })
})

describe('what was made once', () => {
  const all = ['450 avif', '450 jpeg', '450 webp']

  it('is not made again, not even for another output folder', async () => {
    const site = siteWith(wide)
    const { loadEncoder, made } = counting()
    await viewOf(site, { loadEncoder })
    expect(made()).toEqual(all)
    const files = published(site)
    const again = await site.build({ write: true, loadEncoder })
    expect({ made: made(), written: again.written }).toEqual({ made: [], written: 0 })
    await site.build({ write: true, loadEncoder, out: 'elsewhere' })
    expect(made()).toEqual([])
    expect(readdirSync(path.join(site.root, 'elsewhere/images')).sort()).toEqual(files)
  })

  it('is opened once for all that is made of it, and once more for all that another crop gives', async () => {
    const site = siteWith(wide, { body: 'Words.\n\n![Three colours](a.png)' })
    const { loadEncoder, made, opened } = counting()
    await viewOf(site, { loadEncoder })
    expect(opened()).toEqual(['a crop', 'all'])
    expect(made().length).toBeGreaterThan(5)
    await viewOf(site, { loadEncoder })
    expect(opened()).toEqual([])
  })

  it('is not made at all when nothing is written', async () => {
    const site = siteWith(wide)
    const { loadEncoder, made } = counting()
    const { files } = await site.build({ loadEncoder })
    expect(files.filter((file) => 'rendition' in file)).toHaveLength(all.length)
    expect(made()).toEqual([])
    expect(readdirSync(site.root)).not.toContain('.findings')
  })

  it('is made again when its file was damaged or cut off', async () => {
    const site = siteWith(wide)
    const { loadEncoder, made } = counting()
    await viewOf(site, { loadEncoder })
    made()
    const before = published(site).map((file) => bytesOf(site, `images/${file}`))
    const [first = '', second = '', third = ''] = readdirSync(cacheOf(site))
    truncateSync(path.join(cacheOf(site), first), 100)
    truncateSync(path.join(cacheOf(site), second), 0)
    const flipped = readFileSync(path.join(cacheOf(site), third))
    flipped[20] = (flipped[20] ?? 0) ^ 1
    writeFileSync(path.join(cacheOf(site), third), flipped)
    const { written } = await site.build({ write: true, loadEncoder })
    expect({ made: made().length, written }).toEqual({ made: 3, written: 0 })
    expect(published(site).map((file) => bytesOf(site, `images/${file}`))).toEqual(before)
  })

  it('is made again when the image, its focus or the encoder changes', async () => {
    const site = siteWith(wide)
    const { loadEncoder, made } = counting()
    const first = await viewOf(site, { loadEncoder })
    made()
    site.write({ 'content/stories/a.png': await thirds({ width: 900, height: 301 }).png().toBuffer() })
    const second = await viewOf(site, { loadEncoder })
    expect(made().length).toBeGreaterThan(0)
    const newer = async () => ({ ...(await loadEncoder()), id: 'sharp of another version' })
    const third = await viewOf(site, { loadEncoder: newer })
    expect(made().length).toBeGreaterThan(0)
    expect(new Set([first, second, third].map(({ lead }) => lead?.image.src)).size).toBe(3)
  })
})

it('makes nothing any more, and leaves nothing behind, once a build has failed', async () => {
  const site = siteWith(wide, { body: '![Three colours](a.png)' }) // cropped above, and all of it in the text
  let isOver = false
  const late: string[] = []
  const loadEncoder = async (): Promise<ImageEncoder> => ({
    id: 'slow',
    open: async () => async (recipe) => {
      // Whoever opens it again finds another image.
      site.write({ 'content/stories/a.png': Buffer.concat([wide, Buffer.from('more')]) })
      await setTimeout(50)
      if (isOver) late.push(recipe.format)
      return Buffer.from(recipe.format)
    },
  })
  await expect(site.build({ write: true, loadEncoder })).rejects.toThrow('was changed while the site was built')
  isOver = true
  await setTimeout(100)
  expect([late, existsSync(path.join(site.root, 'dist/.findings/stage'))]).toEqual([[], false])
})

it('gives the same bytes in another folder with an empty cache', async () => {
  const sites = [siteWith(wide), siteWith(wide)] as const
  for (const site of sites) await viewOf(site)
  const [one, other] = sites.map((site) => published(site).map((file) => [file, bytesOf(site, `images/${file}`)]))
  expect(one).toEqual(other)
  expect(one).toHaveLength(3)
})

describe('an image without sharp', () => {
  const settings = { loadEncoder: async () => undefined }

  it('is published as it is, with its focus for the style sheet, and that is said once', async () => {
    const site = siteWith(wide, { focus: '10% 50%', body: 'Words. ![Again](a.png)' })
    const { lead } = await viewOf(site, settings)
    expect(lead?.image).toMatchObject({ width: 900, height: 300, focus: '10% 50%', sources: [] })
    expect(bytesOf(site, lead?.image.src ?? '')).toEqual(wide)
    const { notices } = await site.build(settings)
    expect(notices).toEqual([expect.stringContaining('the package `sharp` is not installed')])
  })

  it('is published as it is also when two folders hold the same file', async () => {
    const site = createSite({
      ...records,
      'content/stories/a.md': discovery('A', { body: 'Words.\n\n![Three colours](./a.svg)' }),
      'content/stories/more/b.md': discovery('B', { body: 'Words.\n\n![Three colours](./a.svg)' }),
      'content/stories/a.svg': svg,
      'content/stories/more/a.svg': svg,
    })
    const { pages, problems } = await site.build()
    expect(problems).toEqual([])
    for (const url of ['/discoveries/a/', '/discoveries/b/']) {
      expect(JSON.stringify(viewAt<StoryView>(pages, url).body)).toContain('<img')
    }
  })

  it('says nothing when there is nothing that sharp would make smaller', async () => {
    expect((await siteWith(svg, { name: 'a.svg' }).build(settings)).notices).toEqual([])
    expect((await siteWith(wide).build()).notices).toEqual([])
  })
})
