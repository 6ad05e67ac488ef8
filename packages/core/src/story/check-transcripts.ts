import type { Config } from '../config/config.js'
import { builtinDirectives } from '../directives/builtin.js'
import { type Fault, fault } from '../problems.js'
import { type DirectiveSlot, type Slot, slotsOf } from './body.js'
import type { Draft } from './draft.js'
import { playersIn } from './players-in.js'
import { countWords, leadsToWords, transcriptLinks } from './transcript.js'

/** Films and recordings without their words. */
export function checkTranscripts(draft: Draft, config: Config): Fault[] {
  const isOwn = (slot: Slot) =>
    slot.type === 'directive' && !builtinDirectives.some((one) => one === config.directives.get(slot.name))
  return playersIn(draft, config).flatMap(({ slot, at }) => {
    const inside = slotsOf(slot.parts)
    if (inside.some(isOwn)) return [] // its words are not known here
    const found = insteadOfWords(slot, inside, draft.language)
    return found === undefined ? [] : [fault('missing-transcript', draft.file, at, { name: slot.name, found })]
  })
}

/** As few words beside a link do not say what is in a film: they say what the link is. */
const fewWords = 5

/** What stands where the words of a film should: nothing, an image, or a link that leads to no page or document of the site. */
function insteadOfWords(
  { text }: DirectiveSlot,
  inside: readonly Slot[],
  language: string,
): 'nothing' | 'image' | 'link' | undefined {
  const links = transcriptLinks(inside)
  if (leadsToWords(links)) return undefined
  const words = countWords(text, language)
  if (links.length > 0)
    return words - countWords(links.map((one) => one.text).join(' '), language) > fewWords ? undefined : 'link'
  if (words > 0) return undefined
  const isImage = (slot: Slot) => slot.type === 'image' || (slot.type === 'directive' && slot.name === 'figure')
  return inside.some(isImage) ? 'image' : 'nothing'
}
