import path from 'node:path'

/** A path as a person in a folder, the working directory, would write it: relative, unless that leads far away. */
export function shownPath(absolute: string, from = ''): string {
  const relative = path.relative(from, absolute) || '.'
  return /^\.\.[\\/]\.\./.test(relative) ? absolute : relative
}
