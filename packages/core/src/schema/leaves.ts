import { type Href, leaf, type Picture, type Ref } from '../kinds/fields.js'

/** A reference, link or image in validated data, and its path there. */
export interface Leaf {
  readonly path: readonly (string | number)[]
  readonly value: Ref | Href | Picture
  /** The fields that it stands among. */
  readonly beside: Readonly<Record<string, unknown>>
}

/** Every reference, link and image of validated data, in the order of its fields. */
export function* leavesOf(data: unknown, path: Leaf['path'] = [], beside: Leaf['beside'] = {}): Generator<Leaf> {
  if (typeof data !== 'object' || data === null) return
  if (isLeaf(data)) {
    yield { path, value: data, beside }
    return
  }
  if (Array.isArray(data)) for (const [index, item] of data.entries()) yield* leavesOf(item, [...path, index])
  else {
    const fields = data as Readonly<Record<string, unknown>>
    for (const [key, value] of Object.entries(fields)) yield* leavesOf(value, [...path, key], fields)
  }
}

export function isLeaf(value: object): value is Leaf['value'] {
  return leaf in value
}

/** Mark the leaf at a path of data that was kept as JSON. */
export function markLeaf(data: unknown, path: Leaf['path']): void {
  let value = data
  for (const step of path) value = (value as Readonly<Record<string | number, unknown>>)[step]
  Object.assign(value as object, { [leaf]: true })
}
