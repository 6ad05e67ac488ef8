import { isUtf8 } from 'node:buffer'
import { type Dirent, lstatSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { Config } from '../config/config.js'
import { ignoredBy } from '../config/is-ignored.js'
import { type Fault, fault } from '../problems.js'
import { firstLine } from './first-line.js'
import { withoutTwins } from './without-twins.js'

/** What is not asked for by its name, and where the paths of that go. */
interface Hidden {
  readonly names: RegExp
  readonly leftOut: string[]
}

/** Project-relative paths with `/`, in code-unit order. Symbolic links that leave the project, anything but plain files, and names that look alike, are faults. */
export function filesBelow(
  config: Config,
  key: 'content' | 'static',
  faults: Fault[],
  { names: hidden, leftOut }: Hidden,
): string[] {
  const { root, [key]: folder } = config
  const isIgnored = ignoredBy(config, folder)
  const found: string[] = []
  if (isLink(path.join(root, folder))) {
    faults.push(fault('unsafe-file', folder, { span: firstLine }, { name: folder, what: 'a symbolic link' }))
    return found
  }
  const visit = (below: string) => {
    const entries = entriesOf(path.join(root, below))
    if (entries === 'a file') {
      const values = { key, found: `\`${below}\``, expected: 'a folder, and this is a file' }
      faults.push(fault('invalid-value', config.file, { path: [key] }, values))
      return
    }
    for (const entry of entries) {
      const name = entry.name.toString()
      const file = `${below}/${name}`
      if (isIgnored(file)) continue
      if (hidden.test(name)) {
        leftOut.push(file)
        continue
      }
      const what = whatIs(entry)
      if (what === 'folder') visit(file)
      else if (what === 'file') found.push(file)
      else faults.push(fault('unsafe-file', file, { span: firstLine }, { name, what }))
    }
  }
  visit(folder)
  return withoutTwins(found.sort(), faults)
}

function isLink(folder: string): boolean {
  try {
    return lstatSync(folder).isSymbolicLink()
  } catch {
    return false // what is not there is looked at below
  }
}

/** Names as bytes: not every name on disk is text. */
function entriesOf(folder: string): Dirent<Buffer>[] | 'a file' {
  try {
    return readdirSync(folder, { withFileTypes: true, encoding: 'buffer' })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT') return []
    if (code === 'ENOTDIR') return 'a file'
    throw error
  }
}

/** Links are not followed: they could lead out of the project, or round in circles. */
function whatIs(entry: Dirent<Buffer>): string {
  if (!isUtf8(entry.name)) return 'a file or folder whose name is not UTF-8'
  if (entry.isDirectory()) return 'folder'
  if (entry.isFile()) return 'file'
  if (entry.isSymbolicLink()) return 'a symbolic link'
  return 'neither a file nor a folder'
}
