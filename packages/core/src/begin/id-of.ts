import { slug } from 'github-slugger'
import type { Config } from '../config/config.js'
import { unshowable } from '../front-matter/plain-value.js'
import type { Kind } from '../kinds/define-kind.js'
import { whyUnsafe } from '../links/addresses.js'
import { entryUrl } from '../links/archive-url.js'
import { reservedAddresses } from '../links/reserved.js'
import { type Refusal, refuse } from './refusal.js'

interface Wanted {
  readonly title: string
  readonly id?: string
  readonly language: string
}

/** The id of a new file: as it was chosen, or made of its title; or why it cannot be. */
export function idOf(
  config: Config,
  kind: Kind,
  { title, language, ...wanted }: Wanted,
): { readonly id: string } | Refusal {
  const id = wanted.id?.replace(/\.(?:md|ya?ml)$/i, '') ?? idFrom(title)
  if (title.trim() === '') return refuse('title', 'The title is empty.')
  if (unshowable.test(title)) return refuse('title', 'The title holds a character that no page can show.')
  if (id === '') return refuse('id', `No file name can be made of \`${title}\`.`)
  const why = id.startsWith('_') ? 'names that begin with `_` are left out of the site' : whyUnsafe(id)
  if (why !== undefined) return refuse('id', `\`${id}\` cannot be the name of the file: ${why}.`)
  const entry = { type: kind.type, kind: kind.name, language, id, data: {} }
  const url = entryUrl(config, entry)
  const what = url === undefined ? undefined : reservedAddresses(config, [])(url, entry)
  if (what !== undefined) return refuse('id', `The address \`${url}\` is reserved for ${what}.`)
  return { id: id.normalize('NFC') }
}

/** In bytes: long enough to be told from others, and short in an address. */
const longest = 100

/** As ids of headings are made, but short, and of nothing that an address cannot have. */
function idFrom(title: string): string {
  const words = slug(
    title
      .normalize('NFC')
      .replace(/\s+/g, ' ')
      .replace(/\p{Cf}/gu, ''),
  )
    .split('-')
    .map((word) => word.replace(/^_+/, ''))
    .filter((word) => word !== '')
  const [first = '', ...rest] = words
  let id = first
  for (const word of rest) {
    if (Buffer.byteLength(`${id}-${word}`) > longest) break
    id += `-${word}`
  }
  return id
}
