/** Text that breaks out of any place where it is not escaped. */
export const poison = `<script>alert(1)</script>"'&`

/** Keys whose values are codes, ids or trusted markup: no author's text can arrive there. */
const trusted = new Set([
  'html',
  'partial',
  'style',
  'version',
  'peerReview',
  'studyType',
  'subjects',
  'state',
  'status',
  'iso',
])
const codes = new Set([
  'id',
  'anchor',
  'references',
  'type',
  'autocomplete',
  'language',
  'direction',
  'current',
  'focus',
  'hreflang',
])

/** The same view, with poison at the end of every text and URL in it. */
export function poisoned<View>(view: View): View
export function poisoned(view: unknown): unknown {
  return change('', view)
}

function change(key: string, value: unknown): unknown {
  if (trusted.has(key) || codes.has(key)) return value
  if (key === 'prose') return [`<p>Trusted.</p>`]
  if (typeof value === 'string') return value + poison
  if (Array.isArray(value)) return value.map((item) => change(key, item))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, change(name, item)]))
}
