import type { Values } from '../rules/rule.js'

/** The names that other systems have for fields of ours, in small letters and without what joins their words. */
const namesElsewhere: Readonly<Record<string, readonly string[]>> = {
  datePublished: ['date', 'published', 'pubdate', 'publishdate', 'publisheddate', 'publishedat', 'postdate'],
  dateModified: ['updated', 'lastmod', 'lastmodified', 'lastmodifiedat', 'modified', 'updatedat', 'dateupdated'],
  topics: ['tags', 'tag', 'categories', 'category', 'keywords'],
  authors: ['author', 'byline', 'writer', 'postauthor'],
  image: ['coverimage', 'cover', 'thumbnail', 'featuredimage', 'featureimage', 'hero', 'heroimage', 'ogimage'],
  summary: ['excerpt', 'description', 'abstract', 'metadescription'],
  standfirst: ['subtitle', 'deck', 'dek', 'lede'],
  status: ['draft', 'isdraft'],
  slug: ['permalink', 'url'],
  aliases: ['redirectfrom', 'redirects', 'oldurl'],
  translationOf: ['lang', 'language', 'locale'],
  kind: ['layout', 'template', 'type', 'posttype'],
}

const ours = new Map(Object.entries(namesElsewhere).flatMap(([field, names]) => names.map((name) => [name, field])))

/** Which of the known fields another system calls `key`, and whether that is there already; nothing where there is none. */
export function foreignField(key: string, known: readonly string[], valueAt: (name: string) => unknown): Values {
  const name = key.replace(/[-_ ]/g, '').toLowerCase()
  const value = valueAt(key)
  const field = name === 'published' && typeof value === 'boolean' ? 'status' : ours.get(name)
  if (field === undefined || !known.includes(field)) return {}
  const isDraft = field === 'status' && value === (name !== 'published')
  return { ours: field, ...(isDraft && { isDraft: 1 }), ...(valueAt(field) !== undefined && { isThere: 1 }) }
}
