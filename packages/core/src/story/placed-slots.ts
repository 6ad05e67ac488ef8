import type { Place } from '../problems.js'
import { type DirectiveSlot, type Slot, slotsOf } from './body.js'
import type { Draft } from './draft.js'
import type { Entry } from './story.js'

/** A slot and where its author finds it: in the body, or the front-matter field that holds its Markdown. */
export interface PlacedSlot {
  readonly slot: Slot
  readonly at?: Place | undefined
}

/** Every slot of a story's body and of its front matter. */
export function placedSlots({ body, markdown }: Pick<Draft, 'body' | 'markdown'>): PlacedSlot[] {
  const placed = slotsOf(body.slots).map((slot): PlacedSlot => {
    return { slot, at: 'at' in slot && slot.at ? { span: slot.at } : undefined }
  })
  for (const [pointer, { parts }] of Object.entries(markdown)) {
    const slots = slotsOf(parts)
    if (slots.length === 0) continue
    const path = pointer
      .split('/')
      .slice(1)
      .map((step) => (/^\d+$/.test(step) ? Number(step) : step))
    for (const slot of slots) placed.push({ slot, at: { path } })
  }
  return placed
}

/** The place of a directive's attribute; in front matter the field is all that is known. */
export const attributePlace = (
  at: Place | undefined,
  attribute: string,
  on: 'key' | 'value' = 'value',
): Place | undefined => (at && 'span' in at ? { ...at, attribute, on } : at)

/** A directive of an entry with its checked attributes. */
export interface PlacedDirective {
  readonly slot: DirectiveSlot
  readonly at: Place | undefined
  readonly attributes: Readonly<Record<string, unknown>>
}

/** Every directive of an entry, in the body and in front matter. */
export function directivesOf(entry: Pick<Entry, 'body' | 'markdown' | 'directives'>): PlacedDirective[] {
  return placedSlots(entry).flatMap(({ slot, at }) =>
    slot.type === 'directive' ? [{ slot, at, attributes: entry.directives.get(slot) ?? {} }] : [],
  )
}
