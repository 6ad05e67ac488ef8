import { type GateMeaning, gateMeaning } from './gate-fields.js'
import { plainName } from './plain-name.js'

/** A field inside a group that may hold a story back, and what it says. */
export interface InnerGate {
  /** As it is written. */
  readonly name: string
  readonly means: Exclude<GateMeaning, 'open'>
}

/** Groups by which other systems speak of a page as a whole. In any other a field such as `hidden` says something of a part. */
const ofWholePage = new Set([
  ...[
    'seo',
    'meta',
    'metadata',
    'metatags',
    'head',
    'robots',
    'yoast',
    'search',
    'sitemap',
    'build',
    'permalink',
    'cascade',
  ],
  ...[
    'params',
    'extra',
    'data',
    'page',
    'post',
    'options',
    'settings',
    'config',
    'frontmatter',
    'attributes',
    'eleventycomputed',
  ],
])

/** What means a whole page in any group. */
const ofAnyGroup = /^(?:is)?draft$|noindex$|robots$/

/** How deep groups are looked into. */
const deepest = 6

/** The first field inside a group or list of another system that may hold its story back; `name` is that of the group. */
export function gateInside(name: string, value: unknown, depth = 0): InnerGate | undefined {
  if (typeof value !== 'object' || value === null || depth > deepest) return undefined
  const isOfPage = ofWholePage.has(plainName(name))
  for (const [key, inner] of fieldsIn(value)) {
    const plain = plainName(key)
    const means = isOfPage || ofAnyGroup.test(plain) ? gateMeaning(plain, inner) : undefined
    if (means !== undefined && means !== 'open') return { name: key, means }
    const deeper = gateInside(Array.isArray(value) ? name : key, inner, depth + 1)
    if (deeper) return deeper
  }
  return undefined
}

/** The fields of a group, among them one that is written as a tag of a page: `{ name: robots, content: noindex }`. */
function fieldsIn(group: object): readonly (readonly [string, unknown])[] {
  const fields = Object.entries(group)
  const { name, content } = Object.fromEntries(fields)
  return typeof name === 'string' && content !== undefined ? [...fields, [name, content]] : fields
}
