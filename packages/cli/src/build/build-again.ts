import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { type BuildResult, type BuildSettings, build, type LoadedConfig } from '@findings/core'

/**
 * Build a site again from nothing, beside the published one, and compare every byte. Gives the paths of files that differ, or that only one
 * of the two has, in order.
 */
export async function buildAgain(
  config: LoadedConfig,
  settings: BuildSettings,
  published: BuildResult,
): Promise<readonly string[]> {
  const parent = path.join(config.root, '.findings')
  mkdirSync(parent, { recursive: true })
  const out = mkdtempSync(path.join(parent, 'verify-'))
  const tidy = () => rmSync(out, { recursive: true, force: true })
  process.once('exit', tidy) // also when the command is told to stop
  try {
    const again = await build(config, { ...settings, out, cache: false })
    const paths = new Set([...published.files, ...again.files].map((file) => file.path))
    return [...paths].sort().filter((file) => {
      const [one, other] = [published.out, out].map((folder) => readIfThere(path.join(folder, file)))
      return !one || !other || !one.equals(other)
    })
  } finally {
    process.off('exit', tidy)
    tidy()
  }
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}
