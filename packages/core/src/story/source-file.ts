import type { Fault } from '../problems.js'

/** One file of the content folder: the project-relative path (`/`, NFC), its bytes, and sha256 of them (base64url). */
export interface SourceFile {
  readonly path: string
  readonly bytes: Uint8Array
  readonly hash: string
  /** Why there are no bytes. */
  readonly fault?: Fault
}
