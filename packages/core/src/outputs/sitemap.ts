import { defineOutput } from './define-output.js'
import { document, element } from './xml.js'

const namespaces = {
  xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
  'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
}

/** https://www.sitemaps.org/protocol.html: every page that search engines may show, with its translations. */
export const sitemap = defineOutput({
  name: 'sitemap',
  sees: 'addresses',
  files: ({ site, pages }) => {
    const urls = pages.flatMap(({ listing }) => {
      const { canonical, noindex, alternates = [] } = listing ?? {}
      if (!canonical || noindex || !canonical.startsWith(site.url)) return []
      return [
        element('url', {}, [
          element('loc', {}, [canonical]),
          listing?.modified ? element('lastmod', {}, [listing.modified]) : undefined,
          ...alternates.map(({ language, absolute }) =>
            element('xhtml:link', { rel: 'alternate', hreflang: language, href: absolute }),
          ),
        ]),
      ]
    })
    return [
      {
        path: 'sitemap.xml',
        content: document(element('urlset', namespaces, urls)),
      },
    ]
  },
})
