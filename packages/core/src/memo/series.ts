/** What is made of each item of a list. An item is known by its key, and made again when it or its stamp is another one. */
export interface Series<Item, T extends object> {
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
  return {
    of(next, make) {
      let places: ReadonlyMap<string, number> | undefined
      /** Where the item of the same key stood. */
      const placeOf = (item: Item, index: number): number => {
        const there = items[index]
        if (there !== undefined && (there === item || key(there) === key(item))) return index
        places ??= new Map(items.map((one, place) => [key(one), place]))
        return places.get(key(item)) ?? -1
      }
      const nextStamps = stamp ? next.map(stamp) : []
      let isSame = next.length === items.length
      const made = next.map((item, index) => {
        const place = placeOf(item, index)
        const last = values[place]
        const isKnown = last !== undefined && items[place] === item && stamps[place] === nextStamps[index]
        const value = isKnown ? last : make(item, last)
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
