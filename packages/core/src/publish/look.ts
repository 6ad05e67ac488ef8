import { lstatSync, readFileSync, type Stats } from 'node:fs'

/** What stands at a path, symbolic links not followed; undefined when nothing does. */
export const look = (path: string): Stats | undefined => whenPresent(() => lstatSync(path, { throwIfNoEntry: false }))

/** How a file looks from outside: the same text as long as its size, its times and the file itself are no others. */
export const lookOf = ({ size, mtimeMs, ctimeMs, ino }: Stats): string => `${size} ${mtimeMs} ${ctimeMs} ${ino}`

/** The text of a file; undefined when there is none. */
export const readIfPresent = (path: string): string | undefined => whenPresent(() => readFileSync(path, 'utf8'))

/** The outcome of `act`; undefined when what it needs is not there. */
export function whenPresent<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return undefined
    throw error
  }
}

/** Act where the machine lets us: what it leaves when it fails is tidied up by the next publish. */
export function whenPossible(act: () => void): void {
  try {
    act()
  } catch (error) {
    if (!codeOf(error)) throw error
  }
}

/** The code of a system error, such as `ENOSPC`; empty for any other error. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}
