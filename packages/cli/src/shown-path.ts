import path from 'node:path'

/** A path as a person at this working directory would write it: relative, unless that leads far away. */
export function shownPath(absolute: string): string {
  const relative = path.relative('', absolute) || '.'
  return /^\.\.[\\/]\.\./.test(relative) ? absolute : relative
}
