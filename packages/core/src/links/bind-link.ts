import path from 'node:path'
import { attachmentEnding } from '../files/endings.js'
import { type Address, type Attachment, addressKey, bareAddress, fold, type Site } from '../story/site.js'
import type { Entry } from '../story/story.js'
import { choosesPage } from './choosing-query.js'
import { decoded } from './decoded.js'
import { keyOfPath, pathBelow } from './path-below.js'
import { rightPath } from './right-path.js'

/** Where a link leads. `url` is a site path without base (`/about/#people`), a bare `#fragment`, or an external URL. */
export interface Target {
  readonly url: string
  readonly external: boolean
  readonly address?: Address
  readonly fragment?: string
  /** The path that the link should have in place of a full address. */
  readonly below?: string
  /** How the link should be written, when capitals are its only mistake. */
  readonly right?: string
}

/** Why a link cannot be bound. */
export type Broken =
  | { readonly broken: 'page'; readonly href: string }
  | { readonly broken: 'anchor'; readonly anchor: string; readonly address: Address }
  /** A home page with a query that chose another page in another system. */
  | { readonly broken: 'query'; readonly href: string }
  /** What is not public; the story, where it is known. */
  | { readonly broken: 'hidden'; readonly entry: Entry | undefined }
  | { readonly broken: 'empty' }
  | { readonly broken: 'protocol'; readonly protocol: string }

export const allowedProtocols = ['http:', 'https:', 'mailto:', 'tel:']

/** The protocol of a link after what browsers ignore is taken away (https://url.spec.whatwg.org/#concept-basic-url-parser). */
function protocolOf(href: string): string | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop these from a URL before they read its scheme
  return /^([a-z][a-z0-9+.-]*:)/i.exec(href.replace(/[\u0000-\u0020\u007f-\u009f]/g, ''))?.[1]?.toLowerCase()
}

/**
 * Bind a link as somebody wrote it. `from` is the file it stands in: other files are named relative to it, pages by their
 * site path. In a page's own text, `#fragment` means a heading of that page.
 */
export function bindLink(site: Site, href: string, from: string): Target | Broken {
  const trimmed = href.trim()
  const below = pathBelow(site.config.homes, trimmed)
  if (below !== undefined) return bindFullAddress(site, trimmed, below)
  const protocol = protocolOf(trimmed)
  if (protocol)
    return allowedProtocols.includes(protocol)
      ? { url: trimmed, external: /^https?:/.test(protocol) }
      : { broken: 'protocol', protocol }
  if (trimmed.startsWith('//')) return { url: `https:${trimmed}`, external: true }
  if (trimmed === '' || trimmed === '#') return { broken: 'empty' }
  const [, target = '', query = '', fragment] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/s.exec(trimmed) ?? []
  const found = target === '' ? ownAddress(site, from) : addressOf(site, target, from)
  if (found && 'hidden' in found) return { broken: 'hidden', entry: found.hidden }
  if (found === undefined) return target === '' ? bindOwnFragment(fragment) : { broken: 'page', href: target }
  const { address, right } = found
  if (choosesPage(site.config, address, query)) return { broken: 'query', href: trimmed }
  const bound = { external: false, address, ...(right !== target && { right: right + trimmed.slice(target.length) }) }
  if (fragment === undefined || fragment === '') return { ...bound, url: address.url + query }
  const anchor = anchorIn(address, fragment)
  if (anchor === undefined) return { broken: 'anchor', anchor: fragment, address }
  return {
    ...bound,
    ...(anchor.right !== undefined && { right: `${right}${query}#${anchor.right}` }),
    url: `${target === '' ? '' : address.url + query}#${anchor.id}`,
    fragment: anchor.id,
  }
}

/** What is no page or file of the site may be something else on the same host. */
function bindFullAddress(site: Site, href: string, below: string): Target | Broken {
  const key = keyOfPath(below)
  const address = site.addresses.get(key)
  if (address?.isHidden || site.closed.has(key)) return { broken: 'hidden', entry: address?.entry }
  if (address === undefined) return { url: href.startsWith('//') ? `https:${href}` : href, external: true }
  const [, query = '', fragment = ''] = /^[^?#]*(\?[^#]*)?(?:#(.*))?$/s.exec(below) ?? []
  if (choosesPage(site.config, address, query)) return { broken: 'query', href }
  const anchor = fragment === '' ? '' : `#${anchorIn(address, fragment)?.id ?? fragment}`
  return { url: address.url + query + anchor, external: false, address, below }
}

/** The key of the address that a link names by its path; undefined for a link that names a file, a heading or another site. */
export function namedKey(href: string): string | undefined {
  const [path = ''] = /^[^?#]*/.exec(href.trim()) ?? []
  return path.startsWith('/') && !path.startsWith('//') ? addressKey(path) : undefined
}

/** A record without a page of its own has no headings to link to. */
const bindOwnFragment = (fragment = ''): Broken => ({ broken: 'page', href: `#${fragment}` })

/** Authors write the words of a heading; its id has a prefix. Either is fine. */
function anchorIn(address: Address, fragment: string): { id: string; right?: string } | undefined {
  if (!address.anchors) return address.entry ? undefined : { id: fragment }
  const wanted = decoded(fragment).normalize('NFC')
  const exact = [wanted, `s-${wanted}`].find((id) => address.anchors?.has(id))
  if (exact !== undefined) return { id: exact }
  const folded = fold(wanted)
  for (const id of address.anchors) {
    if (fold(id) === folded) return { id, right: id }
    if (fold(id) === `s-${folded}`) return { id, right: id.slice(2) }
  }
  return undefined
}

/** An address, and how a link to it is written. */
interface Found {
  readonly address: Address
  readonly right: string
}

/** What stands there is not public. */
interface Hidden {
  readonly hidden: Entry | undefined
}

function ownAddress(site: Site, from: string): Found | undefined {
  const address = addressOfFile(site, from)
  return address && { address, right: '' }
}

function addressOf(site: Site, target: string, from: string): Found | Hidden | undefined {
  if (target.startsWith('/')) {
    const address = site.addresses.get(addressKey(target))
    if (address?.isHidden) return { hidden: address.entry }
    return address && { address, right: isOtherwise(target, address) ? address.url : target }
  }
  const [named, withEnding] = namedFiles(target, from)
  const attachment = site.attachments.get(named)
  if (attachment) return { address: addressOfAttachment(attachment), right: target }
  // What ends as a document or film does means that, not a story whose name only goes on behind it.
  const file = fileNamed(site, attachmentEnding.test(named) ? [named] : [named, withEnding])
  if (file === undefined) return attachedInOtherCase(site, target, from)
  if (site.hiddenFiles.has(file)) return { hidden: site.hiddenFiles.get(file) }
  const address = addressOfFile(site, file)
  const isRight = file === named || file === withEnding
  return address && { address, right: isRight ? target : rightPath(target, file, from) }
}

function attachedInOtherCase({ attachments }: Site, target: string, from: string): Found | undefined {
  if (attachments.size === 0) return undefined
  const folded = fold(namedFiles(target, from)[0])
  const attachment = [...attachments.values()].find((one) => fold(one.path) === folded)
  return attachment && { address: addressOfAttachment(attachment), right: rightPath(target, attachment.path, from) }
}

const addressOfAttachment = (attachment: Attachment): Address => {
  const { path: file, url, size } = attachment
  return { url, title: path.posix.basename(file), isFile: true, size, attachment }
}

/** Whether a path means an address, but with other capitals. An old address, which leads to a page elsewhere, is none of its. */
const isOtherwise = (target: string, { url }: Address): boolean =>
  bareAddress(target) !== bareAddress(url) && addressKey(target) === addressKey(url)

/** The files that a link of a file may name: with its ending, or without. */
export function namedFiles(target: string, from: string): readonly [string, string] {
  const named = path.posix.join(path.posix.dirname(from), decoded(target)).normalize('NFC')
  return [named, `${named}.md`]
}

/** The file of these names; in other capitals only when there is none in these. */
function fileNamed({ byFile, hiddenFiles }: Site, names: readonly string[]): string | undefined {
  const exact = names.find((file) => hiddenFiles.has(file) || byFile.has(file))
  if (exact !== undefined) return exact
  const folded = new Set(names.map(fold))
  return [...byFile.keys(), ...hiddenFiles.keys()].find((file) => folded.has(fold(file)))
}

function addressOfFile(site: Site, file: string): Address | undefined {
  const entry = site.byFile.get(file)
  const url = entry && site.urls.get(entry)
  return url === undefined ? undefined : site.addresses.get(addressKey(url))
}
