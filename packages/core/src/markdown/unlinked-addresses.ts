import type { Text } from 'mdast'
import { offsetsOf, type WrittenSource } from './written-source.js'

/** What `](` or `)[` stands before is a link that is written wrong, and behind `=` stands an attribute: neither is running text. */
const notBefore = String.raw`(?<![\w/@.-]|\] ?\(|\)\[|=["'“”]?)`
const beginning = String.raw`(?:https?:\/\/(?=[\p{L}\p{N}])|www\.(?=[\p{L}\p{N}-]+\.\p{L}))`
const bareAddress = new RegExp(`${notBefore}${beginning}[^\\s<>"“”„«»[\\]|\\u3000-\\u303f\\uff01-\\uff60]+`, 'giu')

/** What another system would have replaced, together with the address behind it. */
const shortcodeBefore = /\{[{%][^{}]*$|\[[a-z][\w-]*(?:\s[^[\]]*=[^[\]]*)?\\?\]$|\[(?:embed|vimeo|youtube)\s+$/i

/** Hosts of videos, which other systems show in the place of an address on a line of its own. */
const videoHost =
  /^(?:https?:\/\/)?(?:[\w-]+\.)*(?:dailymotion\.com|vimeo\.com|youtube(?:-nocookie)?\.com|youtu\.be)(?:[/?#]|$)/i

/** Reports addresses in running text, of which Findings makes no links. One with an escape in its beginning is meant as it is. */
export function checkAddresses(node: Text, { text, report }: WrittenSource): void {
  if (!/:\/\/|www\./i.test(node.value)) return // as in nearly all text
  const own = offsetsOf(node)
  if (!own) return
  for (const { 0: found, index } of text.slice(own.begin, own.end).matchAll(bareAddress)) {
    const begin = own.begin + index
    if (shortcodeBefore.test(text.slice(Math.max(0, begin - longest), begin))) continue
    const written = withoutEnd(found)
    const address = shortened(written.replaceAll('\\', ''))
    const isVideo = node.value.trim() === written.replaceAll('\\', '') && videoHost.test(written)
    report('unlinked-address', begin, written.length, {
      address,
      ...(isVideo && { isVideo: 'yes' }),
      ...(/^www/i.test(written) && { isBare: 'yes' }),
    })
  }
}

const longest = 200

const shortened = (address: string): string => (address.length > 60 ? `${address.slice(0, 60)}…` : address)

/** Without the punctuation of the sentence, and without a bracket that was opened before it. */
function withoutEnd(written: string): string {
  let unopened = written.split(')').length - written.split('(').length
  let end = written.length
  for (;;) {
    const last = written.charAt(end - 1)
    if (last === ')' && unopened > 0) unopened--
    else if (!punctuation.has(last)) return written.slice(0, end)
    end--
  }
}

const punctuation = new Set("\\.,;:!?'’‘*_~…。、")
