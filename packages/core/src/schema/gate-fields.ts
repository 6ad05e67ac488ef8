/** What a field of another system says of who may see a story. `open`: that it is no draft. */
export type GateMeaning = Holding | 'open'

/** What holds a story back there, as far as it is written in another way here. */
type Holding = 'draft' | 'withdrawn' | 'unlisted' | 'password' | 'expiry' | 'embargo' | 'consent'

interface Gate {
  readonly means: Holding
  /** In small letters and without what joins their words. */
  readonly names: readonly string[]
  /** Values, in small letters, that plainly hold nothing back. Default: all hold. */
  readonly open?: RegExp
  /** Values that are another matter. */
  readonly others?: RegExp
}

const yes = /^(?:true|yes|on|y|1)$/
const no = /^(?:false|no|off|n|0)$/
const anyButNo = /^(?!(?:false|no|off|n|never)$)/

const aDate = /^(?=.*\d{4})(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)/s
const anyOtherStatus = /^(?!(?:draft|private|pending|hidden|unpublished|withdrawn|archived)$)/
const anAddress = /^(?!(?:false|no|off|n)$)/

const gates: readonly Gate[] = [
  {
    means: 'draft',
    names: [
      ...['draft', 'isdraft', 'private', 'isprivate', 'hidden', 'ishidden', 'hide', 'unpublished', 'disabled'],
      ...['unlisted', 'headless', 'eleventyexcludefromcollections'],
    ],
    open: no,
  },
  {
    means: 'draft',
    names: ['ispublished', 'publish', 'public', 'ispublic', 'listed', 'visible', 'isvisible', 'enabled'],
    open: yes,
  },
  { means: 'draft', names: ['published'], open: yes, others: aDate },
  { means: 'draft', names: ['status'], others: anyOtherStatus },
  { means: 'draft', names: ['permalink'], others: anAddress },
  {
    means: 'draft',
    names: ['visibility', 'access', 'poststatus', 'publishstatus', 'publicationstatus'],
    open: /^(?:public|publish|published|visible|everyone)$/,
  },
  { means: 'draft', names: ['build'], open: /^\{(?!.*(?:never|local|link|false|no|off)).*\}$/ },
  { means: 'withdrawn', names: ['withdrawn', 'archived', 'deleted', 'trashed', 'removed', 'retracted'], open: no },
  { means: 'password', names: ['password', 'postpassword', 'protected'], open: /^(?:false|no|off|0)?$/ },
  {
    means: 'unlisted',
    names: [
      ...['noindex', 'nosearch', 'searchexclude', 'excludefromsearch', 'searchhidden', 'hidefromsearch'],
      ...['sitemapexclude', 'excludefromsitemap', 'sitemapignore', 'hidefromsitemap'],
    ],
    open: no,
  },
  { means: 'unlisted', names: ['robots', 'googlebot'], open: /^(?!.*(?:no|false)).*\S/s },
  { means: 'unlisted', names: ['index', 'indexing', 'pagefind'], others: anyButNo },
  {
    means: 'unlisted',
    names: ['sitemap', 'searchable', 'indexable'],
    open: /^(?:true|yes|on|y|1|\{(?!.*(?:exclude|disable|ignore|hid|no)).*\})$/,
  },
  {
    means: 'expiry',
    names: [
      ...['expirydate', 'expires', 'expiresat', 'expireson', 'expiry', 'expirationdate', 'expiredate', 'validuntil'],
      ...['unpublish', 'unpublishdate', 'unpublishat', 'unpublishon'],
    ],
    open: /^(?:|false|no|off|never|none)$/,
  },
  {
    means: 'embargo',
    names: [
      'embargo',
      'embargoed',
      'embargodate',
      'embargoeduntil',
      'embargountil',
      'embargoends',
      'scheduled',
      'scheduledfor',
    ],
    open: no,
  },
  { means: 'consent', names: ['consented', 'hasconsent', 'consentgiven', 'consentform', 'consentdate'] },
]

/** What stands before a name that would say the same alone, as in `seo_noindex`. */
const alone = /^(?:.+(?=noindex$)|(?:seo|meta|page)(?=.))/

const byName = new Map(gates.flatMap((gate) => gate.names.map((name) => [name, gate] as const)))

/** What a field says of who may see a story; `name` is in small letters and without what joins its words. Nothing of a field that says nothing of it. */
export function gateMeaning(name: string, value: unknown): GateMeaning | undefined {
  const gate = byName.get(name) ?? byName.get(name.replace(alone, ''))
  const written = textOf(value).trim().toLowerCase()
  if (!gate || gate.others?.test(written)) return undefined
  if (!gate.open?.test(written)) return gate.means
  return gate.means === 'draft' || gate.means === 'withdrawn' ? 'open' : undefined
}

const textOf = (value: unknown): string =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '')
