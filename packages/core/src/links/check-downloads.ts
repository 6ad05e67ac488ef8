import { download } from '../directives/download.js'
import { type Fault, fault } from '../problems.js'
import { attributePlace, directivesOf } from '../story/placed-slots.js'
import type { Site } from '../story/site.js'
import type { Entry } from '../story/story.js'
import { bindLink } from './bind-link.js'
import { labelledLinks, type WrittenLink } from './links-of.js'

/** Words of downloads that say the type or size of the file, which the page adds. A site’s own `download` knows best what it says. */
export function checkDownloads(site: Site, entry: Entry): Fault[] {
  if (site.config.directives.get(download.name) !== download) return []
  return directivesOf(entry).flatMap(({ slot, at, attributes }) =>
    slot.name === download.name
      ? labelledLinks(attributes, ([name]) => attributePlace(at, String(name))).flatMap((link) =>
          checkWords(site, link, entry.file),
        )
      : [],
  )
}

/** Brackets at the end of a text. */
const lastBrackets = /[([]([^()[\]]*)[)\]]\s*$/

/** A size as people write it: `2 MB`, `1,4Mo`, `512 bytes`. */
const size = /\d\s*(?:[kmg]i?b|[kmg]o|bytes?)(?![\p{L}\p{N}])/iu

function checkWords(site: Site, { href, text, textAt }: WrittenLink, file: string): Fault[] {
  const [written, inside = ''] = lastBrackets.exec(text) ?? []
  const target = bindLink(site, href, file)
  if (written === undefined || !('address' in target) || target.address?.size === undefined) return []
  const type = /\.([a-z0-9]+)$/i.exec(target.address.url)?.[1]?.toLowerCase()
  const saysType = inside
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.some((word) => word === type)
  if (!saysType && !size.test(inside)) return []
  const write = text.slice(0, -written.length).trim()
  return [fault('repeated-file-type', file, textAt, { written: written.trim(), ...(write !== '' && { write }) })]
}
