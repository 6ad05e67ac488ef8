import { type Edition, kindName } from '../elements/edition.js'
import { bound } from '../elements/link.js'
import { archiveUrl, homeUrl } from '../links/archive-url.js'
import type { Story } from '../story/story.js'
import type { LinkView } from '../views.js'

/** Where a reader may go on from a page that leads nowhere: home, and the lists of all kinds that have stories. */
export const waysOn = (edition: Edition): LinkView[] => [linkHome(edition), ...listLinks(edition)]

/** The same, without those that the text of a page leads to already. */
export function otherWaysOn(edition: Edition, { ties, file }: Story): LinkView[] {
  const own = new Set(ties.hrefs.map((href) => bound(edition, href, file)?.url.replace(/[?#].*$/, '')))
  return waysOn(edition).filter(({ url }) => !own.has(url))
}

/** Links to the lists of all kinds that have stories. */
export function listLinks(edition: Edition): LinkView[] {
  const kinds = new Set(edition.kinds())
  return [...edition.config.kinds.values()].flatMap((kind) => {
    const url = kinds.has(kind.name) ? archiveUrl(edition.config, kind, edition.language) : undefined
    return url ? [{ url: edition.href(url), text: kindName(edition, kind.name, 'many'), external: false }] : []
  })
}

const linkHome = (edition: Edition): LinkView => ({
  url: edition.href(homeUrl(edition.config, edition.language)),
  text: edition.words('core.home'),
  external: false,
})
