import { absoluteUrl } from '../links/absolute-url.js'
import { defineOutput } from './define-output.js'
import { document, element, xml } from './xml.js'

const namespaces = {
  xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
  'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
}

/** What one file may hold by the protocol: addresses, and bytes less some room for what stands around them. */
const limits = { addresses: 50_000, bytes: 52_428_800 - 1000 }

/**
 * https://www.sitemaps.org/protocol.html: every page that search engines may show, with its translations. What one file cannot hold stands
 * in several, which the first one lists.
 */
export const sitemap = defineOutput({
  name: 'sitemap',
  sees: 'addresses',
  pieceOf({ url, listing }, site) {
    const { canonical, noindex, alternates = [], modified } = listing ?? {}
    if (!canonical || noindex || !isSame(canonical, absoluteUrl(site, url))) return ''
    const main = alternates.find(({ language }) => language === site.language)
    return xml(
      element('url', {}, [
        element('loc', {}, [canonical]),
        modified ? element('lastmod', {}, [modified]) : undefined,
        ...alternates.map(({ language, absolute }) => version(language, absolute)),
        main && version('x-default', main.absolute),
      ]),
    )
  },
  files({ site }, pieces) {
    const parts = inParts(pieces.filter((piece) => piece !== ''))
    const contents = parts.map((part) => document(element('urlset', namespaces), part))
    if (contents.length === 1) return contents.map((content) => ({ path: 'sitemap.xml', content }))
    const files = contents.map((content, index) => ({ path: `sitemap-${index + 1}.xml`, content }))
    const listed = files.map(({ path }) => element('sitemap', {}, [element('loc', {}, [site.url + site.base + path])]))
    return [
      { path: 'sitemap.xml', content: document(element('sitemapindex', { xmlns: namespaces.xmlns }, listed)) },
      ...files,
    ]
  },
})

const version = (hreflang: string, href: string) => element('xhtml:link', { rel: 'alternate', hreflang, href })

/** Whether search engines should know a page by its own address: what has another one is listed there, or on another site. */
const isSame = (canonical: string, own: string): boolean =>
  canonical === own || (URL.canParse(canonical) && new URL(canonical).href === new URL(own).href)

/** Pieces, in as many parts as it takes; there is always one. */
function inParts(pieces: readonly string[]): readonly (readonly string[])[] {
  const parts: string[][] = []
  let part: string[] = []
  let bytes = 0
  for (const piece of pieces) {
    const length = Buffer.byteLength(piece)
    if (part.length === limits.addresses || bytes + length > limits.bytes) {
      parts.push(part)
      part = []
      bytes = 0
    }
    part.push(piece)
    bytes += length
  }
  return [...parts, part]
}
