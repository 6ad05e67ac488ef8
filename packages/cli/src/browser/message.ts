/** What a page is told after each build. */
export interface Message {
  /** `css`: only style sheets changed. `none`: this page shows what there is. */
  readonly action: 'reload' | 'css' | 'none'
  /** Why the site could not be built; empty when it was. */
  readonly files: readonly FaultyFile[]
  /** A count, and what follows from it. */
  readonly closing: string
}

export interface FaultyFile {
  readonly path: string
  readonly problems: readonly ShownProblem[]
}

/** A problem with its words and source lines, as the terminal shows it. */
export interface ShownProblem {
  /** `3:8`, or empty. */
  readonly place: string
  readonly severity: 'error' | 'warning'
  readonly rule: string
  readonly reason: string
  readonly frame: readonly { readonly text: string; readonly isMark: boolean }[]
  readonly note?: string
}
