/** What is made of each item of a list. An item is known by its key, and made again when it or its stamp is another one. */
export interface Series<Item, T> {
  /**
   * The values of these items, in their order: the same list as last time while it holds the same values. `make` is told the
   * last value of the key.
   */
  readonly of: (items: readonly Item[], make: (item: Item, last: T | undefined) => T) => readonly T[]
}

/** How the items of a series are told apart. */
export interface Marks<Item> {
  readonly key: (item: Item) => string
  /** What an item depends on beside itself. Default: nothing. */
  readonly stamp?: (item: Item) => unknown
}

interface Kept<Item, T> {
  readonly item: Item
  readonly key: string
  readonly stamp: unknown
  readonly value: T
}

/** A series that is empty. Where most items stand where they stood, it compares no more than references. */
export function createSeries<Item, T>({ key, stamp }: Marks<Item>): Series<Item, T> {
  let last: readonly Kept<Item, T>[] = []
  let values: readonly T[] = []
  return {
    of(items, make) {
      let byKey: ReadonlyMap<string, Kept<Item, T>> | undefined
      const keptAt = (index: number, item: Item): Kept<Item, T> | undefined => {
        const there = last[index]
        if (there && (there.item === item || there.key === key(item))) return there
        byKey ??= new Map(last.map((one) => [one.key, one]))
        return byKey.get(key(item))
      }
      const next = items.map((item, index) => {
        const kept = keptAt(index, item)
        const mark = stamp?.(item)
        if (kept?.item === item && kept.stamp === mark) return kept
        return { item, key: key(item), stamp: mark, value: make(item, kept?.value) }
      })
      const isSame = next.length === last.length && next.every(({ value }, index) => value === values[index])
      last = next
      if (!isSame) values = next.map(({ value }) => value)
      return values
    },
  }
}
