/** Items by key, in their order; grouped when somebody asks first. */
export interface Groups<T, K> {
  readonly get: (key: K) => readonly T[]
  readonly all: () => ReadonlyMap<K, readonly T[]>
  /** Some items have others of these keys than they had. Other groups stay the same lists. */
  readonly renew: (changed: ReadonlySet<T>, keys: Iterable<K>) => void
  /** Any item may have other keys than it had. */
  readonly forget: () => void
}

/** Group items that may have several keys; an item is in a group once, however often it has the key. */
export function createGroups<T, K>(items: readonly T[], keysOf: (item: T) => readonly K[]): Groups<T, K> {
  let groups: Map<K, T[]> | undefined
  let ranks: ReadonlyMap<T, number> | undefined

  function collect(): Map<K, T[]> {
    const found = new Map<K, T[]>()
    for (const item of items) {
      for (const key of keysOf(item)) {
        const group = found.get(key)
        if (!group) found.set(key, [item])
        else if (group[group.length - 1] !== item) group.push(item)
      }
    }
    return found
  }

  const all = () => {
    groups ??= collect()
    return groups
  }
  return {
    all,
    get: (key) => all().get(key) ?? [],
    renew(changed, keys) {
      if (!groups) return
      ranks ??= new Map(items.map((item, rank) => [item, rank]))
      const rankOf = (item: T) => ranks?.get(item) ?? -1
      const own = [...changed].filter((item) => rankOf(item) >= 0)
      for (const key of keys) {
        const others = (groups.get(key) ?? []).filter((item) => !changed.has(item))
        const those = own.filter((item) => keysOf(item).includes(key))
        const group = [...others, ...those].sort((a, b) => rankOf(a) - rankOf(b))
        if (group.length > 0) groups.set(key, group)
        else groups.delete(key)
      }
    },
    forget() {
      groups = undefined
    },
  }
}
