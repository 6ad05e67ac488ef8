import { mkdirSync, mkdtempSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import path from 'node:path'
import { isAlive } from '../is-alive.js'
import { discardFolder } from '../publish/patiently.js'

/** Nothing works in such a folder for longer; in milliseconds. */
const patience = 600_000

/**
 * Do something in an empty folder below `parent`, which is gone afterwards, also when the process is told to stop meanwhile.
 * What processes that were killed have left there is removed first. Where `parent` cannot be written to, the system's folder will do.
 */
export async function inWorkFolder<T>(parent: string, act: (folder: string) => Promise<T>): Promise<T> {
  const folder = realpathSync(make(parent))
  const tidy = () => discardFolder(folder)
  process.once('exit', tidy)
  try {
    return await act(folder)
  } finally {
    process.off('exit', tidy)
    tidy()
  }
}

function make(parent: string): string {
  try {
    mkdirSync(parent, { recursive: true })
    for (const name of readdirSync(parent)) {
      if (isLeftOver(path.join(parent, name))) discardFolder(path.join(parent, name))
    }
    return mkdtempSync(path.join(parent, `work-${hostname()}-${process.pid}-`))
  } catch {
    return mkdtempSync(path.join(tmpdir(), 'findings-work-'))
  }
}

function isLeftOver(folder: string): boolean {
  const [, host, pid] = /^work-(.*)-(\d+)-\w{6}$/.exec(path.basename(folder)) ?? []
  if (pid === undefined) return false
  if (host === hostname() && !isAlive(Number(pid))) return true
  return Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0) > patience
}
