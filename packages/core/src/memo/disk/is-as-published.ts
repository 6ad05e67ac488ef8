import { readFileSync } from 'node:fs'
import path from 'node:path'
import { sha256 } from '../../sha256.js'
import type { PublishedPage } from './page-memo.js'

/** Whether a page stands in the output folder as it was published. */
export function isAsPublished(out: string, file: string, { hash }: PublishedPage): boolean {
  try {
    return sha256(readFileSync(path.join(out, file))) === hash
  } catch {
    return false
  }
}
