const ids = new Set(['id', 'anchor', 'references'])

/** The same view with ids of its own, so that several specimens can stand on one page; links to them lead to the new ones. */
export function ownIds(view: object, ending: string): object {
  return Object.fromEntries(Object.entries(view).map(([key, value]) => [key, change(key, value, ending)]))
}

function change(key: string, value: unknown, ending: string): unknown {
  if (typeof value === 'string') {
    return ids.has(key) || (key === 'url' && value.startsWith('#')) ? `${value}-${ending}` : value
  }
  if (Array.isArray(value)) return value.map((item) => change(key, item, ending))
  return typeof value === 'object' && value !== null ? ownIds(value, ending) : value
}
