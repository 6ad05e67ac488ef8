import { defineOutput } from './define-output.js'

const closed = 'User-agent: *\nDisallow: /\n'

/** RFC 9309: everything may be crawled; the sitemap says what there is. Left out when `static/` has one; a preview closes itself to all. */
export const robots = defineOutput({
  name: 'robots',
  sees: 'addresses',
  files: ({ site, files }) =>
    files.some((file) => file.path === 'robots.txt')
      ? []
      : [
          {
            path: 'robots.txt',
            content: site.isPreview
              ? closed
              : `User-agent: *\nAllow: /\n\nSitemap: ${site.url}${site.base}sitemap.xml\n`,
          },
        ],
})
