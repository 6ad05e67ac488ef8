import { summaryOf } from '../elements/card.js'
import { slotsOf } from '../story/body.js'
import type { Draft } from '../story/draft.js'
import { type Entry, isStory } from '../story/story.js'
import type { Marks } from './series.js'

/** An entry and the draft that it was made of. */
interface Made {
  readonly draft: Draft
  readonly entry: Entry
}

/**
 * All that the rest of a site sees of an entry, as text to compare: everything but the words and markup of its body.
 * Two entries of one file with the same face can stand in for each other everywhere but on the page of their own.
 */
function faceOf({ draft, entry }: Made): string {
  const { file, type, kind, language, id, treePath, data, body, markdown } = draft
  const hrefs = new Set<string>()
  const images = new Set<string>()
  const named: unknown[] = []
  for (const { parts } of [body, ...Object.values(markdown)]) {
    for (const slot of slotsOf(parts)) {
      if (slot.type === 'link') hrefs.add(slot.href)
      else if (slot.type === 'image') images.add(slot.src)
      else if (slot.type === 'directive') {
        named.push([slot.name, slot.attributes, slot.labelText, slot.form === 'text' ? slot.text : ''])
      }
    }
  }
  const anchors = body.headings.map((heading) => heading.id)
  const teaser = isStory(entry) ? summaryOf(entry) : body.firstParagraph
  const place = [file, type, kind, language, id, treePath]
  return JSON.stringify([place, data, anchors, teaser, [...hrefs].sort(), [...images].sort(), named])
}

/** An entry whose body is another one has the same identity, and other directives. */
export const marksOfEntry: Marks<Entry> = { key: (entry) => entry.file, stamp: (entry) => entry.directives }

/**
 * The entry that a file made last, now with the body of the one that it makes today, when both have the same face: whatever
 * was made of it stays right. Else the new entry.
 */
export function keepFace(last: Made | undefined, made: Made): Entry {
  if (!last || faceOf(last) !== faceOf(made)) return made.entry
  const { body, markdown, directives } = made.entry
  return Object.assign(last.entry, { body, markdown, directives })
}
