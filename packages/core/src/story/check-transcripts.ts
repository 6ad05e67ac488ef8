import type { Config } from '../config/config.js'
import { builtinDirectives } from '../directives/builtin.js'
import { type Fault, fault } from '../problems.js'
import { type DirectiveSlot, type Slot, slotsOf } from './body.js'
import type { Draft } from './draft.js'
import { playersIn } from './players-in.js'

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

/** Files that hold no words to read. */
const wordless =
  /\.(?:jpe?g|png|webp|avif|gif|svg|mp3|m4a|aac|og[ga]|opus|wav|mp4|m4v|mov|webm|vtt|srt|zip)(?:[?#].*)?$/i

/** What stands where the words of a film should: nothing, an image, or a link that leads to no page or document of the site (WCAG, technique G58, lets the words stand there). */
function insteadOfWords(
  { text }: DirectiveSlot,
  inside: readonly Slot[],
  language: string,
): 'nothing' | 'image' | 'link' | undefined {
  const links = inside.flatMap((slot) => linkOf(slot) ?? [])
  if (links.some(({ isOfSite, href }) => isOfSite && !wordless.test(href))) return undefined
  const words = countWords(text, language)
  if (links.length > 0)
    return words - countWords(links.map((one) => one.text).join(' '), language) > fewWords ? undefined : 'link'
  if (words > 0) return undefined
  const isImage = (slot: Slot) => slot.type === 'image' || (slot.type === 'directive' && slot.name === 'figure')
  return inside.some(isImage) ? 'image' : 'nothing'
}

interface TranscriptLink {
  readonly href: string
  readonly text: string
  readonly isOfSite: boolean
}

function linkOf(slot: Slot): TranscriptLink | undefined {
  if (slot.type === 'link' || slot.type === 'external-mark')
    return { href: slot.href, text: slot.text, isOfSite: slot.type === 'link' }
  if (slot.type !== 'directive' || slot.attributes.href === undefined) return undefined
  const { href } = slot.attributes
  return { href, text: `${slot.labelText} ${slot.text}`, isOfSite: !/^(?:\/\/|[a-z][a-z0-9+.-]*:)/i.test(href) }
}

const countWords = (text: string, language: string): number =>
  [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)].filter((one) => one.isWordLike).length
