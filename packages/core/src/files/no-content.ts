import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { Config } from '../config/config.js'
import { nearest } from '../nearest.js'
import { type Fault, fault } from '../problems.js'

/** The fault of a site whose content folder has no file to read, or is not there at all. */
export function noContent({ root, content: folder, file }: Config): Fault {
  const isThere = existsSync(path.join(root, folder))
  const what = isThere ? 'has no story, page or record' : 'is not there'
  const meant = isThere ? undefined : nearest(folder, foldersIn(root))
  return fault('no-content', file, { path: ['content'] }, { folder, what, ...(meant && { nearest: meant }) })
}

const foldersIn = (root: string): readonly string[] =>
  readdirSync(root, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
