import path from 'node:path'

/** The name of a file that is published as it is: with a fingerprint of its bytes, so that nobody can guess it before its time. */
export const publishedName = (file: string, hash: string): string =>
  `${stemOf(file)}-${hash.slice(0, 8)}${path.extname(file).toLowerCase()}`

const stemOf = (file: string): string =>
  path
    .basename(file, path.extname(file))
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_-]+/gu, '-')
