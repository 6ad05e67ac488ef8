import path from 'node:path'
import { type Address, addressKey, type Site } from '../story/site.js'

/** Where a link leads. `url` is a site path without base (`/about/#people`), a bare `#fragment`, or an external URL. */
export interface Target {
  readonly url: string
  readonly external: boolean
  readonly address?: Address
  readonly fragment?: string
}

/** Why a link cannot be bound. */
export type Broken =
  | { readonly broken: 'page'; readonly href: string }
  | { readonly broken: 'anchor'; readonly anchor: string; readonly address: Address }
  | { readonly broken: 'hidden' }
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
  const protocol = protocolOf(trimmed)
  if (protocol)
    return allowedProtocols.includes(protocol)
      ? { url: trimmed, external: /^https?:/.test(protocol) }
      : { broken: 'protocol', protocol }
  if (trimmed.startsWith('//')) return { url: `https:${trimmed}`, external: true }
  if (trimmed === '' || trimmed === '#') return { broken: 'empty' }
  const [, target = '', query = '', fragment] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/s.exec(trimmed) ?? []
  const address = target === '' ? ownAddress(site, from) : addressOf(site, target, from)
  if (address === 'hidden') return { broken: 'hidden' }
  if (address === undefined) return target === '' ? bindOwnFragment(fragment) : { broken: 'page', href: target }
  if (fragment === undefined || fragment === '') return { url: address.url + query, external: false, address }
  const id = anchorIn(address, fragment)
  if (id === undefined) return { broken: 'anchor', anchor: fragment, address }
  return { url: `${target === '' ? '' : address.url + query}#${id}`, external: false, address, fragment: id }
}

/** A record without a page of its own has no headings to link to. */
const bindOwnFragment = (fragment = ''): Broken => ({ broken: 'page', href: `#${fragment}` })

/** Authors write the words of a heading; its id has a prefix. Either is fine. */
function anchorIn(address: Address, fragment: string): string | undefined {
  if (!address.anchors) return address.entry ? undefined : fragment
  const wanted = decode(fragment)
  return [wanted, `s-${wanted}`, `s-${wanted.toLowerCase()}`].find((id) => address.anchors?.has(id))
}

function ownAddress(site: Site, from: string): Address | undefined {
  const entry = site.byFile.get(from)
  const url = entry && site.urls.get(entry)
  return url === undefined ? undefined : site.addresses.get(addressKey(url))
}

function addressOf(site: Site, target: string, from: string): Address | 'hidden' | undefined {
  if (target.startsWith('/')) {
    const address = site.addresses.get(addressKey(target))
    return address?.isHidden ? 'hidden' : address
  }
  const file = path.posix.join(path.posix.dirname(from), decode(target)).normalize('NFC')
  for (const candidate of [file, `${file}.md`]) {
    if (site.hiddenFiles.has(candidate)) return 'hidden'
    const entry = site.byFile.get(candidate)
    const url = entry && site.urls.get(entry)
    if (url !== undefined) return site.addresses.get(addressKey(url))
  }
  return undefined
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text // a stray percent sign: take it as it is written
  }
}
