import { realpathSync } from 'node:fs'
import path from 'node:path'

/** Gives what problems call a file of the theme: its absolute path, and its short name. */
export type ThemeFileName = (file: string, short: string) => string

/**
 * Names files of a theme for whoever can change them. One in `node_modules` keeps its short name; another, or one whose package is linked, is still
 * being written, and has its path as seen from `root`, the site's folder.
 */
export function themeFileName(root: string): ThemeFileName {
  const realRoot = real(root)
  return (file, short) => {
    const found = real(file)
    if (isInstalled(found)) return short
    const inside = path.relative(realRoot, found)
    const isBelow = !inside.startsWith('..') && !path.isAbsolute(inside)
    return (isBelow ? inside : path.relative(root, found)).replaceAll('\\', '/')
  }
}

/** Whether a file, or what it is a link to, belongs to an installed package. */
export const isInstalled = (file: string): boolean => real(file).split(/[\\/]/).includes('node_modules')

function real(file: string): string {
  try {
    return realpathSync(file)
  } catch {
    return path.resolve(file) // what is not there has no other name
  }
}
