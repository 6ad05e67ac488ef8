import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BuildResult, build, loadConfig } from '@findings/core'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Build the gallery into a new temporary folder; whoever asks for it calls `remove` when done. */
export async function buildGallery(): Promise<{ result: BuildResult; remove: () => void }> {
  const loaded = await loadConfig({ root })
  if ('problems' in loaded) throw new Error(loaded.problems[0]?.reason)
  const folder = mkdtempSync(path.join(tmpdir(), 'gallery-'))
  const result = await build(loaded.config, { out: path.join(folder, 'dist'), now: '2026-11-22T12:00Z' })
  return { result, remove: () => rmSync(folder, { recursive: true }) }
}
