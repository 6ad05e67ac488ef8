import type { Config } from '../config/config.js'
import { summaryOf } from '../elements/card.js'
import { isLeaf } from '../schema/leaves.js'
import { sha256 } from '../sha256.js'
import { slotsOf } from '../story/body.js'
import { type Entry, isStory, type Story } from '../story/story.js'

/**
 * All that the rest of a site sees of an entry, as a text to compare: everything but the words and markup of its body.
 * While it stays the same, only the page of its own shows that an entry changed.
 */
function faceOf(entry: Made, leads: string): string {
  const teaser = isStory(entry as Entry) ? summaryOf(entry as Story) : entry.body.firstParagraph
  return sha256(JSON.stringify([entry.written, entry.data, teaser, identityOf(entry), leads]))
}

/** An entry without the texts by which it is compared. */
type Made = Omit<Entry, 'face' | 'leads' | 'print'>

/** An entry with the texts by which it is compared. */
export function entryOf(made: Made): Entry {
  const leads = leadsOf(made)
  const face = faceOf(made, leads)
  return { ...made, face, leads, print: sha256(`${made.hash} ${face}`) } as Entry
}

/**
 * The entry that a file made last, now with what it makes today, when both have the same place in the site: with new words, or leading elsewhere,
 * and with the same address, dates and state, and nothing else that lists are sorted by. Else the new entry.
 */
export function keepEntry(last: Entry | undefined, made: Entry, { kinds }: Pick<Config, 'kinds'>): Entry {
  const sortBy = kinds.get(made.kind)?.list?.sortBy
  if (!last || standingOf(last, sortBy) !== standingOf(made, sortBy)) return made
  return Object.assign(last, made)
}

/** What gives an entry its place in the site, as a text to compare: all but words, and fields that are references and no more. */
function standingOf(entry: Entry, sortBy: string | undefined): string {
  const isOther = ([key, value]: readonly [string, unknown]) =>
    !(words.has(key) && key !== sortBy && typeof value === 'string') && !isReferences(entry.data, key)
  return JSON.stringify([Object.entries(entry.written).filter(isOther), identityOf(entry)])
}

/** What an entry leads to, and what it names, as a text to compare. */
function leadsOf(entry: Made): string {
  const fields = Object.entries(entry.written).filter(([key]) => isReferences(entry.data, key))
  const { references, hrefs, images } = entry.ties
  const named = [references.map(({ ref }) => ref), [...hrefs].sort(), [...images].sort()]
  return sha256(JSON.stringify([fields, named, directivesOf(entry)]))
}

/** Whether a field holds references and nothing beside them, if anything. */
function isReferences(data: object, key: string): boolean {
  const value: unknown = (data as Readonly<Record<string, unknown>>)[key]
  return Array.isArray(value) ? value.every(isReference) : isReference(value)
}

const isReference = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && isLeaf(value) && value.$ === 'ref'

/** Fields that are nothing but words to print, unless a site's own kind makes a reference or a link of one: those count by themselves. */
const words = new Set(['title', 'alternativeHeadline', 'summary', 'standfirst', 'kicker', 'definition', 'jobTitle'])

/** Who an entry is, and what it has for others to lead to. */
const identityOf = ({ file, type, kind, language, id, treePath, body }: Made): unknown[] => [
  ...[file, type, kind, language, id, treePath],
  body.headings.map((heading) => heading.id),
]

/** The directives of an entry, as they are written. */
const directivesOf = ({ body, markdown }: Made): unknown[] =>
  [body.slots, ...Object.values(markdown).map((value) => value.parts)].flatMap((parts) =>
    slotsOf(parts).flatMap((slot) =>
      slot.type === 'directive'
        ? [[slot.name, slot.attributes, slot.labelText, slot.form === 'text' ? slot.text : '']]
        : [],
    ),
  )
