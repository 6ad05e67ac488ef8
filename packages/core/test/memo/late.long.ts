import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { resolveConfig } from '../../src/config/config.js'
import { createMemo } from '../../src/memo/memo.js'
import { publish } from '../../src/publish.js'
import { read } from '../../src/stages/read.js'
import { createSite, discovery, records, type TestSite } from '../support/create-site.js'
import { fromNothing, loadedFrom, publishedFiles, publishLate } from './cached-site.js'

const linking = (words = 'See') =>
  discovery('B', { date: '2026-03-08', fields: 'summary: On B.', body: `${words} [A](a.md).` })
const files = {
  'findings.config.mjs': '// stands for a config',
  ...records,
  'content/stories/a.md': discovery('A', {
    fields: 'summary: On A.',
    body: 'HER2:CEP17 was 3:1.[^1]\n\n[^1]: A note.',
  }),
  'content/stories/b.md': linking(),
}
const renamed = { 'content/stories/a.md': discovery('Another', { fields: 'summary: On A.' }) }

const bodies = (site: TestSite) => path.join(site.root, '.findings/bodies')
const packsOf = (site: TestSite) => readdirSync(bodies(site)).map((name) => path.join(bodies(site), name))
const publishFolder = '.findings/publish'
const checks = ({ root }: TestSite) => {
  const [folder = ''] = readdirSync(path.join(root, publishFolder))
  return path.join(root, publishFolder, folder, 'checks')
}

async function expectClean(site: TestSite): Promise<void> {
  expect(publishedFiles(site)).toEqual((await fromNothing(site)).files)
}

describe('words of stories that earlier builds have left', () => {
  it('serve pages that are planned again, and are not needed for others', async () => {
    const site = createSite(files)
    await publishLate(site)
    site.write(renamed) // the page of B names A
    expect(await publishLate(site)).toMatchObject({ outcome: 'built', notices: [] })
    await expectClean(site)
  })

  const damages: readonly [what: string, damage: (bytes: Buffer) => Uint8Array][] = [
    ['another at each place', (bytes) => bytes.map((byte) => byte ^ 1)],
    ['of other stories', (bytes) => Buffer.from(bytes).reverse()],
    ['cut short', (bytes) => bytes.subarray(0, bytes.length - 1)],
    ['empty', () => Buffer.alloc(0)],
    ['longer', (bytes) => Buffer.concat([bytes, Buffer.from('\n')])],
  ]
  it.each(damages)('are found damaged before they are used when they are %s', async (_, damage) => {
    const site = createSite(files)
    await publishLate(site)
    for (const pack of packsOf(site)) writeFileSync(pack, damage(readFileSync(pack)))
    site.write(renamed)
    const built = await publishLate(site)
    expect([built.outcome, built.notices.join()]).toEqual(['built', expect.stringContaining('was damaged')])
    await expectClean(site)
    site.write({ 'content/stories/a.md': discovery('A third', { fields: 'summary: On A.' }) })
    expect(await publishLate(site)).toMatchObject({ outcome: 'built', notices: [] })
    await expectClean(site)
  })

  it.each([
    [
      'that no page needs',
      (number: number) => discovery(`S ${number}`, { fields: 'summary: Same.', body: 'Other words.' }),
    ],
    ['that a page needs', (number: number) => discovery(`Title ${number}`, { fields: 'summary: Same.' })],
  ])('are told to be damaged %s when they are moved', async (_, edited) => {
    const story = (number: number) => `content/stories/s${number}.md`
    const all = (give: (number: number) => string) =>
      Object.fromEntries(Array.from({ length: 12 }, (_, number) => [story(number), give(number)]))
    const site = createSite({ ...files, ...all((number) => discovery(`S ${number}`, { fields: 'summary: Same.' })) })
    await publishLate(site)
    for (const pack of packsOf(site))
      writeFileSync(
        pack,
        readFileSync(pack).map((byte) => byte ^ 1),
      )
    site.write(all(edited))
    const built = await publishLate(site)
    expect([built.outcome, built.notices.join()]).toEqual(['built', expect.stringContaining('was damaged')])
    await expectClean(site)
    expect(await publishLate(site)).toMatchObject({ outcome: 'built', notices: [] })
  })

  it('may be deleted', async () => {
    const site = createSite(files)
    await publishLate(site)
    rmSync(bodies(site), { recursive: true })
    site.write(renamed)
    expect(await publishLate(site)).toMatchObject({ outcome: 'built', notices: [] })
    await expectClean(site)
  })

  it.each(['parse', 'plan'])('may be deleted while a build is on its way, before it begins to %s', async (when) => {
    const stories = (title: string) =>
      Object.fromEntries(
        Array.from({ length: 12 }, (_, number) => [`content/stories/s${number}.md`, discovery(`${title} ${number}`)]),
      )
    const site = createSite({ ...files, ...stories('Old') })
    await publishLate(site)
    site.write({ ...renamed, ...stories('New') }) // so many that the words of others are written again beside theirs
    const onStage = (stage: string) => {
      if (stage === when) rmSync(bodies(site), { recursive: true, force: true })
    }
    const built = await publish(loadedFrom(site), { now: '2026-06-01T12:00Z', onStage })
    expect([built.outcome, built.notices]).toEqual(['built', []])
    await expectClean(site)
  })

  it('are not mixed up with those of another build, whose packs stand in their place', async () => {
    const [site, other] = [createSite(files), createSite({ ...files, 'content/stories/b.md': linking('Read') })]
    await publishLate(site)
    await publishLate(other)
    const [mine = '', theirs = ''] = [...packsOf(site), ...packsOf(other)]
    renameSync(theirs, mine)
    site.write(renamed)
    expect((await publishLate(site)).outcome).toBe('built')
    await expectClean(site)
  })

  it.each([
    ['one story', () => 0],
    ['story after story', (edit: number) => edit],
  ])('stand in few files, however often %s changes', async (_, pick) => {
    const story = (number: number) => `content/stories/s${number}.md`
    const stories = Array.from({ length: 12 }, (_, number) => [story(number), discovery(`S ${number}`)] as const)
    const site = createSite({ ...files, ...Object.fromEntries(stories) })
    for (let edit = 0; edit < 12; edit++) {
      site.write({ [story(pick(edit))]: discovery('New', { body: `Edit ${edit}.` }) })
      await publishLate(site)
    }
    expect(packsOf(site).length).toBeLessThan(7)
    await expectClean(site)
  })

  it('are removed where a killed process has left them', async () => {
    const site = createSite(files)
    await publishLate(site)
    const [part, pack] = [randomUUID(), randomUUID()]
    const left = [`${part}.${2 ** 22 + 1}-0.part`, pack].map((name) => path.join(bodies(site), name))
    for (const file of left) writeFileSync(file, 'half')
    site.write(renamed)
    await publishLate(site)
    expect(left.filter((file) => existsSync(file))).toEqual([])
  })
})

describe('what checks gave', () => {
  const damages: readonly [what: string, damage: (bytes: Buffer) => Uint8Array, notices: number][] = [
    ['damaged', (bytes) => bytes.map((byte, at) => (at === 5 ? byte ^ 1 : byte)), 1],
    ['cut short', (bytes) => bytes.subarray(0, bytes.length / 2), 1],
    ['of a future version', (bytes) => Buffer.from(bytes.toString('latin1').replace('memo 1', 'memo 9'), 'latin1'), 0],
  ]
  it.each(damages)('is not used when it is %s', async (_, damage, notices) => {
    const site = createSite(files)
    await publishLate(site)
    writeFileSync(checks(site), damage(readFileSync(checks(site))))
    site.write(renamed)
    const built = await publishLate(site)
    expect([built.outcome, built.notices.length]).toEqual(['built', notices])
    await expectClean(site)
  })

  it('holds directives with their attributes, and what is wrong', async () => {
    const body = '::video[A talk]{youtube="dQw4w9WgXcQ" title="“Talk”"}\n\n[Nowhere](nowhere.md)\n\nThe MHRA said.'
    const site = createSite({ ...files, 'content/stories/c.md': discovery('C', { body }) })
    const problems = async () => {
      site.write({ 'content/stories/b.md': linking(`See ${Math.random()}`) })
      return (await publishLate(site)).problems
    }
    const first = await problems()
    expect(first.length).toBeGreaterThan(2)
    expect(existsSync(checks(site))).toBe(true)
    expect(await problems()).toEqual(first)
    expect(first).toEqual((await fromNothing(site)).result.problems)
  })
})

describe('a story that looks as it did', () => {
  const hashes = (site: TestSite, hashOf: (path: string, look: string) => string | undefined) => {
    const resolved = resolveConfig(loadedFrom(site), {})
    if (!('config' in resolved)) throw new Error('The config is wrong')
    return read(resolved.config, createMemo(), { hashOf }).content
  }

  it('is not read, unless it changed a moment ago', async () => {
    const site = createSite(files)
    await setTimeout(2100) // until no coarse clock can hide a change
    site.write({ 'content/stories/b.md': linking('Now see') })
    const [a, b] = hashes(site, (file) => (file.includes('/stories/') ? 'known' : undefined)).filter(({ path }) =>
      path.includes('/stories/'),
    )
    expect([a?.hash, b?.hash === 'known', b?.look]).toEqual(['known', false, undefined])
    expect(Buffer.from(a?.bytes ?? []).toString()).toBe(files['content/stories/a.md'])
  })

  it('is read once it looks other, of the same size or not, and gives the same site', async () => {
    const site = createSite(files)
    await setTimeout(2100)
    await publishLate(site)
    for (const word of ['Saw', 'Now', 'Sees']) {
      site.write({ 'content/stories/b.md': linking(word) })
      expect(await publishLate(site)).toMatchObject({ outcome: 'built', written: 1 })
      await expectClean(site)
    }
  })
})
