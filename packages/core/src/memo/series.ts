/** What is made of each item of a list. An item is known by its key, and made again when it or its stamp is another one. */
export interface Series<Item, T extends object> {
  /** Those of these items that `of` has no value for: they are new, or others than last time. */
  readonly unknown: (items: readonly Item[]) => readonly Item[]
  /**
   * The values of these items, in their order: the same list as last time while it holds the same values. `make` is told the
   * last value of the key.
   */
  readonly of: (items: readonly Item[], make: (item: Item, last: T | undefined) => T) => readonly T[]
}

/** How the items of a series are told apart. */
export interface Marks<Item> {
  /** Stays what it is. */
  readonly key: (item: Item) => string
  /** What an item depends on beside itself. Default: nothing. */
  readonly stamp?: (item: Item) => unknown
}

/** A series that is empty. Where most items stand where they stood, it compares references and looks into nothing. */
export function createSeries<Item, T extends object>({ key, stamp }: Marks<Item>): Series<Item, T> {
  let items: readonly Item[] = []
  let stamps: readonly unknown[] = []
  let values: readonly T[] = []
  /** Where the item of the same key as `next[index]` stood; -1: nowhere. */
  function createPlaces(next: readonly Item[]): (index: number) => number {
    let places: ReadonlyMap<string, number> | undefined
    return (index) => {
      const item = next[index] as Item
      const there = items[index]
      if (there !== undefined && (there === item || key(there) === key(item))) return index
      places ??= new Map(items.map((one, place) => [key(one), place]))
      return places.get(key(item)) ?? -1
    }
  }
  const isKnown = (item: Item, place: number, mark: unknown) => items[place] === item && stamps[place] === mark

  return {
    unknown(next) {
      const placeOf = createPlaces(next)
      return next.filter((item, index) => !isKnown(item, placeOf(index), stamp?.(item)))
    },
    of(next, make) {
      const placeOf = createPlaces(next)
      const nextStamps = stamp ? next.map(stamp) : []
      let isSame = next.length === items.length
      const made = next.map((item, index) => {
        const place = placeOf(index)
        const last = values[place]
        const value = last !== undefined && isKnown(item, place, nextStamps[index]) ? last : make(item, last)
        isSame &&= value === values[index]
        return value
      })
      items = next
      stamps = nextStamps
      if (!isSame) values = made
      return values
    },
  }
}
