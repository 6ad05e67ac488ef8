import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { build } from '../../src/build.js'
import { loadConfig } from '../../src/config/load-config.js'
import type { Devices } from '../../src/watch/session.js'
import { type WatchResult, type WatchSettings, watchWith } from '../../src/watch.js'
import { createSite, describeAll, records, type TestSite } from '../support/create-site.js'

const now = '2026-06-01T12:00Z'

/** A config whose theme stands in the test support folder; `more` are further keys. */
export const config = (more = ''): string =>
  `import { plainTheme } from '${new URL('../support/plain-theme.ts', import.meta.url).href}'
export default {
  site: { url: 'https://charity.example.org', name: 'Example Charity' },
  theme: plainTheme(),
  rules: { 'unused-record': 'off' },
  ${more}
}
`

/** A site that is being watched until the test ends. */
export interface WatchedSite extends TestSite {
  /** Results from now on until one satisfies the condition: that one. */
  readonly until: (isWanted: (result: WatchResult) => boolean) => Promise<WatchResult>
  /** The text of an output file. */
  readonly output: (file: string) => string
  /** Ends the watching; resolves when everything has stopped. */
  readonly abort: () => Promise<void>
}

export const isBuilt = ({ outcome }: WatchResult): boolean => outcome === 'built'

/** Watch a site made of these files, with a config and records beside them. */
export function watchSite(
  files: Readonly<Record<string, string | Uint8Array>>,
  settings: Partial<WatchSettings> = {},
  devices: Partial<Devices> = {},
): WatchedSite {
  const site = createSite({ 'findings.config.mjs': config(), ...records, ...files })
  const controller = new AbortController()
  const { now: instant = now, ...others } = settings
  const clock = instant === 'real time' ? {} : { now: instant }
  const options: WatchSettings = { root: site.root, signal: controller.signal, ...clock, ...others }
  const results = watchWith(options, devices)[Symbol.asyncIterator]()
  const abort = async () => {
    controller.abort()
    while (!(await results.next()).done);
  }
  onTestFinished(abort)
  return {
    ...site,
    abort,
    until: async (isWanted) => {
      for (;;) {
        const { value, done } = await results.next()
        if (done) throw new Error('The watching has ended')
        if (isWanted(value)) return value
      }
    },
    output: (file) => readFileSync(path.join(site.root, '.findings/watch', file), 'utf8'),
  }
}

/** Every file below a folder but Findings' own: path → bytes. */
export function filesIn(folder: string): Record<string, string> {
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => !file.startsWith('.findings') && statSync(path.join(folder, file)).isFile())
    .sort()
  return Object.fromEntries(found.map((file) => [file, readFileSync(path.join(folder, file), 'latin1')]))
}

/** What a build from nothing makes of a site in the mode of `watch`: path → bytes. */
export async function cleanBuild(root: string): Promise<Record<string, string>> {
  const loaded = await loadConfig({ root })
  if ('problems' in loaded) throw new Error(describeAll(loaded.problems).join('\n'))
  const out = mkdtempSync(path.join(tmpdir(), 'findings-clean-'))
  try {
    const result = await build(loaded.config, { now, fingerprint: false, out })
    if (result.outcome !== 'built') throw new Error(describeAll(result.problems).join('\n'))
    return filesIn(out)
  } finally {
    rmSync(out, { recursive: true })
  }
}
