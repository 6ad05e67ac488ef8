/** What happened since the last build. */
export interface Pending {
  /** When the first of it was noticed, in milliseconds of `performance.now()`. */
  readonly since: number
  /** Project-relative paths that gave the sign. */
  readonly causes: ReadonlySet<string>
  /** The only files that may have changed; absent: any may. */
  readonly touched?: ReadonlySet<string>
  /** The config or a module of it changed: only another engine can load it. */
  readonly needsEngine: boolean
}

/** Signs of changes, collected until somebody takes them. */
export interface Changes {
  /** A file that is not of the config's modules changed. */
  readonly add: (cause: string) => void
  /** Everything has to be loaded again. */
  readonly restart: (cause?: string) => void
  /** Any file may have changed, though none was named. */
  readonly look: () => void
  readonly isEmpty: () => boolean
  /** What happened, which is forgotten with this. */
  readonly take: () => Pending
  /** Resolves when there is something to take, or when the signal aborts. */
  readonly next: () => Promise<void>
}

export function createChanges(signal: AbortSignal): Changes {
  let causes = new Set<string>()
  let since: number | undefined
  let isAny = false
  let needsEngine = false
  let wake: () => void = () => {}
  const note = (cause?: string) => {
    since ??= performance.now()
    if (cause !== undefined) causes.add(cause)
    wake()
  }
  return {
    add: note,
    restart: (cause) => {
      needsEngine = true
      note(cause)
    },
    look: () => {
      isAny = true
      note()
    },
    isEmpty: () => since === undefined,
    take: () => {
      const isKnown = !isAny && !needsEngine && since !== undefined
      const pending = { since: since ?? performance.now(), causes, ...(isKnown && { touched: causes }), needsEngine }
      causes = new Set()
      since = undefined
      isAny = false
      needsEngine = false
      return pending
    },
    next: () =>
      new Promise((resolve) => {
        const done = () => {
          signal.removeEventListener('abort', done)
          resolve()
        }
        wake = done
        signal.addEventListener('abort', done)
        if (since !== undefined || signal.aborted) done()
      }),
  }
}
