import type { Place } from '../problems.js'
import { leavesOf } from '../schema/leaves.js'
import { pointer } from './draft.js'
import { attributePlace, placedSlots } from './placed-slots.js'
import type { Entry } from './story.js'

/** An image with what goes with it, however it is written. */
export interface Picture {
  readonly src: string
  /** Where its text alternative is written. */
  readonly written: 'field' | 'Markdown' | 'attribute'
  readonly alt: string
  /** False for images that are decorative, or whose neighbouring words say it all. */
  readonly needsAlt: boolean
  /** Plain text; empty when there is none. */
  readonly caption: string
  readonly credit: string
  readonly at: (part: 'alt' | 'credit') => Place | undefined
}

/** Every image of an entry: in front matter, in directives, and in Markdown. */
export function picturesOf(entry: Entry): Picture[] {
  return [...inFrontMatter(entry), ...inBody(entry)]
}

function* inFrontMatter({ data, markdown }: Entry): Generator<Picture> {
  for (const { path, value, beside } of leavesOf(data)) {
    if (value.$ !== 'image' || path.at(-1) !== 'src') continue
    const parent = path.slice(0, -1)
    yield {
      src: value.src,
      written: 'field',
      alt: beside.decorative === true ? '' : words(beside.alt),
      needsAlt: beside.decorative !== true,
      caption: markdown[pointer([...parent, 'caption'])]?.text ?? '',
      credit: words(beside.credit),
      at: (part) => ({ path: [...parent, part] }),
    }
  }
}

function* inBody(entry: Entry): Generator<Picture> {
  for (const { slot, at } of placedSlots(entry)) {
    if (slot.type === 'image') {
      const { src, alt, title = '' } = slot
      yield { src, written: 'Markdown', alt: alt.trim(), needsAlt: true, caption: title, credit: '', at: () => at }
    }
    const attributes = slot.type === 'directive' ? entry.directives.get(slot) : undefined
    if (slot.type !== 'directive' || !attributes) continue
    const isDecorative = attributes.decorative === '' || attributes.decorative === 'true'
    for (const { value } of leavesOf(attributes)) {
      if (value.$ !== 'image') continue
      yield {
        src: value.src,
        written: 'attribute',
        alt: isDecorative ? '' : words(attributes.alt),
        needsAlt: slot.name === 'figure' && !isDecorative,
        caption: slot.text,
        credit: words(attributes.credit),
        at: (part) => (attributes[part] === undefined ? at : attributePlace(at, part)),
      }
    }
  }
}

const words = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')
