/** What is made of each item of a list. An item is known by its key, and made again when it is another one. */
export interface Series<Item, T extends object> {
  /** Those of these items that `of` has no value for: they are new, or others than last time. */
  readonly unknown: (items: readonly Item[]) => readonly Item[]
  /**
   * The values of these items, in their order: the same list as last time while it holds the same values. `make` is told the
   * last value of the key.
   */
  readonly of: (items: readonly Item[], make: (item: Item, last: T | undefined) => T) => readonly T[]
}

/** A series that is empty; `key` says what stays of an item that changes. Where items stand where they stood, it looks into none but those that changed. */
export function createSeries<Item, T extends object>(key: (item: Item) => string): Series<Item, T> {
  let items: readonly Item[] = []
  let values: readonly T[] = []

  /** Where these items are others than last time, when nothing else happened to them. */
  function changedPlaces(next: readonly Item[]): readonly number[] | undefined {
    const places = differences(items, next)
    return places?.every((place) => key(items[place] as Item) === key(next[place] as Item)) ? places : undefined
  }

  /** The items between those that stand at the beginning and at the end of both lists, and where they stood. */
  function between(next: readonly Item[]): Between<Item> {
    const { begin, after } = common(items, next)
    const places = new Map(items.slice(begin, items.length - after).map((item, at) => [key(item), begin + at]))
    return {
      begin,
      after,
      middle: next.slice(begin, next.length - after),
      placeOf: (item) => places.get(key(item)) ?? -1,
    }
  }

  return {
    unknown(next) {
      const changed = changedPlaces(next)
      if (changed) return changed.map((place) => next[place] as Item)
      const { middle, placeOf } = between(next)
      return middle.filter((item) => items[placeOf(item)] !== item)
    },
    of(next, make) {
      const changed = changedPlaces(next)
      if (changed) {
        values = patched(values, changed, (place) => make(next[place] as Item, values[place]))
      } else {
        const { begin, after, middle, placeOf } = between(next)
        const made = middle.map((item) => {
          const place = placeOf(item)
          const last = values[place]
          return last !== undefined && items[place] === item ? last : make(item, last)
        })
        values = [...values.slice(0, begin), ...made, ...values.slice(values.length - after)]
      }
      items = next
      return values
    },
  }
}

/** What of a list stands neither at the beginning nor at the end of another one. */
interface Between<Item> {
  readonly begin: number
  readonly after: number
  readonly middle: readonly Item[]
  /** Where an item of its key stood between them in the other; -1 when it did not. */
  readonly placeOf: (item: Item) => number
}

/** How many values two lists have in common at their beginnings, and after these at their ends. */
function common(a: readonly unknown[], b: readonly unknown[]): { readonly begin: number; readonly after: number } {
  const least = Math.min(a.length, b.length)
  let begin = 0
  while (begin < least && Object.is(a[begin], b[begin])) begin++
  let after = 0
  while (after < least - begin && Object.is(a[a.length - 1 - after], b[b.length - 1 - after])) after++
  return { begin, after }
}

/** What the items of a list give, one after the other: the same list as last time while it holds the same. */
export type Row<Item, T> = (items: readonly Item[]) => readonly T[]

/** A row that is empty. What an item gives depends on nothing but which item it is. */
export function createRow<Item, T>(give: (item: Item) => readonly T[]): Row<Item, T> {
  let items: readonly Item[] = []
  /** Where in the row each item begins, and where the last one ends. */
  let begins: readonly number[] = [0]
  let row: readonly T[] = []

  /** The row, when other items at these places give as many values as those that stood there. */
  function exchanged(next: readonly Item[], places: readonly number[]): readonly T[] | undefined {
    const given = new Map<number, T>()
    for (const place of places) {
      const begin = begins[place] as number
      const values = give(next[place] as Item)
      if (begin + values.length !== begins[place + 1]) return undefined
      for (const [index, value] of values.entries()) given.set(begin + index, value)
    }
    return patched(row, [...given.keys()], (index) => given.get(index) as T)
  }

  /** The row, when items came or went between those that stay. Those between that only moved are not asked again. */
  function spliced(next: readonly Item[]): readonly T[] {
    const { begin, after } = common(items, next)
    const [first, last] = [begins[begin] as number, begins[items.length - after] as number]
    const places = new Map(items.slice(begin, items.length - after).map((item, at) => [item, begin + at]))
    const given = (item: Item) => {
      const place = places.get(item)
      return place === undefined ? give(item) : row.slice(begins[place], begins[place + 1])
    }
    const fresh: T[] = []
    const ends = next.slice(begin, next.length - after).map((item) => first + fresh.push(...given(item)))
    const shift = first + fresh.length - last
    begins = [
      ...begins.slice(0, begin + 1),
      ...ends,
      ...begins.slice(items.length - after + 1).map((end) => end + shift),
    ]
    return [...row.slice(0, first), ...fresh, ...row.slice(last)]
  }

  return (next) => {
    const places = differences(items, next)
    let made = places && exchanged(next, places)
    if (!made) {
      const fresh = spliced(next)
      made = differences(row, fresh)?.length === 0 ? row : fresh
    }
    items = next
    row = made
    return row
  }
}

/** Where two lists of one length hold different values. It looks into none of them. */
export function differences(a: readonly unknown[], b: readonly unknown[]): readonly number[] | undefined {
  if (a.length !== b.length) return undefined
  const places: number[] = []
  if (a === b) return places
  // Of what is the same object `Object.is` needs not even to know what it is, where `===` has to rule out `NaN`.
  for (let place = 0; place < b.length; place++) if (!Object.is(a[place], b[place])) places.push(place)
  return places
}

/** A list with other values at some places; the same list when these are no others. */
export function patched<T>(list: readonly T[], places: readonly number[], valueAt: (place: number) => T): readonly T[] {
  let next: T[] | undefined
  for (const place of places) {
    const value = valueAt(place)
    if (value === list[place]) continue
    next ??= list.slice()
    next[place] = value
  }
  return next ?? list
}
