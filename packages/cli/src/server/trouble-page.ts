import { escaped } from './escaped.js'
import type { LiveSite } from './live-site.js'
import { ownPage } from './own-page.js'

/** What stands in for the pages of a site that could not be built yet: the problems, as the terminal shows them. */
export function troublePage({ trouble, version }: LiveSite): string {
  const title = trouble ? 'This site cannot be built yet' : 'Building the site…'
  const problems = trouble ? `<pre>${escaped(trouble.text)}</pre>\n` : ''
  const head = '<meta name="findings" content="trouble">\n'
  return ownPage({ title, head, body: `${problems}<p>This page loads again by itself.</p>` }, version)
}
