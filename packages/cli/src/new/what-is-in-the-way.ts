import { type Dirent, lstatSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { BegunFile } from '@findings/core'
import { fold } from '../fold.js'
import { obstacleTo } from '../obstacle-to.js'

/** Why a file cannot be begun there: a sentence; undefined when it can. */
export function whatIsInTheWay(root: string, begun: BegunFile): string | undefined {
  const obstacle = obstacleTo(root, begun.file)
  if (obstacle === undefined || obstacle.at === begun.file) {
    const taken = filesBelow(root, begun.folder, begun.isIgnored).find((file) => idOf(file) === fold(begun.id))
    if (taken !== undefined) return `\`${taken}\` has this id already. Choose another with --id.`
  }
  return obstacle && `\`${obstacle.at}\` ${obstacle.why}`
}

const ending = /\.(?:md|ya?ml)$/i
const idOf = (file: string): string => fold(path.posix.basename(file).replace(ending, ''))

/** Content files at any depth, project-relative. Links are not followed, and what the site leaves out is left out. */
function filesBelow(root: string, folder: string, isIgnored: BegunFile['isIgnored']): readonly string[] {
  if (!lstatSync(path.join(root, folder), { throwIfNoEntry: false })?.isDirectory()) return []
  const entries: readonly Dirent[] = readdirSync(path.join(root, folder), { withFileTypes: true })
  return entries.flatMap((entry) => {
    const file = `${folder}/${entry.name}`
    if (/^[._]/.test(entry.name) || isIgnored(file)) return []
    if (entry.isDirectory()) return filesBelow(root, file, isIgnored)
    return ending.test(entry.name) ? [file] : []
  })
}
