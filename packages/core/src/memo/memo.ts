import { createRow, createSeries, type Row, type Series } from './series.js'

/**
 * What earlier builds left for the next one. Nothing in it is looked up by what it means, only by what it was made of:
 * the same objects give the same value, and a build with an empty memo gives the same bytes.
 */
export interface Memo {
  /** What `make` gave last time under this name, as long as it is made of the same parts; else what it gives now. */
  readonly same: <T>(name: string, parts: readonly unknown[], make: () => T) => T
  /** The last value of this name while it is the same as a new one by `isSame`; else the new one. */
  readonly keep: <T>(name: string, value: T, isSame: (last: T, value: T) => boolean) => T
  /** The series of this name. It is empty again when one of the parts that all its values depend on is another one. */
  readonly series: <Item, T extends object>(
    name: string,
    parts: readonly unknown[],
    key: (item: Item) => string,
  ) => Series<Item, T>
  /** What the items of a list give, one after the other. Under one name `give` is always the same function. */
  readonly row: <Item, T>(name: string, items: readonly Item[], give: (item: Item) => readonly T[]) => readonly T[]
}

/** A memo that lives as long as the process: give the same one to every `build` of a site. */
export function createMemo(): Memo {
  const known = new Map<string, { readonly parts: readonly unknown[]; readonly value: unknown }>()
  const same: Memo['same'] = (name, parts, make) => {
    const last = known.get(name)
    // A name always stands for one type of value.
    if (last && isSame(last.parts, parts)) return last.value as ReturnType<typeof make>
    const value = make()
    known.set(name, { parts, value })
    return value
  }
  const keep: Memo['keep'] = (name, value, isSame) => {
    const last = known.get(name)
    if (last && isSame(last.value as typeof value, value)) return last.value as typeof value
    known.set(name, { parts: [], value })
    return value
  }
  return {
    same,
    keep,
    series: <Item, T extends object>(name: string, parts: readonly unknown[], key: (item: Item) => string) =>
      same(name, parts, () => createSeries<Item, T>(key)),
    row: <Item, T>(name: string, items: readonly Item[], give: (item: Item) => readonly T[]) =>
      same(name, [], (): Row<Item, T> => createRow(give))(items),
  }
}

/** Whether two lists hold the same objects, texts and numbers. */
const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((one, index) => Object.is(one, b[index]))
