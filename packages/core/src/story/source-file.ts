import type { Fault } from '../problems.js'

/**
 * One file of the content folder: the project-relative path (`/`, NFC), its bytes, and sha256 of them (base64url). The bytes of one
 * that looks as it did are read when somebody asks for them.
 */
export interface SourceFile {
  readonly path: string
  readonly bytes: Uint8Array
  readonly hash: string
  /** How it looked before it was read, when nobody can change it without another look. */
  readonly look?: string
  /** Why there are no bytes. */
  readonly fault?: Fault
}
