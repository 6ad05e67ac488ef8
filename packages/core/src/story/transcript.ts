import type { Slot } from './body.js'

/** A link in the words of a film: as it is written, and whether it leads to this site. */
export interface TranscriptLink {
  readonly href: string
  readonly text: string
  readonly isOfSite: boolean
}

/** The links among the slots of a transcript. */
export const transcriptLinks = (inside: readonly Slot[]): TranscriptLink[] =>
  inside.flatMap((slot) => linkOf(slot) ?? [])

function linkOf(slot: Slot): TranscriptLink | undefined {
  if (slot.type === 'link' || slot.type === 'external-mark')
    return { href: slot.href, text: slot.text, isOfSite: slot.type === 'link' }
  if (slot.type !== 'directive' || slot.attributes.href === undefined) return undefined
  const { href } = slot.attributes
  return { href, text: `${slot.labelText} ${slot.text}`, isOfSite: !/^(?:\/\/|[a-z][a-z0-9+.-]*:)/i.test(href) }
}

/** Files that hold no words to read. */
const wordless =
  /\.(?:jpe?g|png|webp|avif|gif|svg|mp3|m4a|aac|og[ga]|opus|wav|mp4|m4v|mov|webm|vtt|srt|zip)(?:[?#].*)?$/i

/** Whether the words of a film may stand where a link leads: a page or document of the site (WCAG, technique G58). */
export const leadsToWords = (links: readonly TranscriptLink[]): boolean =>
  links.some(({ isOfSite, href }) => isOfSite && !wordless.test(href))

/** How many words a text in this language has. */
export const countWords = (text: string, language: string): number =>
  [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)].filter((one) => one.isWordLike).length
