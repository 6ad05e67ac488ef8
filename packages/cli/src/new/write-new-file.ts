import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { type BegunFile, makeFolder } from '@findings/core'

/** Write a file that is not there yet; why that cannot be, when another has come meanwhile. */
export function writeNewFile(root: string, { file, text }: BegunFile): string | undefined {
  const target = path.join(root, file)
  makeFolder(path.dirname(target))
  try {
    writeFileSync(target, text, { flag: 'wx' })
    return undefined
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    return `\`${file}\` is there already.`
  }
}
