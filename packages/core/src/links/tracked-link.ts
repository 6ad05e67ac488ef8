import type { Values } from '../rules/rule.js'

/** What a link tells of somebody, or asks for, and the address to write in its place, where it can be read out of the link. */
export function trackedLink(href: string): Values | undefined {
  if (!/[?&]|google|sharepoint|urldefense/i.test(href)) return undefined // as of most
  const url = URL.canParse(href) ? new URL(href) : undefined
  if (url === undefined || !/^https?:$/.test(url.protocol)) return undefined
  const wrapped = wrappers.find(({ host, path }) => host.test(url.hostname) && path.test(url.pathname))
  if (wrapped) {
    const write = addressIn(url, wrapped.parameters)
    return { by: wrapped.by, ...(write !== undefined && { write }) }
  }
  if (isEditor(url)) return { by: 'sign-in' }
  const marks = marksIn(url)
  return marks.length > 0 ? { by: 'marks', write: withoutMarks(href, marks) } : undefined
}

interface Wrapper {
  readonly by: 'mail' | 'search'
  readonly host: RegExp
  readonly path: RegExp
  /** Those of which one holds the address. */
  readonly parameters: readonly string[]
}

const wrappers: readonly Wrapper[] = [
  { by: 'mail', host: /\.safelinks\.protection\.outlook\.com$/i, path: /^/, parameters: ['url'] },
  { by: 'mail', host: /^urldefense(?:\.proofpoint)?\.com$/i, path: /^\/v\d\//, parameters: [] },
  { by: 'search', host: /^(?:www\.)?google\.(?:com?\.)?[a-z]{2,3}$/i, path: /^\/url$/, parameters: ['q', 'url'] },
  { by: 'search', host: /^lm?\.(?:facebook|instagram)\.com$/i, path: /^/, parameters: ['u'] },
]

/** The address that a link is wrapped around, without marks of its own. */
function addressIn(url: URL, parameters: readonly string[]): string | undefined {
  const [, behind] = /^\/v3\/__(https?:.+?)__;/.exec(url.pathname) ?? []
  const found = [behind, ...parameters.map((name) => url.searchParams.get(name))].find(
    (one) => typeof one === 'string' && /^https?:\/\//i.test(one) && URL.canParse(one),
  )
  return found ? withoutMarks(found, marksIn(new URL(found))) : undefined
}

/** Documents of Google in their editor, and links of SharePoint that share a file; published ones have other addresses. */
function isEditor({ hostname, pathname }: URL): boolean {
  if (/^docs\.google\.com$/i.test(hostname))
    return /^\/(?:document|spreadsheets|presentation|forms)\/(?:u\/\d+\/)?d\/(?!e\/)[^/]+\/edit\b/.test(pathname)
  return /\.sharepoint\.com$/i.test(hostname) && /^\/:[a-z]:\/|\/_layouts\/15\/Doc\.aspx$/i.test(pathname)
}

/** Marks of one person's click. */
const personal = /^(?:fbclid|gclid|gbraid|wbraid|dclid|msclkid|twclid|igshid|mc_eid|_hsenc|_hsmi|mkt_tok)$/i

/** Places that a link cannot say of itself on a page of this site: it was copied from an e-mail, a post or an advertisement. */
const elsewhere =
  /^(?:e-?mail|newsletter|.*mailchimp.*|hs_email|social(?:-?media)?|facebook|fb|instagram|ig|twitter|x|linkedin|whatsapp|cpc|ppc|paid.*)$/i

/** Names of the parameters that say how somebody came there. A site may mark its own links with `utm_source`. */
function marksIn({ searchParams }: URL): string[] {
  const names = [...new Set(searchParams.keys())]
  const isFromElsewhere = ['utm_source', 'utm_medium'].some((name) => elsewhere.test(searchParams.get(name) ?? ''))
  return names.filter((name) => personal.test(name) || (isFromElsewhere && /^utm_/i.test(name)))
}

/** The link as it was written, but for some of its parameters. */
function withoutMarks(href: string, marks: readonly string[]): string {
  const [, before = '', query = '', fragment = ''] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/s.exec(href) ?? []
  const kept = query.split('&').filter((one) => one !== '' && !marks.includes(decodedName(one)))
  return before + (kept.length > 0 ? `?${kept.join('&')}` : '') + fragment
}

const decodedName = (parameter: string): string => [...new URLSearchParams(parameter).keys()][0] ?? ''
