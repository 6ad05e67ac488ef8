import { setImmediate } from 'node:timers/promises'
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
  /** Whether nothing has changed since that answers depend on: then none is asked for again. */
  readonly isCurrent: boolean
  /** The answers of then, by question. */
  readonly stamps: ReadonlyMap<string, string>
  readonly get: (unit: U) => Traced<T> | undefined
}

/** Values that are made again only when one of the questions that they asked has another answer. */
export interface Traces<U extends Unit, T> {
  /**
   * The values of units, in their order. `owns` says of each what it is made of, beside the questions that are asked while it is
   * made. With the same `inquiry` as last time only `suspects` may have other answers. `make` is told the last value of a key.
   */
  readonly of: (
    units: readonly U[],
    owns: readonly string[],
    inquiry: Pick<Inquiry, 'during' | 'stampOf'>,
    suspects: readonly string[],
    make: (unit: U, last: T | undefined) => T,
  ) => Promise<readonly Traced<T>[]>
  /** The answers that these values depend on, by question. */
  readonly stamps: () => ReadonlyMap<string, string>
  /** Why values were made again last time, by key; others were not. */
  readonly causes: () => ReadonlyMap<string, Cause>
}

export function createTraces<U extends Unit, T>(seed?: Seed<U, T>): Traces<U, T> {
  let known: readonly Traced<T>[] = []
  let last: Last<U> | undefined
  let stamps: Map<string, string> = new Map(seed?.stamps)
  let causes: ReadonlyMap<string, Cause> = new Map()
  /** Who gave these answers; nobody, after something could not be made: then all is asked again. */
  let answered: unknown
  let askers: Askers | undefined
  let isFirst = true
  return {
    async of(units, owns, inquiry, suspects, make) {
      const { during, stampOf } = inquiry
      const isCurrent = isFirst && seed?.isCurrent === true
      isFirst = false
      const isSame = isCurrent || answered === inquiry
      answered = undefined
      // Nothing of this counts before all is made.
      const news = new Map<string, string>()
      for (const question of isCurrent ? [] : isSame ? suspects : stamps.keys()) {
        const before = stamps.get(question)
        if (before === undefined) continue
        const stamp = stampOf(question)
        if (before !== stamp) news.set(question, stamp)
      }
      const changed = new Set(news.keys())
      if (!isSame) askers = undefined
      else if (changed.size > 0) askers ??= askersOf(known)
      const due = askers?.of(changed)
      const hasOtherAnswers = ({ key, asked }: Traced<T>) => due?.has(key) !== false && isAnyOf(changed, asked)
      let byKey: ReadonlyMap<string, Traced<T>> | undefined
      const lastOf = (unit: U, index: number) => {
        if (!last) return seed?.get(unit)
        if (known[index]?.key === unit.key) return known[index]
        byKey ??= new Map(known.map((one) => [one.key, one]))
        return byKey.get(unit.key)
      }
      const why = new Map<string, Cause>()
      const trace = (index: number): Traced<T> => {
        const unit = units[index] as U
        const own = owns[index] as string
        const before = lastOf(unit, index)
        if (before?.own === own && !(changed.size > 0 && hasOtherAnswers(before))) return before
        const { made, asked } = during(() => make(unit, before?.value))
        for (const one of asked) if (!stamps.has(one) && !news.has(one)) news.set(one, stampOf(one))
        const one = { key: unit.key, own, asked, value: made }
        const cause = causeOf(before, one, changed)
        why.set(unit.key, cause)
        askers?.add(one, before ? cause.gained : asked)
        return one
      }
      const placeOf = last && hasSameKeys(last.units, units) ? last.placeOf : undefined
      const others = placeOf && last && differences(last.owns, owns)
      const isInPlace = others && (due || changed.size === 0)
      const asking = isInPlace && due ? [...due].flatMap((key) => placeOf.get(key) ?? []) : []
      const places = isInPlace ? [...new Set([...others, ...asking])].sort((a, b) => a - b) : [...units.keys()]
      const traced = new Map<number, Traced<T>>()
      let pause = breath
      for (const place of places) {
        traced.set(place, trace(place))
        if (why.size < pause) continue
        await setImmediate()
        pause += breath
      }
      known = isInPlace ? patched(known, places, (place) => traced.get(place) as Traced<T>) : [...traced.values()]
      // What nobody asks any more is forgotten.
      if (isSame || !(last ?? seed)) for (const [question, stamp] of news) stamps.set(question, stamp)
      else stamps = only(known, (question) => news.get(question) ?? stamps.get(question))
      last = { units, owns, placeOf: placeOf ?? new Map(units.map(({ key }, place) => [key, place])) }
      causes = why
      answered = inquiry
      return known
    },
    stamps: () => stamps,
    causes: () => causes,
  }
}

/** What values were made of last. */
interface Last<U> {
  readonly units: readonly U[]
  readonly owns: readonly string[]
  /** Where the unit of a key stands. */
  readonly placeOf: ReadonlyMap<string, number>
}

/** Who asked which questions; some may not ask them any more. */
interface Askers {
  /** The keys of those that asked one of these. */
  readonly of: (questions: ReadonlySet<string>) => ReadonlySet<string>
  readonly add: (who: { readonly key: string }, questions: readonly string[]) => void
}

function askersOf(traced: readonly Traced<unknown>[]): Askers {
  const keys = new Map<string, string[]>()
  const add: Askers['add'] = ({ key }, questions) => {
    for (const question of questions) {
      const known = keys.get(question)
      if (known) known.push(key)
      else keys.set(question, [key])
    }
  }
  for (const one of traced) add(one, one.asked)
  return { add, of: (questions) => new Set([...questions].flatMap((question) => keys.get(question) ?? [])) }
}

/** Whether units stand where those of the same keys stood. */
const hasSameKeys = (last: readonly Unit[], units: readonly Unit[]): boolean =>
  differences(last, units)?.every((place) => last[place]?.key === units[place]?.key) === true

function isAnyOf(changed: ReadonlySet<string>, asked: readonly string[]): boolean {
  for (const one of asked) if (changed.has(one)) return true
  return false
}

/** How many units are made before others have their turn: threads that wait for more, signals. */
const breath = 64

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

function only(
  traced: readonly Traced<unknown>[],
  stampOf: (question: string) => string | undefined,
): Map<string, string> {
  const asked = new Set<string>()
  for (const one of traced) for (const question of one.asked) asked.add(question)
  return new Map([...asked].map((question) => [question, stampOf(question) ?? '']))
}
