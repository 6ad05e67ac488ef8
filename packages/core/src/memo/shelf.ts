/** Values by key, each remembered with the few parts that it was made of. */
export interface Shelf<T> {
  /** The value of a key, when it was made of these parts. */
  readonly get: (key: string, ...parts: Parts) => T | undefined
  readonly set: (key: string, value: T, ...parts: Parts) => T
  /** `get`, else `set` to what `make` gives, which is told the last value of this key. */
  readonly of: (key: string, parts: Parts, make: (last: T | undefined) => T) => T
  /** Forget every key that nobody asked for since the last sweep. */
  readonly sweep: () => void
}

type Parts = readonly [unknown, unknown?]

interface Slot<T> {
  readonly value: T
  readonly parts: Parts
  round: number
}

export function createShelf<T>(): Shelf<T> {
  const slots = new Map<string, Slot<T>>()
  let round = 0
  const find = (key: string, parts: Parts): Slot<T> | undefined => {
    const slot = slots.get(key)
    if (!slot || slot.parts[0] !== parts[0] || slot.parts[1] !== parts[1]) return undefined
    slot.round = round
    return slot
  }
  const set = (key: string, value: T, ...parts: Parts): T => {
    slots.set(key, { value, parts, round })
    return value
  }
  return {
    get: (key, ...parts) => find(key, parts)?.value,
    set,
    of: (key, parts, make) => {
      const slot = find(key, parts)
      return slot ? slot.value : set(key, make(slots.get(key)?.value), ...parts)
    },
    sweep: () => {
      for (const [key, slot] of slots) if (slot.round !== round) slots.delete(key)
      round++
    },
  }
}
