import { writeFileSync } from 'node:fs'
import { discard } from './patiently.js'

/** Write a file in the place of whatever file has its name: a link that stands there is not followed, wherever it leads. */
export function writeAnew(file: string, bytes: string | Uint8Array): void {
  discard(file)
  writeFileSync(file, bytes, { flag: 'wx' })
}
