import { type Href, leaf, type Picture, type Ref } from '../kinds/fields.js'

/** A reference, link or image in validated data, and its path there. */
export interface Leaf {
  readonly path: readonly (string | number)[]
  readonly value: Ref | Href | Picture
  /** The fields that it stands among. */
  readonly beside: Readonly<Record<string, unknown>>
}

/** Every reference, link and image of validated data, in the order of its fields. */
export function leavesOf(data: unknown): Leaf[] {
  const leaves: Leaf[] = []
  if (isObject(data)) collect(data, [], {}, leaves)
  return leaves
}

function collect(data: object, path: Leaf['path'], beside: Leaf['beside'], leaves: Leaf[]): void {
  if (isLeaf(data)) leaves.push({ path, value: data, beside })
  else if (Array.isArray(data)) {
    for (let index = 0; index < data.length; index++) {
      const item: unknown = data[index]
      if (isObject(item)) collect(item, [...path, index], {}, leaves)
    }
  } else {
    const fields = data as Leaf['beside']
    for (const key of Object.keys(fields)) {
      const value = fields[key]
      if (isObject(value)) collect(value, [...path, key], fields, leaves)
    }
  }
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

export function isLeaf(value: object): value is Leaf['value'] {
  return leaf in value
}

/** Mark the leaf at a path of data that was kept as JSON. */
export function markLeaf(data: unknown, path: Leaf['path']): void {
  let value = data
  for (const step of path) value = (value as Readonly<Record<string | number, unknown>>)[step]
  Object.assign(value as object, { [leaf]: true })
}
