import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { type BuildSettings, build, type LoadedConfig, type PublishedSite } from '@findings/core'

/**
 * Build a site again from nothing, beside the published one, and compare every byte. Gives the paths of files that differ, or that only one
 * of the two has, in order.
 */
export async function buildAgain(
  config: LoadedConfig,
  settings: BuildSettings,
  published: PublishedSite,
): Promise<readonly string[]> {
  const parent = path.join(config.root, '.findings')
  mkdirSync(parent, { recursive: true })
  clearAway(parent)
  const out = mkdtempSync(path.join(parent, `verify-${process.pid}-`))
  const tidy = () => rmSync(out, { recursive: true, force: true })
  process.once('exit', tidy) // also when the command is told to stop
  try {
    const again = await build(config, { ...settings, out, cache: false })
    if (again.outcome !== 'built') throw new Error('The site that was published cannot be built again from nothing')
    const paths = new Set([...published.files, ...again.files.map((file) => file.path)])
    return [...paths].sort().filter((file) => {
      const [one, other] = [published.out, out].map((folder) => readIfThere(path.join(folder, file)))
      return !one || !other || !one.equals(other)
    })
  } finally {
    process.off('exit', tidy)
    tidy()
  }
}

/** Remove what commands that were killed have left. */
function clearAway(parent: string): void {
  for (const name of readdirSync(parent)) {
    const [, pid] = /^verify-(\d+)-/.exec(name) ?? []
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(path.join(parent, name), { recursive: true, force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}
