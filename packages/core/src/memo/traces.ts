import type { Inquiry } from './inquiry.js'
import { differences, patched } from './series.js'

/** Something to make, by a key of its own. */
interface Unit {
  readonly key: string
}

/** What was made of a unit, and what it depends on. */
export interface Traced<T> {
  readonly key: string
  readonly own: string
  readonly asked: readonly string[]
  readonly value: T
}

/** Why a value was made again, in questions. */
export interface Cause {
  /** Nothing was known under its key. */
  readonly isNew: boolean
  /** What it is made of beside questions is another text. */
  readonly ownChanged: boolean
  /** Those that it had asked, and that have other answers now. */
  readonly changed: readonly string[]
  /** Those that it asks now and did not, and those that it does not ask any more. */
  readonly gained: readonly string[]
  readonly dropped: readonly string[]
}

/** What another process has left. */
export interface Seed<U, T> {
  /** The answers of then, by question. */
  readonly stamps: ReadonlyMap<string, string>
  readonly get: (unit: U) => Traced<T> | undefined
}

/** Values that are made again only when one of the questions that they asked has another answer. */
export interface Traces<U extends Unit, T> {
  /**
   * The values of units, in their order. `owns` says of each what it is made of, beside the questions that are asked while it is
   * made. With the same `inquiry` and the same `version` as last time all answers are the same. `make` is told the last value of a key.
   */
  readonly of: (
    units: readonly U[],
    owns: readonly string[],
    inquiry: Pick<Inquiry, 'during' | 'stampOf'>,
    version: unknown,
    make: (unit: U, last: T | undefined) => T,
  ) => readonly Traced<T>[]
  /** The answers that these values depend on, by question. */
  readonly stamps: () => ReadonlyMap<string, string>
  /** Why values were made again last time, by key; others were not. */
  readonly causes: () => ReadonlyMap<string, Cause>
}

export function createTraces<U extends Unit, T>(seed?: Seed<U, T>): Traces<U, T> {
  let known: readonly Traced<T>[] = []
  let last: { readonly units: readonly U[]; readonly owns: readonly string[] } = { units: [], owns: [] }
  let stamps: Map<string, string> = new Map(seed?.stamps)
  let causes: ReadonlyMap<string, Cause> = new Map()
  let seen: { readonly inquiry: unknown; readonly version: unknown } | undefined
  return {
    of(units, owns, inquiry, version, make) {
      const { during, stampOf } = inquiry
      const isSame = seen?.inquiry === inquiry && seen.version === version
      const changed = isSame ? none : new Set([...stamps].filter(([one, stamp]) => stampOf(one) !== stamp).map(nameOf))
      // Nothing of this counts before all is made: what throws is asked again.
      const next = isSame ? stamps : new Map(stamps)
      for (const one of changed) next.set(one, stampOf(one))
      let byKey: ReadonlyMap<string, Traced<T>> | undefined
      const lastOf = (key: string, index: number) => {
        if (known[index]?.key === key) return known[index]
        byKey ??= new Map(known.map((one) => [one.key, one]))
        return byKey.get(key)
      }
      const why = new Map<string, Cause>()
      const trace = (index: number): Traced<T> => {
        const unit = units[index] as U
        const before = lastOf(unit.key, index) ?? (seen ? undefined : seed?.get(unit))
        const own = owns[index] as string
        if (before?.own === own && !(changed.size > 0 && before.asked.some((one) => changed.has(one)))) return before
        const { made, asked } = during(() => make(unit, before?.value))
        for (const one of asked) if (!next.has(one)) next.set(one, stampOf(one))
        const one = { key: unit.key, own, asked, value: made }
        why.set(unit.key, causeOf(before, one, changed))
        return one
      }
      const suspects = changed.size === 0 && seen && units === last.units ? differences(last.owns, owns) : undefined
      const traced = suspects ? patched(known, suspects, trace) : units.map((_, index) => trace(index))
      known = traced
      last = { units, owns }
      stamps = (seen ?? seed) && seen?.inquiry !== inquiry ? only(next, traced) : next // what nobody asks any more is forgotten
      causes = why
      seen = { inquiry, version }
      return traced
    },
    stamps: () => stamps,
    causes: () => causes,
  }
}

type Known = Pick<Traced<unknown>, 'own' | 'asked'>

function causeOf(last: Known | undefined, made: Known, changed: ReadonlySet<string>): Cause {
  if (!last) return { isNew: true, ownChanged: false, changed: [], gained: [], dropped: [] }
  const [before, after] = [new Set(last.asked), new Set(made.asked)]
  return {
    isNew: false,
    ownChanged: last.own !== made.own,
    changed: last.asked.filter((one) => changed.has(one)),
    gained: made.asked.filter((one) => !before.has(one)),
    dropped: last.asked.filter((one) => !after.has(one)),
  }
}

const none: ReadonlySet<string> = new Set()

const nameOf = ([name]: readonly [string, string]): string => name

function only(stamps: ReadonlyMap<string, string>, traced: readonly Traced<unknown>[]): Map<string, string> {
  const asked = new Set<string>()
  for (const one of traced) for (const question of one.asked) asked.add(question)
  return new Map([...asked].map((question) => [question, stamps.get(question) ?? '']))
}
