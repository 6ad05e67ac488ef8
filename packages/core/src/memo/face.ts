import { summaryOf } from '../elements/card.js'
import { sha256 } from '../sha256.js'
import { slotsOf } from '../story/body.js'
import { type Entry, isStory, type Story } from '../story/story.js'

/**
 * All that the rest of a site sees of an entry, as a text to compare: everything but the words and markup of its body.
 * While it stays the same, only the page of its own shows that an entry changed.
 */
function faceOf(entry: Omit<Entry, 'face' | 'print'>): string {
  const teaser = isStory(entry as Entry) ? summaryOf(entry as Story) : entry.body.firstParagraph
  return sha256(JSON.stringify([entry.written, entry.data, teaser, structureOf(entry)]))
}

/** An entry with the texts by which it is compared. */
export function entryOf(made: Omit<Entry, 'face' | 'print'>): Entry {
  const face = faceOf(made)
  return { ...made, face, print: sha256(`${made.hash} ${face}`) } as Entry
}

/**
 * The entry that a file made last, now with what it makes today, when both are joined to the site in the same way: with new words, and the
 * same addresses, dates, references and links. Else the new entry.
 */
export function keepEntry(last: Entry | undefined, made: Entry): Entry {
  if (!last || joinsOf(last) !== joinsOf(made)) return made
  return Object.assign(last, made)
}

/** What joining entries to a site looks at, as a text to compare. */
function joinsOf(entry: Entry): string {
  const data = Object.entries(entry.written).filter(([key, value]) => !(words.has(key) && typeof value === 'string'))
  const { references, hrefs, images } = entry.ties
  return JSON.stringify([data, references.map(({ ref }) => ref), hrefs, images, structureOf(entry)])
}

/** Fields that are nothing but words to print, unless a site's own kind makes a reference or a link of one: those count by themselves. */
const words = new Set(['title', 'alternativeHeadline', 'summary', 'standfirst', 'kicker', 'definition', 'jobTitle'])

/** Who an entry is, and what it holds for others to find or to lead to. */
function structureOf({
  file,
  type,
  kind,
  language,
  id,
  treePath,
  body,
  markdown,
}: Omit<Entry, 'face' | 'print'>): unknown[] {
  const hrefs = new Set<string>()
  const images = new Set<string>()
  const named: unknown[] = []
  for (const parts of [body.slots, ...Object.values(markdown).map((value) => value.parts)]) {
    for (const slot of slotsOf(parts)) {
      if (slot.type === 'link') hrefs.add(slot.href)
      else if (slot.type === 'image') images.add(slot.src)
      else if (slot.type === 'directive') {
        named.push([slot.name, slot.attributes, slot.labelText, slot.form === 'text' ? slot.text : ''])
      }
    }
  }
  const anchors = body.headings.map((heading) => heading.id)
  return [file, type, kind, language, id, treePath, anchors, [...hrefs].sort(), [...images].sort(), named]
}
