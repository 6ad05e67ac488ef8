import type { Element, Nodes, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'

/** What a page holds that no story may bring about, as sentences; its HTML is read as a browser reads it. */
export function unsafeHtml(html: string, allowed: { readonly actions: ReadonlySet<string> }): readonly string[] {
  const found: string[] = []
  const tree = fromHtml(html, {
    onerror: (error) => {
      found.push(`the HTML has a fault: ${error.ruleId}`)
    },
  })
  const ids = new Set<string>()
  for (const element of elementsOf(tree)) {
    const name = element.tagName
    if (!elements.has(name)) found.push(`there is an element <${name}>`)
    if (name === 'script') found.push(...faultsOfScript(element))
    for (const [property, value] of Object.entries(element.properties)) {
      const shown = `${name} ${property}=${JSON.stringify(value)}`
      if (!attributes.test(property) && !isRefresh(element)) found.push(`there is an attribute ${shown}`)
      if (addresses.has(property) && !isSafeAddress(String(value))) found.push(`an address is unsafe: ${shown}`)
      if (isLoaded(element, property) && !addressesIn(property, String(value)).every(isLocal))
        found.push(`a page loads from afar: ${shown}`)
      if (property === 'action' && !allowed.actions.has(String(value))) found.push(`a form leads away: ${shown}`)
      if (
        /^(?:id|name|className|htmlFor)$/.test(property) &&
        /(?<!^language-.*)xss/i.test(String(value)) &&
        !isOwnId(String(value))
      )
        found.push(`the story names something: ${shown}`)
    }
    const { id } = element.properties
    if (typeof id === 'string') {
      if (ids.has(id)) found.push(`two elements have the id ${id}`)
      if (!isOwnId(id)) found.push(`an id has no prefix: ${id}`)
      ids.add(id)
    }
  }
  return [...new Set(found)]
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))

/** Everything that the theme and Markdown make. `script` is looked into; nothing here loads or embeds by itself. */
const elements =
  words(`html head meta title link script body a abbr address article aside audio b blockquote br button caption
  cite code dd del details div dl dt em fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr i img input label
  legend li main nav ol p picture pre q s section small source span strong sub summary sup table tbody td tfoot th thead time tr track ul video`)

const attributes =
  /^(?:aria[A-Z]\w*|data[A-Z]\w*|action|align|alt|autoComplete|charSet|checked|className|content|controls|dateTime|decoding|default|dir|disabled|height|href|hrefLang|htmlFor|id|kind|label|lang|loading|method|name|poster|preload|property|rel|required|role|scope|sizes|spellCheck|src|srcLang|srcSet|start|tabIndex|title|type|value|width|fetchPriority)$/

const addresses = words('href src action formAction xLinkHref cite poster data srcSet ping background')

/** https://url.spec.whatwg.org/#concept-basic-url-parser: what a browser leaves out before it reads the scheme. */
function isSafeAddress(value: string): boolean {
  const read = value.replace(/^[\0-\x20]+|[\0-\x20]+$/g, '').replace(/[\t\n\r]/g, '')
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(read)?.[1]?.toLowerCase()
  return scheme === undefined || ['http', 'https', 'mailto', 'tel'].includes(scheme)
}

/** What leads from an old address to a page of the site, at once. */
const isRefresh = ({ tagName, properties: { httpEquiv, content } }: Element): boolean =>
  tagName === 'meta' && String(httpEquiv) === 'refresh' && /^0; url=\/(?!\/)[^\s;'"]*$/.test(String(content))

/** What a browser fetches for a page on its own account. */
const isLoaded = ({ tagName, properties: { rel } }: Element, property: string): boolean =>
  property === 'src' ||
  property === 'srcSet' ||
  property === 'poster' ||
  (tagName === 'link' && property === 'href' && !/^(?:canonical|alternate)$/.test(String(rel)))

/** Of `srcset`, each candidate without its width. */
const addressesIn = (property: string, value: string): readonly string[] =>
  property === 'srcSet' ? value.split(',').map((one) => one.trim().split(/\s+/)[0] ?? '') : [value]

const site = 'https://heart.example.org'
const isLocal = (value: string): boolean => new URL(value, site).origin === site

/** The theme's ids, and the prefixes of those that come from a story. */
const isOwnId = (id: string): boolean =>
  /^(?:main|contents|corrections|section-menu|navigation|s-.*|ref-.+|newsletter-.+)$/s.test(id)

function faultsOfScript(element: Element): readonly string[] {
  if (element.properties.type !== 'application/ld+json' || element.properties.src !== undefined) {
    return ['there is a script']
  }
  try {
    JSON.parse(textOf(element))
    return []
  } catch {
    return ['the JSON-LD is no JSON']
  }
}

function elementsOf(node: Nodes): readonly Element[] {
  const children = 'children' in node ? node.children.flatMap(elementsOf) : []
  return node.type === 'element' ? [node, ...children] : children
}

/** The text of a tree as it stands in the document, with the words of images and fields. */
function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  const own = node.type === 'element' ? [node.properties.alt, node.properties.title] : []
  const inner = 'children' in node ? node.children.map(textOf) : []
  return [...inner, ...own.filter((one) => typeof one === 'string').map((one) => `\n${one}`)].join('')
}

/** What a reader finds on a page. */
export const readersText = (html: string): string => {
  const root: Root = fromHtml(html)
  return textOf(root)
}
