import type { Fault } from '../problems.js'
import type { Body, Part } from './body.js'
import type { RecordType } from './record-type.js'

/** One content file after parsing: what its author wrote, nothing checked against schemas or other files. Plain JSON. */
export interface Draft {
  /** Project-relative path. */
  readonly file: string
  /** sha256 of the file's bytes. */
  readonly hash: string
  readonly type: RecordType
  /** `kind` of a story as written; for everything else the type. */
  readonly kind: string
  readonly language: string
  /** The file name without its ending, in NFC. */
  readonly id: string
  /** The path below the folder of its language: translations share it. */
  readonly treePath: string
  readonly data: Readonly<Record<string, unknown>>
  readonly body: Body
  /** Markdown of front matter by JSON pointer (`/standfirst`, `/image/caption`). */
  readonly markdown: Readonly<Record<string, MarkdownValue>>
  readonly faults: readonly Fault[]
}

export interface MarkdownValue {
  readonly parts: readonly Part[]
  readonly text: string
}

export const pointer = (path: readonly (string | number)[]): string => path.map((step) => `/${step}`).join('')
