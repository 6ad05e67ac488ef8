import path from 'node:path'

/** What a folder says of the site in it: `heather-fund` becomes `Heather fund`. */
export function nameOfFolder(folder: string): string {
  const words = path.basename(folder).replace(/[-_\s\p{Cc}]+/gu, ' ')
  const [first = '', ...rest] = words.trim()
  return first.toUpperCase() + rest.join('') || 'The Example Trust'
}
