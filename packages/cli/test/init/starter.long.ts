import { readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, loadConfig } from '@findings/core'
import { describe, expect, it } from 'vitest'
import { begun, createFolder, type Folder } from './begun-site.js'

const starter = fileURLToPath(new URL('../../starter', import.meta.url))
const examples = begun.filter((file) => path.basename(file).startsWith('example-'))

/** What `findings check` says of a folder: rules and files. */
async function problemsOf(folder: Folder, ...args: readonly string[]): Promise<readonly string[]> {
  await folder.run('check', '--reporter', 'json=problems.json', ...args)
  const { problems }: { problems: readonly { ruleId: string; file: string }[] } = JSON.parse(
    folder.read('problems.json'),
  )
  return problems.map(({ ruleId, file }) => `${ruleId} ${file}`)
}

/** A site that was just begun. */
async function createBegun(...args: readonly string[]): Promise<Folder> {
  const folder = createFolder()
  expect(await folder.init(...args)).toMatchObject({ code: 0 })
  return folder
}

/** Change a file, which must change by it. */
function edit(folder: Folder, file: string, change: (text: string) => string): void {
  const before = folder.read(file)
  const after = change(before)
  expect(after).not.toBe(before)
  writeFileSync(path.join(folder.root, file), after)
}

const remove = (folder: Folder, files: readonly string[]) => {
  for (const file of files) rmSync(path.join(folder.root, file))
}

describe.each(['en-GB', 'cy'])('the site that findings init begins in %s', (language) => {
  it('shows on its home page what a charity has', async () => {
    const folder = await createBegun('--language', language, '--name', 'The Heather Fund')
    expect(await folder.run('build', '--max-warnings', '0')).toMatchObject({ code: 0 })
    const home = folder.read('dist/index.html')
    const count = (pattern: RegExp) => home.match(pattern)?.length ?? 0
    expect({
      logo: count(/<img class="brand__logo"/g),
      icon: count(/<link rel="icon" href="\/favicon\.svg"/g),
      menu: count(/<li><a href="[^"]*"[^>]*>[^<]*<\/a><\/li>/g) >= 6,
      picture: count(/<img class="figure__image"/g),
      discoveries: count(/class="story-card__link" href="\/discoveries\//g),
      personal: count(/class="story-card__link" href="\/stories\//g),
      news: count(/class="story-card__link" href="\/news\//g),
      achievements: count(/<li class="achievements__item">/g),
      appeal: count(/class="cta cta--donate"/g),
      newsletter: count(/class="promo__link" href="\/newsletter\/"/g),
      legal: count(/href="\/(?:privacy|cookies|accessibility)\/"/g),
      telephone: count(/href="tel:\+441632960000"/g),
      number: count(/0000000 \((?:example|enghraifft)\)/g),
    }).toEqual({
      logo: 1,
      icon: 1,
      menu: true,
      picture: 1,
      discoveries: 2,
      personal: 1,
      news: 1,
      achievements: 2,
      appeal: 1,
      newsletter: 1,
      legal: 3,
      telephone: 1,
      number: 1,
    })
  })

  it('posts nothing, and links to nobody who could be there', async () => {
    const folder = await createBegun('--language', language)
    await folder.run('build')
    const ours = /^https:\/\/(?:[\w-]+\.)*example\.org(?:\/|$)|^https:\/\/doi\.org\/10\.5555\//
    const share = /^https:\/\/(?:wa\.me|www\.facebook\.com|bsky\.app)\//
    for (const page of folder.pages()) {
      const html = folder.read(`dist/${page}`)
      expect(html).not.toMatch(/<form\b/)
      const links = [...html.matchAll(/<a [^>]*href="(https?:[^"]*)"/g)].map(([, href = '']) => href)
      expect(links.filter((href) => !ours.test(href) && !share.test(href))).toEqual([])
      for (const [, at] of html.matchAll(/href="mailto:[^"@?]*@([^"?]*)/g)) expect(at).toBe('charity.example.org')
    }
  })

  it('has no problem at any time', async () => {
    const folder = await createBegun('--language', language)
    for (const now of ['2026-12-01', '2099-01-01']) expect(await problemsOf(folder, '--now', now)).toEqual([])
  })

  it('stays without an error when all examples are deleted, and shows nothing of them', async () => {
    const folder = await createBegun('--language', language)
    remove(folder, examples)
    expect([...new Set(await problemsOf(folder))]).toEqual(['empty-list findings.config.ts'])
    expect(await folder.run('build')).toMatchObject({ code: 0 })
    expect(folder.pages()).toContain('research/our-research/index.html')
    for (const page of folder.pages()) expect(folder.read(`dist/${page}`)).not.toContain('/example-')
  })

  it('loses its strip with one line', async () => {
    const folder = await createBegun('--language', language)
    edit(folder, 'findings.config.ts', (text) => text.replace(/^ *ribbon:.*\n/m, ''))
    expect(await folder.run('build', '--max-warnings', '0')).toMatchObject({ code: 0 })
    for (const page of folder.pages()) expect(folder.read(`dist/${page}`)).not.toContain('class="ribbon"')
  })

  it('takes the colours and the newsletter that its config proposes', async () => {
    const folder = await createBegun('--language', language)
    edit(folder, 'findings.config.ts', (text) =>
      text
        .replace('// tokens:', 'tokens:')
        .replace(/^ {2}\/\/ newsletters: \{\n(?: {2}\/\/ .*\n)*? {2}\/\/ \},\n/m, (lines) =>
          lines.replace(/^ {2}\/\/ /gm, '  '),
        ),
    )
    edit(folder, 'content/pages/newsletter.md', (text) => `${text}\n::newsletter{id=quarterly}\n`)
    expect(await folder.run('build', '--max-warnings', '0')).toMatchObject({ code: 0 })
    expect(folder.read('dist/newsletter/index.html')).toContain('action="https://lists.example.org/subscribe"')
  })
})

describe('an example of the site that findings init begins', () => {
  it('is named where it is missed once it is deleted', async () => {
    const folder = await createBegun()
    await folder.run('check') // finds the packages
    const loaded = await loadConfig({ root: folder.root })
    if ('problems' in loaded) throw new Error('The config has problems')
    const away = path.join(folder.root, '../away')
    expect(examples.length).toBeGreaterThan(15)
    for (const file of examples) {
      renameSync(path.join(folder.root, file), away)
      const { problems } = await build(loaded.config, { write: false })
      renameSync(away, path.join(folder.root, file))
      const id = path.basename(file).replace(/\.(?:md|yaml)$/, '')
      for (const { ruleId, severity, file: at, line, reason } of problems) {
        expect(line).toBeGreaterThan(0)
        if (severity === 'error') expect(`${ruleId} ${at}: ${reason}`).toContain(id)
        else expect({ ruleId, at }).toEqual({ ruleId: 'empty-list', at: 'findings.config.ts' })
      }
      // Nothing stands on an achievement.
      expect(problems.length > 0, file).toBe(!file.startsWith('content/achievements/'))
    }
  })
})

describe('the starter', () => {
  it('stays small in the package', () => {
    const files = readdirSync(starter, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(path.join(parentPath, name)).size, 0)
    expect(bytes).toBeLessThan(130_000)
  })

  it('tells in its README of files that there are', async () => {
    const folder = await createBegun()
    const named = [...folder.read('README.md').matchAll(/`((?:content|static)\/[\w./-]+\.\w+|[\w.]+\.config\.ts)`/g)]
    expect(named.length).toBeGreaterThan(8)
    for (const [, file] of named) expect(folder.files()).toContain(file)
  })
})
