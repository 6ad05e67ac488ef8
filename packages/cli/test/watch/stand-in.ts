import { mkdirSync, readFileSync, renameSync, rmSync, watch as watchFolder, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build, createMemo, loadConfig, type OutputFile } from '@findings/core'
import type { WatchResult, WatchSettings } from '../../src/watch/engine.js'

/**
 * What `watch()` of core does, as far as a test of the command needs it: build a site into `.findings/watch/` now, and again
 * whenever a file of it changes.
 */
export async function* standIn({ root, signal, now, drafts, rebuild }: WatchSettings): AsyncGenerator<WatchResult> {
  const out = path.join(root, '.findings/watch')
  const causes = new Set<string>()
  let wake = () => {}
  const note = (file: string | null) => {
    if (file?.startsWith('.findings')) return
    if (file) causes.add(file.replaceAll('\\', '/'))
    wake()
  }
  const watcher = watchFolder(root, { recursive: true, signal }, (_, file) => note(file)).on('error', () => {})
  rebuild?.addEventListener('rebuild', () => note(null), { signal })
  signal.addEventListener('abort', () => wake())
  const memo = createMemo()
  let base = '/'
  let files = new Map<string, string>()
  try {
    while (!signal.aborted) {
      const changed = new Promise<void>((resolve) => {
        wake = resolve
      })
      const own = { causes: [...causes], notices: [], out }
      causes.clear()
      const start = performance.now()
      const built = await buildOnce()
      const timings = { total: performance.now() - start }
      yield { ...own, ...built, base, files: [...files.keys()], timings }
      await changed
    }
  } finally {
    watcher.close()
  }

  async function buildOnce(): Promise<Pick<WatchResult, 'outcome' | 'changed' | 'removed' | 'pages' | 'problems'>> {
    const nothing = { changed: [], removed: [], pages: 0 }
    const loaded = await loadConfig({ root })
    if ('problems' in loaded) return { ...nothing, outcome: 'misconfigured', problems: loaded.problems }
    const settings = { memo, write: false, ...(now && { now }), ...(drafts && { drafts }) }
    const { outcome, problems, files: made } = await build(loaded.config, settings)
    if (outcome !== 'built') return { ...nothing, outcome, problems }
    base = baseOf(loaded.config.user)
    return { outcome, problems, ...publish(made) }
  }

  function publish(made: readonly OutputFile[]) {
    const next = new Map(made.map((file) => [plain(file.path), bytesOf(file)]))
    const changed = [...next].filter(([file, bytes]) => files.get(file) !== bytes).map(([file]) => file)
    const removed = [...files.keys()].filter((file) => !next.has(file))
    for (const file of changed) put(path.join(out, file), next.get(file) ?? '')
    for (const file of removed) rmSync(path.join(out, file), { force: true })
    files = next
    return { changed, removed, pages: changed.filter((file) => file.endsWith('.html')).length }
  }
}

/** A file as a string of bytes; a watched site has no fingerprints. */
const bytesOf = (file: OutputFile): string =>
  'source' in file ? readFileSync(file.source, 'latin1') : plain(Buffer.from(file.content).toString('latin1'))

const plain = (text: string) => text.replace(/(assets\/site)-[\w-]{10}(\.css)/g, '$1$2')

function put(file: string, bytes: string): void {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(`${file}.new`, bytes, 'latin1')
  renameSync(`${file}.new`, file)
}

function baseOf(user: unknown): string {
  const site = typeof user === 'object' && user !== null && 'site' in user ? user.site : undefined
  return typeof site === 'object' && site !== null && 'base' in site ? String(site.base) : '/'
}
