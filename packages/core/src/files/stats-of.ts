import { type BigIntStats, lstatSync } from 'node:fs'

/** The state of a file, links not followed; undefined when there is none. */
export function statsOf(file: string): BigIntStats | undefined {
  try {
    return lstatSync(file, { bigint: true, throwIfNoEntry: false })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return undefined
    throw error
  }
}
