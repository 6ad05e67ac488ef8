import { createGroups } from '../elements/groups.js'
import { nearest } from '../nearest.js'

/** Names that have a third in common with more others than this are a series, in which being near says nothing. */
const series = 8

/**
 * Find among many names the one that another nearly is: two letters may be wrong, one in a short name, none in a very short one. No two names are compared unless they have a
 * third in common.
 */
export function createNearNames(names: readonly string[]): (name: string) => string | undefined {
  const byThird = createGroups(names, (name) =>
    thirdsOf(name.length).map(([at, end]) => keyOf(name.length, at, name.slice(at, end))),
  )
  return (name) => {
    const most = mostWrong(name)
    const near = around(name.length, most).flatMap((length) =>
      thirdsOf(length).flatMap(([at, end]) =>
        around(at, most).flatMap((from) => {
          const alike = byThird.get(keyOf(length, at, name.slice(Math.max(0, from), from + end - at)))
          return alike.length > series ? [] : alike
        }),
      ),
    )
    return most === 0 ? undefined : nearest(name, new Set(near), most)
  }
}

const mostWrong = ({ length }: string): number => (length < 5 ? 0 : length < 9 ? 1 : 2)

/** Where the thirds of a name begin and end: of three, two mistakes leave one as it is. */
function thirdsOf(length: number): readonly (readonly [number, number])[] {
  const third = Math.floor(length / 3)
  return [
    [0, third],
    [third, 2 * third],
    [2 * third, length],
  ]
}

const keyOf = (length: number, at: number, part: string): string => `${length} ${at} ${part}`

const around = (number: number, most: number): readonly number[] =>
  Array.from({ length: 2 * most + 1 }, (_, index) => number - most + index)
