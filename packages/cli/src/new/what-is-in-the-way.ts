import { type Dirent, lstatSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { BegunFile } from '@findings/core'
import { fold } from '../fold.js'

/** Why a file cannot be begun there: a sentence; undefined when it can. */
export function whatIsInTheWay(root: string, { file, folder, id }: BegunFile): string | undefined {
  const steps = path.posix.dirname(file).split('/')
  for (const [index] of steps.entries()) {
    const above = steps.slice(0, index + 1).join('/')
    const stats = lstatSync(path.join(root, above), { throwIfNoEntry: false })
    if (!stats) break
    if (stats.isSymbolicLink()) return `\`${above}\` is a symbolic link, which Findings does not follow.`
    if (!stats.isDirectory()) return `\`${above}\` is a file; expected a folder.`
  }
  const taken = entriesOf(path.join(root, folder)).find(({ name }) => fold(name.replace(ending, '')) === fold(id))
  if (!taken) return undefined
  const other = path.relative(root, path.join(taken.parentPath, taken.name)).replaceAll('\\', '/')
  return `\`${other}\` has this id already. Choose another with --id.`
}

const ending = /\.(?:md|ya?ml)$/i

/** Content files at any depth. Links are not followed, and what the site leaves out is left out. */
function entriesOf(folder: string): readonly Dirent[] {
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) return []
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (/^[._]/.test(entry.name)) return []
    if (entry.isDirectory()) return entriesOf(path.join(folder, entry.name))
    return ending.test(entry.name) ? [entry] : []
  })
}
