import type { Href, Picture, Ref } from '../kinds/fields.js'

/** A reference, link or image in validated data, and its path there. */
export interface Leaf {
  readonly path: readonly (string | number)[]
  readonly value: Ref | Href | Picture
}

/** Every reference, link and image of validated data, in the order of its fields. */
export function* leavesOf(data: unknown, path: Leaf['path'] = []): Generator<Leaf> {
  if (typeof data !== 'object' || data === null) return
  if (isLeaf(data)) {
    yield { path, value: data }
    return
  }
  for (const [key, value] of Array.isArray(data) ? data.entries() : Object.entries(data)) {
    yield* leavesOf(value, [...path, key])
  }
}

export function isLeaf(value: object): value is Leaf['value'] {
  return '$' in value && (value.$ === 'ref' || value.$ === 'link' || value.$ === 'image')
}
