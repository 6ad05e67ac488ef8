import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { build } from '../../src/build.js'
import type { BuildResult, BuildSettings } from '../../src/build-result.js'
import { loadConfig } from '../../src/config/load-config.js'
import type { UserConfig } from '../../src/config/user-config.js'
import type { Problem } from '../../src/problems.js'
import { plainTheme } from './plain-theme.js'

/** A site in a temporary folder that is gone when the test ends. */
export interface TestSite {
  readonly root: string
  /** Paths are relative to the project; those of stories may begin at `content/`. */
  readonly write: (files: Readonly<Record<string, string | Uint8Array>>) => void
  readonly remove: (...files: string[]) => void
  readonly build: (settings?: BuildSettings, config?: Partial<UserConfig>) => Promise<BuildResult>
  /** Build with a config file. */
  readonly buildWithConfig: (source: string, settings?: BuildSettings) => Promise<BuildResult>
}

export const baseConfig: UserConfig = {
  site: { url: 'https://charity.example.org', name: 'Example Charity' },
  theme: plainTheme(),
  rules: { 'unused-record': 'off' }, // most tests bring more records than they use
}

/** Records that most stories need. */
export const records = {
  'content/topics/spread.md': '---\nname: How cells spread\n---\n',
  'content/people/ada.md': '---\nname: Ada Okafor\njobTitle: Editor\n---\nAda edits.\n',
}

/** Create a site from its files. */
export function createSite(files: Readonly<Record<string, string | Uint8Array>> = {}): TestSite {
  const root = mkdtempSync(path.join(tmpdir(), 'findings-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  const write: TestSite['write'] = (more) => {
    for (const [name, content] of Object.entries(more)) {
      const file = path.join(root, name)
      mkdirSync(path.dirname(file), { recursive: true })
      writeFileSync(file, content)
    }
  }
  write(files)
  return {
    root,
    write,
    remove: (...names) => {
      for (const name of names) rmSync(path.join(root, name), { recursive: true, force: true })
    },
    build: (settings = {}, config = {}) =>
      build({ ...baseConfig, ...config }, { root, now: '2026-06-01T12:00Z', write: false, ...settings }),
    buildWithConfig: async (source, settings = {}) => {
      write({ 'findings.config.mjs': source })
      const loaded = await loadConfig({ root })
      if ('problems' in loaded) throw new Error(describeAll(loaded.problems).join('\n'))
      return build(loaded.config, { now: '2026-06-01T12:00Z', write: false, ...settings })
    },
  }
}

/** Problems as one line each: `file:line:column rule reason`. */
export const describeAll = (problems: readonly Problem[]): string[] =>
  problems.map(({ file, line, column, ruleId, reason }) => {
    const place = line === undefined ? file : `${file}:${line}:${column}`
    return `${place} ${ruleId} ${reason}`
  })

/** A discovery with the least that it needs; `fields` are more lines of front matter. */
export const discovery = (title: string, { date = '2026-03-09', fields = '', body = 'Some words.' } = {}): string =>
  `---\nkind: discovery\ntitle: ${title}\ndatePublished: ${date}\ntopics: [spread]\n${fields && `${fields}\n`}---\n${body}\n`

/** The HTML of the page at a site path. */
export function htmlOf(result: BuildResult, url: string): string {
  const page = result.pages.find((one) => one.url === url)
  if (!page)
    throw new Error(
      `No page ${url}; there are ${result.pages.map((one) => one.url).join(' ')}\n${describeAll(result.problems).join('\n')}`,
    )
  return page.html
}

/** The view of the page at a site path. */
export function viewAt<T>(pages: BuildResult['pages'], url: string): T {
  const page = pages.find((one) => one.url === url)
  if (!page) throw new Error(`No page ${url}`)
  return page.view as T
}
