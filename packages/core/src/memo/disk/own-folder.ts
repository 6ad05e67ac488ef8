import path from 'node:path'
import type { Config } from '../../config/config.js'
import { type Fault, fault } from '../../problems.js'
import { look, whenPossible } from '../../publish/look.js'
import { isInGit } from './git-index.js'
import { replaceFile } from './part-file.js'

/** The folder in which a project keeps what builds leave for the next. */
export const ownFolder = (root: string): string => path.join(root, name)

const name = '.findings'

/** Whether something else stands in its place: nothing is read or written there. A link leads to what is somebody else's. */
export const isTaken = (root: string): boolean => look(ownFolder(root))?.isDirectory() === false

/** What is wrong with the folder itself: it is none, or is in Git, where all who read the repository read hidden stories. */
export function checkOwnFolder({ root, file }: Pick<Config, 'root' | 'file'>): readonly Fault[] {
  if (isTaken(root)) {
    const what = look(ownFolder(root))?.isSymbolicLink() ? 'a symbolic link' : 'a file'
    return [fault('path-in-the-way', name, undefined, { path: name, what })]
  }
  return isInGit(ownFolder(root)) ? [fault('tracked-state', file, undefined, { folder: name })] : []
}

/** Tell Git to leave the folder out, where there is one that may be written: not every project has a `.gitignore` that says so. */
export const keepOutOfGit = (root: string): void =>
  whenPossible(() => {
    const folder = ownFolder(root)
    const file = path.join(folder, '.gitignore')
    if (!look(folder)?.isDirectory() || look(file)) return
    replaceFile(file, ({ put }) =>
      put(Buffer.from('# Made by Findings: all stories are in here, hidden ones too.\n*\n')),
    )
  })
