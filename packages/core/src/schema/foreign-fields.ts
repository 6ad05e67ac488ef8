import type { Values } from '../rules/rule.js'
import { type GateMeaning, gateMeaning } from './gate-fields.js'
import { gateInside } from './gate-inside.js'
import { plainName } from './plain-name.js'

/** The names that other systems have for fields of ours, in small letters and without what joins their words. */
const namesElsewhere: Readonly<Record<string, readonly string[]>> = {
  datePublished: [
    'date',
    'published',
    'pubdate',
    'publishdate',
    'publisheddate',
    'publishedat',
    'publishat',
    'postdate',
  ],
  dateModified: ['updated', 'lastmod', 'lastmodified', 'lastmodifiedat', 'modified', 'updatedat', 'dateupdated'],
  topics: ['tags', 'tag', 'categories', 'category', 'keywords'],
  authors: ['author', 'byline', 'writer', 'postauthor'],
  image: ['coverimage', 'cover', 'thumbnail', 'featuredimage', 'featureimage', 'hero', 'heroimage', 'ogimage'],
  summary: ['excerpt', 'description', 'abstract', 'metadescription'],
  standfirst: ['subtitle', 'deck', 'dek', 'lede'],
  slug: ['permalink', 'url'],
  aliases: ['redirectfrom', 'redirects', 'oldurl'],
  translationOf: ['lang', 'language', 'locale'],
  kind: ['layout', 'template', 'type', 'posttype'],
}

const ours = new Map(Object.entries(namesElsewhere).flatMap(([field, names]) => names.map((name) => [name, field])))

/**
 * Which of the known fields another system calls `key`, and whether that is there already; nothing where there is none. `gate` says how far it holds
 * the story back, and `inside` which field of a group does.
 */
export function foreignField(key: string, known: readonly string[], valueAt: (name: string) => unknown): Values {
  const name = plainName(key)
  const isGated = known.includes('status')
  const own = isGated ? gateMeaning(name, valueAt(key)) : undefined
  const inner = isGated && own === undefined ? gateInside(key, valueAt(key)) : undefined
  const meaning = own ?? inner?.means
  const gate = meaning === 'consent' && !known.includes(meaning) ? 'draft' : meaning
  const field = gate ? fieldOf(gate) : ours.get(name)
  if (field === undefined || !known.includes(field)) return {}
  const there = valueAt(field)
  return {
    ours: field,
    ...(gate && { gate }),
    ...(inner && { inside: inner.name }),
    ...(there !== undefined && { isThere: 1 }),
    ...(gate && (there === 'draft' || there === 'withdrawn') && { status: there }),
    ...(field === 'datePublished' && isLater(valueAt(key), there) && { isLater: 1 }),
  }
}

const fieldOf = (gate: GateMeaning): string => (gate === 'embargo' || gate === 'consent' ? gate : 'status')

/** Whether a date may be after another: what is not written as ours are may be any. */
const isLater = (value: unknown, than: unknown): boolean =>
  !/^\d{4}(?!\d)/.test(String(value)) || String(value) > String(than)

/** Whether a field of another system may hold its story back. */
export const holdsBack = ({ gate }: Values): boolean => gate !== undefined && gate !== 'open'
