import type { Ref } from '../kinds/fields.js'
import type { Place } from '../problems.js'
import { leavesOf } from '../schema/leaves.js'
import { attributePlace, directivesOf, placedSlots } from './placed-slots.js'
import type { Entry } from './story.js'

/** What an entry leads to, wherever it says so: in its fields, in its text, or in a directive. */
export interface Ties {
  /** Front matter first, then the directives of the body. */
  readonly references: readonly Reference[]
  /** Links, as written, each once. */
  readonly hrefs: readonly string[]
  /** Images, as written, each once. */
  readonly images: readonly string[]
}

/** A reference and where it stands; `inBody` when a directive makes it. */
export interface Reference {
  readonly ref: Pick<Ref, 'to' | 'id'>
  readonly at: Place | undefined
  readonly inBody: boolean
}

/** Look through an entry for all that it leads to. */
export function tiesOf(entry: Pick<Entry, 'data' | 'directives' | 'body' | 'markdown'>): Ties {
  const references: Reference[] = []
  const hrefs = new Set<string>()
  const images = new Set<string>()
  const add = (data: unknown, inBody: boolean, place: (path: readonly (string | number)[]) => Place | undefined) => {
    for (const { path, value } of leavesOf(data)) {
      if (value.$ === 'ref') references.push({ ref: value, at: place(path), inBody })
      else if (value.$ === 'link') hrefs.add(value.href)
      else images.add(value.src)
    }
  }
  add(entry.data, false, (path) => ({ path }))
  for (const { at, attributes } of directivesOf(entry)) {
    add(attributes, true, (path) => attributePlace(at, String(path[0])))
  }
  for (const { slot } of placedSlots(entry)) {
    if (slot.type === 'link') hrefs.add(slot.href)
    else if (slot.type === 'image') images.add(slot.src)
  }
  return { references, hrefs: [...hrefs], images: [...images] }
}
