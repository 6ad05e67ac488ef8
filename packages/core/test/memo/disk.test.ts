import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createSite, discovery, htmlOf, records, type TestSite } from '../support/create-site.js'
import { fromNothing, publish, publishedFiles } from './cached-site.js'

const files = {
  'findings.config.mjs': '// stands for a config',
  ...records,
  'content/stories/a.md': discovery('A', {
    fields: 'summary: On A.',
    body: 'HER2:CEP17 was 3:1.[^1]\n\n[^1]: A note.',
  }),
  'content/stories/b.md': discovery('B', { date: '2026-03-08', fields: 'summary: On B.', body: 'See [A](a.md).' }),
}
const svg = (width: number) => `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="4"/>`
const drafts = '.findings/drafts'
const pages = 'dist/.findings/pages'

describe('what a build leaves on disk', () => {
  it('spares the next one all rendering, and changes no byte', async () => {
    const site = createSite(files)
    const first = await publish(site)
    expect(first.rendered).toBe(first.pages.length)
    const second = await publish(site)
    expect([second.rendered, second.written, second.unchanged]).toEqual([0, 0, first.files.length])
    expect(second.pages.map(({ html }) => html)).toEqual(first.pages.map(({ html }) => html))
    expect(publishedFiles(site)).toEqual((await fromNothing(site)).files)
  })

  it('leaves one page to be rendered when the words of one story changed', async () => {
    const site = createSite(files)
    await publish(site)
    site.write({ 'content/stories/b.md': files['content/stories/b.md'].replace('See', 'Read') })
    expect(await publish(site)).toMatchObject({ rendered: 1, written: 1 })
    expect(publishedFiles(site)).toEqual((await fromNothing(site)).files)
  })

  it.each<[string, (site: TestSite) => void]>([
    ['another title', (site) => site.write({ 'content/stories/a.md': discovery('Other') })],
    ['another date', (site) => site.write({ 'content/stories/a.md': discovery('A', { date: '2026-03-01' }) })],
    ['one story more', (site) => site.write({ 'content/stories/c.md': discovery('C', { date: '2026-03-10' }) })],
    ['one story less', (site) => site.remove('content/stories/b.md')],
    [
      'another spelling of a file',
      (site) => {
        site.remove('static/the%20form.pdf')
        site.write({ 'static/the form.pdf': 'a form' })
      },
    ],
    ['another image', (site) => site.write({ 'content/stories/dot.svg': svg(3) })],
  ])('lets the pages of others show %s', async (_, edit) => {
    const body = 'Fill in [the form](/the%20form.pdf).\n\n![A dot](dot.svg)'
    const site = createSite({
      ...files,
      'static/the%20form.pdf': 'a form',
      'content/stories/dot.svg': svg(2),
      'content/stories/d.md': discovery('D', { body }),
    })
    await publish(site)
    edit(site)
    await publish(site)
    expect(publishedFiles(site)).toEqual((await fromNothing(site)).files)
  })

  it('keeps the images of pages, however they come and go', async () => {
    const showing = (number: number, folder: string) =>
      `---\nkind: page\ntitle: P ${number}\n---\n![A dot](../stories/${folder}/dot.svg)\n`
    const page = (number: number) => `content/pages/p${number}.md`
    const site = createSite({
      ...files,
      ...Object.fromEntries(
        ['a', 'b', 'c', 'd'].map((folder, at) => [`content/stories/${folder}/dot.svg`, svg(at + 1)]),
      ),
      'content/stories/e/dot.svg': svg(1), // the bytes and the name of another one
      ...Object.fromEntries([1, 2, 3, 4].map((number) => [page(number), showing(number, 'a')])),
    })
    for (const [number, folder] of [
      [1, 'b'],
      [2, 'c'],
      [2, 'd'],
      [1, 'a'],
      [2, 'e'],
      [3, 'e'],
      [4, 'e'],
      [1, 'e'],
      [2, 'a'],
    ] as const) {
      site.write({ [page(number)]: showing(number, folder) })
      expect((await publish(site)).problems).toEqual([])
      expect(publishedFiles(site)).toEqual((await fromNothing(site)).files)
    }
    for (const number of [1, 2, 3, 4]) site.remove(page(number))
    expect((await publish(site)).outcome).toBe('built')
    expect(publishedFiles(site)).toEqual((await fromNothing(site)).files)
  })

  it('sees each change of the words that the site avoids', async () => {
    const site = createSite({ ...files, 'content/stories/a.md': discovery('A', { body: 'A lab. Sufferers.' }) })
    const found = async (avoidedWords: Readonly<Record<string, string | false>>) => {
      const { problems } = await publish(site, { avoidedWords })
      return problems.map(({ column, note }) => `${column} ${note?.split('.')[0]}`)
    }
    const both = ['3 Write “laboratory”', '8 Write “people with …”']
    expect(await found({})).toEqual(['8 Write “people with …”'])
    expect(await found({ lab: 'laboratory' })).toEqual(both)
    expect(await found({ lab: 'laboratory' })).toEqual(both)
    expect(await found({ lab: 'centre', sufferers: false })).toEqual(['3 Write “centre”'])
    expect(await found({})).toEqual(['8 Write “people with …”'])
  })

  it('is not used once the config is another one', async () => {
    const site = createSite(files)
    const first = await publish(site)
    site.write({ 'findings.config.mjs': '// stands for another config' })
    expect(await publish(site)).toMatchObject({ rendered: first.pages.length, notices: [] })
  })

  it('is not used once the config comes to something else, as with another environment', async () => {
    const site = createSite(files)
    const first = await publish(site)
    expect(await publish(site, { acronyms: ['MHRA'] })).toMatchObject({ rendered: first.pages.length, notices: [] })
  })

  it('holds no stories that plugins had a hand in, unless the site names what these depend on', async () => {
    let word = 'one'
    const plugin = () => (tree: { children: unknown[] }) => {
      tree.children.push({ type: 'paragraph', children: [{ type: 'text', value: word }] })
    }
    const site = createSite(files)
    const build = (cacheKey?: string) =>
      publish(site, { markdown: { remarkPlugins: [plugin], ...(cacheKey && { cacheKey }) } })
    await build()
    word = 'two'
    const page = async (cacheKey?: string) => htmlOf(await build(cacheKey), '/discoveries/a/')
    expect(await page()).toContain('two')
    expect(await page('a')).toContain('two')
    word = 'three'
    expect(await page('a')).toContain('two')
    expect(await page('b')).toContain('three')
  })

  it('holds no fault that may be gone next time', async () => {
    let fails = true
    const plugin = () => () => {
      if (fails) throw new Error('The network is down')
    }
    const site = createSite(files)
    const build = () => publish(site, { markdown: { remarkPlugins: [plugin], cacheKey: 'a' } })
    expect((await build()).outcome).toBe('misconfigured')
    fails = false
    expect((await build()).outcome).toBe('built')
  })

  it('does not hide that a published page was changed or removed', async () => {
    const site = createSite(files)
    await publish(site)
    site.remove('dist/index.html')
    expect(await publish(site)).toMatchObject({ rendered: 1, written: 1 })
    expect(publishedFiles(site)).toEqual((await fromNothing(site)).files)
  })

  it('keeps the problems of stories that are not read again', async () => {
    const site = createSite({ ...files, 'content/stories/c.md': discovery('C', { body: '# Title\n\nThe MHRA said.' }) })
    const first = await publish(site)
    expect(first.problems.length).toBeGreaterThan(0)
    expect((await publish(site)).problems).toEqual(first.problems)
  })

  it('is nothing without a config file, or when nobody asked', async () => {
    const site = createSite(files)
    await site.build({ cache: true })
    await site.build({ write: true })
    expect([drafts, pages].filter((file) => existsSync(path.join(site.root, file)))).toEqual([])
  })

  it('removes what a killed process has left beside it', async () => {
    const site = createSite(files)
    await publish(site)
    const part = path.join(site.root, `${drafts}.${2 ** 22 + 1}-0.part`)
    writeFileSync(part, 'half')
    await publish(site)
    expect(existsSync(part)).toBe(false)
  })
})

describe('a memo that is', () => {
  const damages: readonly [what: string, damage: (bytes: Buffer) => Uint8Array, isNoticed: boolean][] = [
    ['cut short', (bytes) => bytes.subarray(0, bytes.length - 40), true],
    ['cut in the middle', (bytes) => bytes.subarray(0, bytes.length / 2), true],
    ['empty', () => Buffer.alloc(0), true],
    ['something else', () => Buffer.from('hello\nworld'), true],
    ['of another shape', () => Buffer.from('\n{"format":"findings-memo 1","index":"x"}'), false],
    [
      'of a future version',
      (bytes) => Buffer.from(bytes.toString('latin1').replace('memo 1', 'memo 9'), 'latin1'),
      false,
    ],
    ['changed at its beginning', (bytes) => flip(bytes, 20), true],
    ['changed in its index', (bytes) => flip(bytes, bytes.length - 250), true],
    ['longer', (bytes) => Buffer.concat([bytes, Buffer.from('\n')]), true],
  ]
  it.each(damages)('%s is not used', async (_, damage, isNoticed) => {
    const site = createSite(files)
    const first = await publish(site)
    for (const file of [drafts, pages]) {
      const target = path.join(site.root, file)
      writeFileSync(target, damage(readFileSync(target)))
    }
    const next = await publish(site)
    expect([next.outcome, next.rendered]).toEqual(['built', first.pages.length])
    expect(next.notices.join()).toContain(isNoticed ? 'was damaged' : '')
    expect(publishedFiles(site)).toEqual((await fromNothing(site)).files)
    expect((await publish(site)).rendered).toBe(0)
  })

  it.each([drafts, pages])('gone is made anew (%s)', async (file) => {
    const site = createSite(files)
    await publish(site)
    rmSync(path.join(site.root, file))
    expect(await publish(site)).toMatchObject({ outcome: 'built', notices: [] })
    expect(existsSync(path.join(site.root, file))).toBe(true)
  })
})

function flip(bytes: Buffer, at: number): Buffer {
  const changed = Buffer.from(bytes)
  changed[at] = (changed[at] ?? 0) ^ 1
  return changed
}
