import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Ended, findings } from '../findings.js'
import { linkTypeScript } from '../kills/site.js'
import { type Tree, treeOf } from '../kills/tree.js'
import type { Edit, Files } from './small-site.js'

/** The same site twice: one keeps what its builds leave, the other begins from nothing each time. */
export interface Twins {
  readonly keeping: string
  readonly clean: string
  /** What both are made of. */
  files: Files
}

/** Make both below a folder. */
export function createTwins(folder: string, files: Files): Twins {
  const twins = { keeping: path.join(folder, 'keeping'), clean: path.join(folder, 'clean'), files: {} }
  for (const root of [twins.keeping, twins.clean]) linkTypeScript(root)
  apply(twins, files)
  return twins
}

/** Edit both alike; says whether anything changed. */
export function apply(twins: Twins, edit: Edit): boolean {
  const changed = Object.entries(edit).filter(([file, content]) => twins.files[file] !== content)
  for (const root of [twins.keeping, twins.clean]) {
    // Removed first, because a folder may come where a file was.
    for (const [file, content] of changed) if (content === undefined) remove(root, file)
    for (const [file, content] of changed) if (content !== undefined) put(path.join(root, file), content)
  }
  const files = Object.entries({ ...twins.files, ...edit })
  twins.files = Object.fromEntries(files.flatMap(([file, content]) => (content === undefined ? [] : [[file, content]])))
  return changed.length > 0
}

function put(file: string, content: string | Uint8Array): void {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, content)
}

/** With the folder that it leaves empty below `static/`, where a file may come. */
function remove(root: string, file: string): void {
  rmSync(path.join(root, file), { force: true })
  const folder = path.dirname(file)
  if (folder.startsWith('static/')) rmSync(path.join(root, folder), { recursive: true, force: true })
}

/** Forget what builds of a site left, and what they published. */
export function forget(root: string): void {
  for (const folder of ['.findings', 'dist']) rmSync(path.join(root, folder), { recursive: true, force: true })
}

/** Keep what builds of a site left and published in another folder, or bring it back. */
export function copyState(from: string, to: string): void {
  forget(to)
  for (const folder of ['.findings', 'dist']) {
    if (treeOf(path.join(from, folder)).size > 0)
      cpSync(path.join(from, folder), path.join(to, folder), { recursive: true })
  }
}

/** Build a site by the real command; its problems go to stdout as JSON, how much was known to stderr. */
export const build = (root: string): Promise<Ended> =>
  findings(['build', '--reporter', 'json', '--stats', '--now', '2026-06-01T12:00Z'], { cwd: root })

/** What visitors can be served. */
export const published = (root: string): Tree => treeOf(path.join(root, 'dist'), ['.findings'])
