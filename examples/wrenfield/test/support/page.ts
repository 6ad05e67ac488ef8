import type { Element, Nodes, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { selectAll } from 'hast-util-select'

/** A page as a browser reads it. */
export interface ParsedPage {
  /** Site path without base. */
  readonly url: string
  readonly html: string
  readonly root: Root
}

export interface LinkOnPage {
  readonly text: string
  readonly href: string
}

type Part = ParsedPage | Element

/** Read a page as a browser would. */
export const parsePage = (url: string, html: string): ParsedPage => ({ url, html, root: fromHtml(html) })

/** Every element that a selector finds, in document order. */
export const all = (part: Part, selector: string): Element[] => selectAll(selector, treeOf(part))

/** The one element that a selector finds; none and several are failures. */
export function one(part: Part, selector: string): Element {
  const found = all(part, selector)
  const [element] = found
  if (element && found.length === 1) return element
  throw new Error(`Expected one \`${selector}\`, found ${found.length} in: ${textOf(part).slice(0, 400)}`)
}

/** The first element that a selector finds; none is a failure. */
export function first(part: Part, selector: string): Element {
  const [element] = all(part, selector)
  if (element) return element
  throw new Error(`Expected \`${selector}\` in: ${textOf(part).slice(0, 400)}`)
}

/** What is read out: all text, its white space folded. */
export const textOf = (part: Part): string => wordsOf(treeOf(part)).replace(/\s+/g, ' ').trim()

export const textsOf = (part: Part, selector: string): string[] => all(part, selector).map(textOf)

/** The value of an attribute by its name in HTML; undefined when it is missing. */
export function attribute({ properties }: Element, name: string): string | undefined {
  const property = names[name] ?? name
  const value = properties[property]
  if (value === null || value === undefined || value === false) return undefined
  return Array.isArray(value) ? value.join(' ') : value === true ? '' : String(value)
}

/** The part of a page that a heading opens: the element that holds the heading of these words, level 2 to 6. */
export function under(part: Part, words: string): Element {
  const found = all(part, ':has(> h2, > h3, > h4, > h5, > h6)').filter((element) =>
    element.children.some((child) => isHeading(child) && textOf(child) === words),
  )
  const [element] = found
  if (element && found.length === 1) return element
  throw new Error(`Expected one heading “${words}”, found ${found.length} among: ${headings(part).join(' · ')}`)
}

/** The words of every heading, in document order. */
export const headings = (part: Part): string[] => textsOf(part, 'h1, h2, h3, h4, h5, h6')

/** Every link with its words. */
export const links = (part: Part, selector = 'a[href]'): LinkOnPage[] =>
  all(part, selector).map((element) => ({ text: textOf(element), href: attribute(element, 'href') ?? '' }))

/** The one link of these words. */
export function link(part: Part, text: string): LinkOnPage {
  const found = links(part).filter((candidate) => candidate.text === text)
  const [only] = found
  if (only && found.length === 1) return only
  throw new Error(`Expected one link “${text}”, found ${found.length} among: ${textsOf(part, 'a').join(' · ')}`)
}

/** What a description list says of a term. */
export function description(part: Part, term: string): Element {
  const [found] = all(part, ':has(> dt)').filter((group) => textOf(first(group, 'dt')) === term)
  if (found) return first(found, 'dd')
  throw new Error(`Expected the term “${term}” among: ${textsOf(part, 'dt').join(' · ')}`)
}

/** The main part of a page. */
export const main = (page: ParsedPage): Element => one(page, 'main')

const isHeading = (node: Nodes): node is Element => node.type === 'element' && /^h[2-6]$/.test(node.tagName)

const treeOf = (part: Part): Root | Element => ('root' in part ? part.root : part)

function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (node.type === 'element' && (node.tagName === 'script' || node.tagName === 'style')) return ''
  return 'children' in node ? node.children.map(wordsOf).join('') : ''
}

/** Names that hast writes in another way than HTML does. */
const names: Readonly<Record<string, string>> = {
  fetchpriority: 'fetchPriority',
  srcset: 'srcSet',
  class: 'className',
  for: 'htmlFor',
  datetime: 'dateTime',
  hreflang: 'hrefLang',
  autocomplete: 'autoComplete',
  'aria-label': 'ariaLabel',
  'aria-labelledby': 'ariaLabelledBy',
  'aria-describedby': 'ariaDescribedBy',
  'aria-current': 'ariaCurrent',
  'aria-hidden': 'ariaHidden',
}
