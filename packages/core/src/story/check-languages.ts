import type { Config } from '../config/config.js'
import { lang } from '../directives/lang.js'
import { languageTag } from '../language-tag.js'
import { type Fault, fault } from '../problems.js'
import { type Slot, slotsOf } from './body.js'
import { attributePlace, placedSlots } from './placed-slots.js'
import type { Entry } from './story.js'

/** Words that are said to be in the language of those around them, and no words. A site's own `lang` may mean something else. */
export function checkLanguages(entry: Entry, { directives }: Config): Fault[] {
  if (directives.get(lang.name) !== lang) return []
  const around = new Map<Slot, string>()
  return placedSlots(entry).flatMap(({ slot, at }) => {
    const tag = slot.type === 'directive' && slot.name === lang.name ? entry.directives.get(slot)?.tag : undefined
    if (slot.type !== 'directive' || typeof tag !== 'string') return []
    if (slot.parts.every((part) => typeof part === 'string' && part.trim() === ''))
      return [fault('missing-key', entry.file, at, { key: '[…]', expected: 'the words that are in this language' })]
    for (const inner of slotsOf(slot.parts)) around.set(inner, tag) // outermost first: the nearest has the last word
    const outer = languageTag(around.get(slot) ?? entry.language) ?? ''
    const isSame = `${outer}-`.startsWith(`${tag}-`)
    return isSame ? [fault('needless-language', entry.file, attributePlace(at, 'tag'), { tag })] : []
  })
}
