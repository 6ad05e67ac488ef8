import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const sumsFile = 'sums.json'

/**
 * Remove from a folder of compiled modules whatever is not as `seal` found it. The compiler tells by their sources whether they are
 * still right, and would run what is damaged. False when that cannot be done, and the folder is not to be used.
 */
export function removeDamaged(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true })
    const sums = readSums(folder)
    for (const [name, sum] of sumsOf(folder)) {
      if (sums[name] !== sum) rmSync(path.join(folder, name), { recursive: true, force: true })
    }
    return true
  } catch {
    return false
  }
}

/** Remember the modules of a folder as they are now. What cannot be written costs the next process time, and nothing else. */
export function seal(folder: string): void {
  const file = path.join(folder, sumsFile)
  const part = `${file}.${process.pid}.part`
  try {
    const text = JSON.stringify(Object.fromEntries(sumsOf(folder)))
    if (text === JSON.stringify(readSums(folder))) return
    writeFileSync(part, text)
    renameSync(part, file)
  } catch {
    rmSync(part, { force: true })
  }
}

const sumsOf = (folder: string): [name: string, sum: string][] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('js'))
    .map(({ name }) => [
      name,
      createHash('sha256')
        .update(readFileSync(path.join(folder, name)))
        .digest('base64url'),
    ])

function readSums(folder: string): Readonly<Record<string, unknown>> {
  try {
    const sums: unknown = JSON.parse(readFileSync(path.join(folder, sumsFile), 'utf8'))
    return typeof sums === 'object' && sums !== null ? { ...sums } : {}
  } catch {
    return {}
  }
}
