import { type Fault, fault, type Place } from '../problems.js'
import type { Site } from '../story/site.js'
import type { Entry } from '../story/story.js'
import { bindLink } from './bind-link.js'
import type { WrittenLink } from './links-of.js'
import { comparableText, isVague } from './vague-texts.js'

/** Links whose words say nothing, or the same as a link to somewhere else on the page. */
export function checkTexts(site: Site, { file, language }: Entry, links: readonly WrittenLink[]): Fault[] {
  const vague: Fault[] = []
  const byText = new Map<string, WrittenLink[]>()
  for (const link of links) {
    const text = comparableText(link.text)
    const others = byText.get(text)
    if (text === '') continue
    if (isVague(text, language)) vague.push(fault('vague-link-text', file, link.textAt, { text: link.text }))
    else if (others) others.push(link)
    else byText.set(text, [link])
  }
  return [...vague, ...[...byText.values()].flatMap((same) => (same.length > 1 ? checkSame(site, file, same) : []))]
}

/** Links with one text must lead where the first of them leads. */
function checkSame(site: Site, file: string, links: readonly WrittenLink[]): Fault[] {
  const bound = links.flatMap((link) => {
    const destination = destinationOf(site, link.href, file)
    return destination ? [{ link, destination }] : []
  })
  const first = bound[0]
  return bound.flatMap(({ link, destination }) => {
    if (!first || isSame(first.destination, destination)) return []
    const line = lineOf(first.link.at)
    const values = { text: link.text, href: link.href, other: first.link.href, ...(line !== undefined && { line }) }
    return [fault('same-text-different-links', file, link.textAt, values)]
  })
}

const lineOf = (at: Place | undefined) => (at && 'span' in at ? at.span.start.line : undefined)

/** Where a link leads, in a form that tells destinations apart and not their spellings. */
interface Destination {
  readonly page: string
  readonly fragment: string
}

function destinationOf(site: Site, href: string, file: string): Destination | undefined {
  const target = bindLink(site, href, file)
  if ('broken' in target) return undefined
  const { url, address, external } = target
  if (external && URL.canParse(url)) {
    const { host, pathname, search, hash } = new URL(url)
    return { page: `//${host}${pathname.replace(/\/$/, '')}${search}`, fragment: hash.slice(1) }
  }
  const [page = '', fragment = ''] = url.split('#')
  return { page: page || (address?.url ?? ''), fragment }
}

/** The top of a page and a place on it count as one: the words may well mean both. */
const isSame = (a: Destination, b: Destination) =>
  a.page === b.page && (a.fragment === b.fragment || a.fragment === '' || b.fragment === '')
