import type { Draft } from '../story/draft.js'

/** What an earlier build left for the next one: drafts by path and content hash, pages by render key. */
export interface Memo {
  /** Say what parsing depends on beside the files; when any of it is another object than last time, drafts are forgotten. */
  readonly parsingWith: (parts: readonly unknown[]) => void
  readonly drafts: Shelf<Draft>
  readonly pages: Shelf<string>
}

/** Values by key. `sweep` forgets what was neither read nor written since the last sweep. */
export interface Shelf<T> {
  readonly get: (key: string) => T | undefined
  readonly set: (key: string, value: T) => void
  readonly sweep: () => void
  readonly clear: () => void
}

/** A memo that lives as long as the process: give the same one to every `build` of a site. */
export function createMemo(): Memo {
  const drafts = createShelf<Draft>()
  let last: readonly unknown[] = []
  return {
    drafts,
    pages: createShelf(),
    parsingWith: (parts) => {
      if (parts.length !== last.length || parts.some((part, index) => part !== last[index])) drafts.clear()
      last = parts
    },
  }
}

function createShelf<T>(): Shelf<T> {
  let old = new Map<string, T>()
  let current = new Map<string, T>()
  return {
    get: (key) => {
      const value = current.get(key) ?? old.get(key)
      if (value !== undefined) current.set(key, value)
      return value
    },
    set: (key, value) => {
      current.set(key, value)
    },
    sweep: () => {
      old = current
      current = new Map()
    },
    clear: () => {
      old = new Map()
      current = new Map()
    },
  }
}
