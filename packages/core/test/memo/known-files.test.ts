import { existsSync, lstatSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { build, buildSite } from '../../src/build.js'
import { resolveConfig } from '../../src/config/config.js'
import type { ImageEncoder } from '../../src/images/encoder.js'
import { type ImageMemo, openImageMemo } from '../../src/memo/disk/image-memo.js'
import { settledLook } from '../../src/memo/disk/looks.js'
import { openPageMemo } from '../../src/memo/disk/page-memo.js'
import { createMemo } from '../../src/memo/memo.js'
import { createMirror } from '../../src/publish/mirror.js'
import { sha256 } from '../../src/sha256.js'
import { read } from '../../src/stages/read.js'
import { coordinates, exif, jpegWith } from '../images/support/located.js'
import { plain } from '../images/support/pictures.js'
import { createSite, discovery, records, type TestSite } from '../support/create-site.js'
import { loadedFrom, publishLate } from './cached-site.js'

const picture = await plain({ width: 300, height: 200 }).png().toBuffer()
const other = await plain({ width: 200, height: 200 }).png().toBuffer()
const jpeg = await plain({ width: 30, height: 20 }).jpeg().toBuffer()
const located = jpegWith(jpeg, 'Exif\0\0', exif(...coordinates))
const story = (body = 'Words.') =>
  discovery('A', { fields: 'summary: On A.\nimage: { src: a.png, alt: One colour }', body })
const files = {
  'findings.config.mjs': '// stands for a config',
  ...records,
  'content/stories/a.md': story(),
  'content/stories/a.png': picture,
  'static/report.pdf': 'a report',
}

/** Until no coarse clock can hide a change: tests wait for that beside each other. */
const settle = () => setTimeout(2100)

const now = '2026-06-01T12:00Z'

/** An encoder whose images say what they are, and what it was asked for. */
function counting() {
  const made: string[] = []
  const encoder: ImageEncoder = {
    id: 'counting',
    open: () =>
      Promise.resolve(({ width, format }) => {
        made.push(`${width} ${format}`)
        return Promise.resolve(Buffer.from(`${width} ${format}`))
      }),
  }
  return { loadEncoder: async () => encoder, made: () => made.splice(0).length }
}

/** Let a file or folder be as old as one that is not kept any longer. */
const age = (file: string) => {
  const then = new Date(Date.now() - 31 * 24 * 60 * 60 * 1000)
  utimesSync(file, then, then)
}

// A test makes its site before it waits for anything: after that, another one may be the one whose end removes it.
describe.concurrent('images that look as they did', () => {
  const reading = (site: TestSite, images?: Pick<ImageMemo, 'get' | 'keep'>) => {
    const resolved = resolveConfig(loadedFrom(site), {})
    if (!('config' in resolved)) throw new Error('The config is wrong')
    const { images: found, faults } = read(resolved.config, createMemo(), { images })
    return { found: [...found.values()], faults }
  }
  const memoOf = (site: TestSite) => openImageMemo(site.root, 'this code', { isKept: true })

  it('are not read again, and nothing of what was found is lost', async () => {
    const site = createSite({ ...files, 'static/photo.jpg': located, 'content/stories/broken.png': 'no image' })
    await settle()
    const first = reading(site, memoOf(site))
    expect(first.faults.map(({ rule }) => rule).sort()).toEqual(['image-location', 'invalid-image'])
    const { get } = memoOf(site)
    const known: string[] = []
    const noting: ImageMemo['get'] = (file, look, source) => {
      const seen = get(file, look, source)
      if (seen) known.push(file)
      return seen
    }
    expect(reading(site, { get: noting, keep: () => {} })).toEqual(first)
    expect(known).toEqual(['content/stories/a.png', 'content/stories/broken.png', 'static/photo.jpg'])
    expect(first).toEqual(reading(site))
  })

  it('are read again when they changed, or may have changed a moment ago', async () => {
    const site = createSite(files)
    reading(site, memoOf(site))
    expect(existsSync(path.join(site.root, '.findings/seen'))).toBe(false)
    await settle()
    reading(site, memoOf(site))
    site.write({ 'content/stories/a.png': await plain({ width: 310, height: 200 }).png().toBuffer() })
    expect(reading(site, memoOf(site)).found).toMatchObject([{ width: 310 }])
    expect(reading(site, memoOf(site)).found).toEqual(reading(site).found)
  })

  it('are forgotten once they are gone', async () => {
    const site = createSite({ ...files, 'content/stories/b.png': picture })
    await settle()
    reading(site, memoOf(site))
    const file = 'content/stories/a.png'
    const { size, mtimeNs, ctimeNs, ino } = lstatSync(path.join(site.root, file), { bigint: true })
    const get = () => memoOf(site).get(file, `${size} ${mtimeNs} ${ctimeNs} ${ino}`, file)?.image?.width
    expect(get()).toBe(300)
    site.remove(file)
    reading(site, memoOf(site))
    expect(get()).toBe(undefined)
  })

  it('are read when what was found is damaged, and one line says so', async () => {
    const site = createSite(files)
    await settle()
    await publishLate(site)
    const seen = path.join(site.root, '.findings/seen')
    writeFileSync(
      seen,
      readFileSync(seen).map((byte, at) => (at === 5 ? byte ^ 1 : byte)),
    )
    site.write({ 'content/stories/a.md': story('Other words.') })
    const built = await publishLate(site)
    expect([built.outcome, built.written, built.notices.join()]).toEqual([
      'built',
      1,
      expect.stringContaining('was damaged'),
    ])
  })
})

describe.concurrent('files that are no pages', () => {
  const cached = (site: TestSite, loadEncoder = counting().loadEncoder, out?: string) =>
    build(loadedFrom(site), { now, cache: true, loadEncoder, ...(out && { out }) })
  const out = (site: TestSite, file: string) => path.join(site.root, 'dist', file)
  const othersFile = ({ root }: TestSite) => {
    const folder = path.join(root, '.findings/publish')
    return path.join(folder, readdirSync(folder)[0] ?? '', 'others')
  }
  const others = (site: TestSite) => {
    const file = othersFile(site)
    const footer = readFileSync(file, 'utf8').split('\n').at(-1) ?? ''
    return openPageMemo(file, JSON.parse(footer).fingerprint)
  }

  it('are not read again where they stand as they were published', async () => {
    const site = createSite(files)
    await settle()
    await cached(site)
    const source = path.join(site.root, 'static/report.pdf')
    writeFileSync(source, 'another report')
    await settle()
    // The memo is made to believe that it knows this file, which shows that nobody looks into it.
    const memo = others(site)
    const published = { hash: sha256(Buffer.from('a report')), size: 8 }
    memo.set('report.pdf', `static/report.pdf\n${settledLook(source)}`, published)
    memo.save()
    expect((await cached(site)).written).toBe(0)
    expect(readFileSync(out(site, 'report.pdf'), 'utf8')).toBe('a report')
  })

  it.each([
    ['the source is another one', (site: TestSite) => site.write({ 'static/report.pdf': 'b report' })],
    ['somebody wrote into it', (site: TestSite) => writeFileSync(out(site, 'report.pdf'), 'a report and more')],
    ['somebody removed it', (site: TestSite) => rmSync(out(site, 'report.pdf'))],
    ['it was never noted', (site: TestSite) => rmSync(othersFile(site))],
  ])('are written as they are now when %s', async (_, change) => {
    const site = createSite(files)
    await settle()
    await cached(site)
    change(site)
    await cached(site)
    expect(readFileSync(out(site, 'report.pdf'), 'utf8')).toBe(
      readFileSync(path.join(site.root, 'static/report.pdf'), 'utf8'),
    )
  })

  it('are copied again when they change twice in a moment, and are not known by a look before', async () => {
    const site = createSite(files)
    await cached(site)
    expect(others(site).keyOf('report.pdf')).toBe(undefined)
    for (const report of ['1 report', '2 report', '3 report']) {
      site.write({ 'static/report.pdf': report })
      await cached(site)
      expect(readFileSync(out(site, 'report.pdf'), 'utf8')).toBe(report)
    }
  })

  it('are not made again of images, even where no other build has kept what was made', async () => {
    const site = createSite(files)
    const { loadEncoder, made } = counting()
    await cached(site, loadEncoder)
    const count = made()
    expect(count).toBeGreaterThan(2)
    rmSync(path.join(site.root, '.findings/images'), { recursive: true })
    site.write({ 'content/stories/a.md': story('Other words.') })
    expect([(await cached(site, loadEncoder)).written, made()]).toEqual([1, 0])
    const [name = ''] = readdirSync(out(site, 'images'))
    const bytes = readFileSync(out(site, `images/${name}`))
    writeFileSync(out(site, `images/${name}`), 'torn')
    expect([(await cached(site, loadEncoder)).written, made()]).toEqual([1, 1])
    expect(readFileSync(out(site, `images/${name}`))).toEqual(bytes)
  })

  it('are kept of images for a month after nothing shows them any more', async () => {
    const site = createSite({
      ...files,
      'content/stories/b.md': story().replace('title: A', 'title: B').replace('a.png', 'b.png'),
      'content/stories/b.png': other,
    })
    const kept = () => readdirSync(path.join(site.root, '.findings/images'))
    const show = async (width: number) => {
      site.write({ 'content/stories/a.png': await plain({ width, height: 200 }).png().toBuffer() })
      expect((await cached(site)).outcome).toBe('built')
    }
    await show(310)
    const shown = kept()
    await show(320)
    const both = kept()
    expect(both.length).toBeGreaterThan(shown.length)
    site.write({ '.findings/images/.gitkeep': '' })
    for (const name of [...both, '.gitkeep']) age(path.join(site.root, '.findings/images', name))
    await show(330)
    expect(kept()).toContain('.gitkeep')
    const left = kept().filter((name) => name !== '.gitkeep')
    const still = both.filter((name) => left.includes(name))
    expect(still.length).toBeGreaterThan(0) // of the other image, which is shown all the time
    expect(still.every((name) => shown.includes(name))).toBe(true)
    expect(left).toHaveLength(shown.length)
  })

  it('are kept of images that another output folder shows, when it was published to within a month', async () => {
    const site = createSite(files)
    const kept = () => readdirSync(path.join(site.root, '.findings/images'))
    const show = async (width: number, out?: string) => {
      site.write({ 'content/stories/a.png': await plain({ width, height: 200 }).png().toBuffer() })
      expect((await cached(site, counting().loadEncoder, out)).outcome).toBe('built')
    }
    await show(310)
    const first = kept()
    for (const name of first) age(path.join(site.root, '.findings/images', name))
    await show(310, 'preview')
    await show(320)
    expect(kept()).toEqual(expect.arrayContaining(first))
  })

  it('are made while watching where nothing can be kept of them', async () => {
    const site = createSite(files)
    const folder = path.join(site.root, 'watched')
    site.write({ '.findings/images': 'no folder' })
    const { loadEncoder, made } = counting()
    const result = await buildSite(loadedFrom(site), { now, loadEncoder, mirror: createMirror(folder) })
    const images = readdirSync(path.join(folder, 'images'))
    expect([result.outcome, images.length]).toEqual(['built', made()])
    for (const name of images) expect(statSync(path.join(folder, 'images', name)).size).toBeGreaterThan(3)
  })

  it('are forgotten of an output folder that nothing was published to for a month', async () => {
    const site = createSite(files)
    const folder = path.join(site.root, '.findings/publish')
    await cached(site)
    const own = readdirSync(folder)
    const [young, old] = ['young_folder', 'oldOfAnother']
    site.write({ [`.findings/publish/${young}/last`]: 'x', [`.findings/publish/${old}/last`]: 'x' })
    site.write({ '.findings/publish/.gitkeep': '' })
    for (const name of [...own, old, '.gitkeep']) age(path.join(folder, name))
    site.write({ 'content/stories/a.md': story('Other words.') })
    await cached(site)
    expect(readdirSync(folder).sort()).toEqual([...own, young, '.gitkeep'].sort())
  })
})
