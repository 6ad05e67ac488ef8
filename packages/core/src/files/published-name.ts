import path from 'node:path'

/** The name of a file that is published as it is: with a fingerprint of its bytes, so that nobody can guess it before its time. A long one is cut, as file systems take no more than 255 bytes. */
export const publishedName = (file: string, hash: string): string =>
  `${stemOf(file)}-${hash.slice(0, 8)}${path.extname(file).toLowerCase()}`

function stemOf(file: string): string {
  const stem = path
    .basename(file, path.extname(file))
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_-]+/gu, '-')
  return new TextDecoder().decode(new TextEncoder().encode(stem).subarray(0, longest)).replace(/\ufffd+$/u, '')
}

/** In bytes; a fingerprint, a width and an ending follow. */
const longest = 200
