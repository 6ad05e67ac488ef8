import { differences, patched } from '../memo/series.js'
import { ownOf, type Unit } from './unit.js'

/** What units are made of, as texts; of those whose entry did not change it is not looked at again. */
export interface Texts {
  /** `lastOf` says what a unit without an entry was made of where that cannot be another text by now. */
  readonly of: (units: readonly Unit[], changed: readonly string[], lastOf?: LastOf) => readonly string[]
}

type LastOf = (key: string) => string | undefined

/** Nothing is known yet: the first time all units are looked at. */
export function createTexts(): Texts {
  let last: readonly Unit[] = []
  let texts: readonly string[] = []
  let places = new Map<string, number[]>()
  const again = (units: readonly Unit[], lastOf: LastOf | undefined) => {
    places = new Map()
    for (const [place, { entry }] of units.entries()) {
      const known = entry && places.get(entry.file)
      if (known) known.push(place)
      else if (entry) places.set(entry.file, [place])
    }
    return units.map((unit) => (unit.entry ? undefined : lastOf?.(unit.key)) ?? ownOf(unit))
  }
  return {
    of(units, changed, lastOf) {
      const others = differences(last, units)
      const isInPlace = others?.every((place) => last[place]?.entry === units[place]?.entry)
      if (others && isInPlace) {
        const due = new Set([...others, ...changed.flatMap((file) => places.get(file) ?? [])])
        texts = patched(texts, [...due], (place) => ownOf(units[place] as Unit))
      } else {
        texts = again(units, lastOf)
      }
      last = units
      return texts
    },
  }
}
