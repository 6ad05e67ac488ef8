import { defineOutput } from './define-output.js'
import { document, element } from './xml.js'

/** https://www.sitemaps.org/protocol.html: every page that search engines may show. */
export const sitemap = defineOutput({
  name: 'sitemap',
  sees: 'heads',
  files: ({ site, pages }) => {
    const urls = pages.flatMap(({ listing, view }) => {
      const { canonical, noindex } = view.head
      if (!listing || !canonical || noindex || !canonical.startsWith(site.url)) return []
      return [
        element(
          'url',
          {},
          [element('loc', {}, [canonical]), listing.modified && element('lastmod', {}, [listing.modified])].filter(
            (one) => one !== '',
          ),
        ),
      ]
    })
    return [
      {
        path: 'sitemap.xml',
        content: document(element('urlset', { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }, urls)),
      },
    ]
  },
})
