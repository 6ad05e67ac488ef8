/** What a page is told after each build. */
export interface Message {
  /** `css`: only style sheets changed. `none`: this page shows what there is. */
  readonly action: 'reload' | 'css' | 'none'
  /** Why the site could not be built; empty when it was. */
  readonly files: readonly FaultyFile[]
  /** A count, and what follows from it. */
  readonly closing: string
  /** What is to be said of a site that was built; absent where there is nothing. */
  readonly remarks?: Remarks
}

/** What writers should know of a site that was built, and readers need not. */
export interface Remarks {
  /** What is seen before anybody asks for more: `2 warnings on this page, 1 elsewhere`. */
  readonly sign: string
  /** What became of saved files that no page shows; sentences. */
  readonly notes: readonly string[]
  /** Warnings: of the file that the page is made of, and of others. */
  readonly here: readonly FaultyFile[]
  readonly elsewhere: readonly FaultyFile[]
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
