import type { Place } from '../problems.js'
import { leavesOf } from '../schema/leaves.js'
import { attributePlace, placedSlots } from '../story/placed-slots.js'
import type { Entry } from '../story/story.js'

/** A link as its author wrote it. `text` is empty where no words of its own go with the address. */
export interface WrittenLink {
  readonly href: string
  readonly text: string
  readonly at: Place | undefined
  /** Where its words stand. */
  readonly textAt: Place | undefined
}

/** Every link of an entry, in the order of its file: front matter, then the body. */
export function linksOf(entry: Entry): WrittenLink[] {
  const fields = labelledLinks(entry.data, (path) => ({ path }))
  const slots = placedSlots(entry).flatMap(({ slot, at }): (WrittenLink & { isField: boolean })[] => {
    const isField = at !== undefined && 'path' in at
    const attributes = slot.type === 'directive' ? entry.directives.get(slot) : undefined
    const found =
      slot.type === 'link' || slot.type === 'external-mark'
        ? [{ href: slot.href, text: slot.text, at, textAt: at }]
        : labelledLinks(attributes, (path) => attributePlace(at, String(path[0])))
    return found.map((link) => ({ ...link, isField }))
  })
  return [...fields, ...slots.filter(({ isField }) => isField), ...slots.filter(({ isField }) => !isField)]
}

/** Links of checked data; a field `label` or `title` beside an address holds its words. */
export function labelledLinks(
  data: unknown,
  place: (path: readonly (string | number)[]) => Place | undefined,
): WrittenLink[] {
  return leavesOf(data).flatMap(({ path, value, beside }) => {
    if (value.$ !== 'link') return []
    const name = ['label', 'title'].find((key) => typeof beside[key] === 'string')
    const at = place(path)
    if (name === undefined) return [{ href: value.href, text: '', at, textAt: at }]
    return [{ href: value.href, text: String(beside[name]), at, textAt: place([...path.slice(0, -1), name]) }]
  })
}
