import { defineOutput } from './define-output.js'

/**
 * RFC 9309: everything may be crawled; the sitemap says what there is. Nobody reads one below a path, and a preview has none: its pages say `noindex`
 * themselves, which only those see who may crawl them. Left out when `static/` has one.
 */
export const robots = defineOutput({
  name: 'robots',
  sees: 'addresses',
  files: ({ site, files }) =>
    site.isPreview || site.base !== '/' || files.some((file) => file.path === 'robots.txt')
      ? []
      : [{ path: 'robots.txt', content: `User-agent: *\nAllow: /\n\nSitemap: ${site.url}/sitemap.xml\n` }],
})
