import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { createMemo } from '@findings/core'
import { beforeAll, describe, expect, it } from 'vitest'
import { copySite } from './support/site-copy.js'
import { type BuiltSite, buildSite, now, wrenfield } from './support/wrenfield.js'

const hashesOf = ({ files }: BuiltSite): Record<string, string> =>
  Object.fromEntries([...files].map(([file, bytes]) => [file, createHash('sha256').update(bytes).digest('hex')]))

let site: BuiltSite
let hashes: Record<string, string>
beforeAll(async () => {
  site = await buildSite()
  hashes = hashesOf(site)
})

describe('the same input gives the same bytes', () => {
  it('twice', async () => {
    expect(Object.keys(hashes).length).toBeGreaterThan(150)
    expect(hashesOf(await buildSite())).toEqual(hashes)
  })

  it.each([
    ['Pacific/Kiritimati', 'tr-TR'],
    ['America/Los_Angeles', 'de-DE'],
  ])('in the time zone %s and the locale %s, from another working directory', async (timeZone, locale) => {
    const script = fileURLToPath(new URL('./support/print-hashes.mjs', import.meta.url))
    const language = `${locale.replace('-', '_')}.UTF-8`
    const env = { ...process.env, TZ: timeZone, LANG: language, LC_ALL: language }
    const { stdout } = await promisify(execFile)(process.execPath, [script, wrenfield, now], {
      cwd: tmpdir(),
      env,
      maxBuffer: 1e7,
    })
    expect(JSON.parse(stdout)).toEqual({ timeZone, locale, hashes })
  })

  it('in another folder, and with files that were created in another order', async () => {
    const root = copySite()
    const content = path.join(root, 'content')
    const files = readdirSync(content, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => ({ file, bytes: readFileSync(file) }))
    for (const { file } of files) rmSync(file)
    for (const { file, bytes } of files.toReversed()) writeFileSync(file, bytes)
    expect(hashesOf(await buildSite({ root }))).toEqual(hashes)
  })

  it('with other bytes for another instant, so that comparing them means something', async () => {
    const later = hashesOf(await buildSite({ now: '2030-01-15T16:00:00Z' }))
    expect(later['index.html']).not.toBe(hashes['index.html'])
  })
})

describe('a memo', () => {
  const story = 'content/stories/news/next-trial-plan.md'

  it('spares a second build all rendering and changes nothing', async () => {
    const memo = createMemo()
    const [first, second] = [await buildSite({ memo }), await buildSite({ memo })]
    expect([hashesOf(first), hashesOf(second)]).toEqual([hashes, hashes])
    expect([first.result.rendered, second.result.rendered]).toEqual([site.result.pages.length, 0])
  })

  it('leaves to render what shows the story that changed, with the result of a build from nothing', async () => {
    const root = copySite()
    const memo = createMemo()
    await buildSite({ root, memo })
    const file = path.join(root, story)
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*$/m, 'title: The plan has a new name'))
    const again = await buildSite({ root, memo })
    const changed = hashesOf(again)
    expect(again.result.rendered).toBe(
      Object.keys(hashes).filter((name) => /\.html$/.test(name) && changed[name] !== hashes[name]).length,
    )
    expect(changed).toEqual(hashesOf(await buildSite({ root })))
    expect(changed['people/gwilym-parry/index.html']).toBe(hashes['people/gwilym-parry/index.html'])
    expect(changed['news/index.html']).not.toBe(hashes['news/index.html'])
  })
})

it('every view is plain JSON that survives a round trip', () => {
  for (const { url, view } of site.result.pages) {
    const copy: unknown = JSON.parse(JSON.stringify(view))
    expect(copy, url).toStrictEqual(view)
    expect(JSON.stringify(copy), url).toBe(JSON.stringify(view))
  }
})
