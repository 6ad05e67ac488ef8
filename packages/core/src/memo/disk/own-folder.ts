import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Config } from '../../config/config.js'
import { type Fault, fault } from '../../problems.js'
import { look, whenPossible } from '../../publish/look.js'
import { isInGit } from './git-index.js'

/** The folder in which a project keeps what builds leave for the next. */
export const ownFolder = (root: string): string => path.join(root, name)

const name = '.findings'

/** Whether a link stands in its place. Nothing is read or written there: it leads to what is somebody else's. */
export const isLinked = (root: string): boolean => look(ownFolder(root))?.isSymbolicLink() === true

/** What is wrong with the folder itself: it leads elsewhere, or is in Git, where all who read the repository read hidden stories. */
export function checkOwnFolder({ root, file }: Pick<Config, 'root' | 'file'>): readonly Fault[] {
  if (isLinked(root)) return [fault('path-in-the-way', name, undefined, { path: name, isLink: 1 })]
  return isInGit(ownFolder(root)) ? [fault('tracked-state', file, undefined, { folder: name })] : []
}

/** Tell Git to leave the folder out, where there is one: not every project has a `.gitignore` that says so. */
export function keepOutOfGit(root: string): void {
  const folder = ownFolder(root)
  const file = path.join(folder, '.gitignore')
  if (!look(folder)?.isDirectory() || look(file)) return
  whenPossible(() =>
    writeFileSync(file, '# Made by Findings: all stories are in here, hidden ones too.\n*\n', { flag: 'wx' }),
  )
}
