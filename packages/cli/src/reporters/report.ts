import type { Problem } from '@findings/core'
import type { Channel } from '../terminal.js'

/** What there is to report, and what a reporter needs to show it. */
export interface Report {
  /** By file, then by place. */
  readonly problems: readonly Problem[]
  /** How many stories and records were checked. */
  readonly checked: number
  /** The last words for people: a count, and what follows from it; may be empty. */
  readonly closing: string
  /** Why the command fails although no problem is an error. */
  readonly tooMany?: string
  /** The folder of the site, as seen from the working directory. */
  readonly root: string
  /** The file of a problem as seen from the working directory, with `/`. */
  readonly pathOf: (file: string) => string
  /** The lines of such a file; none when it cannot be read. */
  readonly linesOf: (file: string) => readonly string[]
  /** Of the command. */
  readonly version: string
}

/** Makes the text of a report: with colours and for a width only when it is for people. */
export type Reporter = (report: Report, page: Pick<Channel, 'columns' | 'style'>) => string
