import { partOf } from '../front-matter/part.js'
import type { Place } from '../problems.js'
import { isLeaf } from '../schema/leaves.js'
import { attributePlace, directivesOf, placedSlots } from './placed-slots.js'
import type { RecordType } from './record-type.js'
import type { Entry } from './story.js'

/** A text that readers see or hear, and where it has some words of its own. */
export interface ReadText {
  readonly value: string
  readonly placeOf: (index: number, text: string) => Place | undefined
}

/** Fields that readers do not see, or that hold names and the words of somebody else. */
const others = new Set([
  ...['kind', 'slug', 'status', 'aliases', 'canonical', 'translationOf', 'consent', 'waive', 'synonyms', 'evidence'],
  ...['furtherReading', 'sources', 'firstPublished', 'contributors', 'people', 'funding', 'mediaContact'],
  ...['credit', 'licence'],
])

/** Attributes of directives that hold words. */
const spoken = new Set(['alt', 'label', 'title', 'text'])

/** Records that are names, or the words of somebody else, whatever stands in them. */
const foreign: ReadonlySet<RecordType> = new Set(['publication', 'organisation'])

/** The texts of an entry that are words of the site: those of front matter, then those of images and directives. Running text is not among them. */
export function readTexts(entry: Entry): ReadText[] {
  return foreign.has(entry.type) ? [] : [...inFrontMatter(entry), ...inBody(entry)]
}

function inFrontMatter({ type, data }: Entry): ReadText[] {
  const texts: ReadText[] = []
  const visit = (value: unknown, path: readonly (string | number)[]): void => {
    if (typeof value === 'string')
      texts.push({ value, placeOf: (index, text) => ({ path, part: partOf(value, index, text) }) })
    else if (Array.isArray(value)) for (const [index, item] of value.entries()) visit(item, [...path, index])
    else if (typeof value === 'object' && value !== null && !isLeaf(value))
      for (const [key, one] of Object.entries(value)) if (!others.has(key)) visit(one, [...path, key])
  }
  const isName = (key: string) => type === 'person' && key === 'name'
  for (const [key, value] of Object.entries(data)) if (!others.has(key) && !isName(key)) visit(value, [key])
  return texts
}

function* inBody(entry: Entry): Generator<ReadText> {
  for (const { slot, at } of placedSlots(entry)) if (slot.type === 'image') yield { value: slot.alt, placeOf: () => at }
  for (const { at, attributes } of directivesOf(entry))
    for (const [key, value] of Object.entries(attributes))
      if (spoken.has(key) && typeof value === 'string') yield { value, placeOf: () => attributePlace(at, key) }
}
