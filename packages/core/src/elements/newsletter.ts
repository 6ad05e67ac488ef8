import { signUpUrl, thanksUrl } from '../links/archive-url.js'
import type { NewsletterView } from '../views.js'
import type { Edition } from './edition.js'
import { link } from './link.js'

/** A newsletter of the config; undefined when there is none of that name, so that no form exists without an endpoint. */
export function newsletterView(
  edition: Edition,
  id: string,
  style: 'form' | 'link',
  headingLevel: number,
): NewsletterView | undefined {
  const newsletter = Object.hasOwn(edition.config.newsletters, id) ? edition.config.newsletters[id] : undefined
  if (!newsletter) return undefined
  const { heading, pitch, endpoint, fields, basis, privacyHref } = newsletter
  const privacy = privacyHref && link(edition, privacyHref, '', edition.config.file)
  return {
    id,
    style,
    headingLevel,
    heading,
    ...(pitch && { pitch }),
    url: edition.href(signUpUrl(edition.config, edition.language, id)),
    endpoint,
    thanksUrl: edition.absolute(thanksUrl(edition.config, edition.language, id)),
    fields: fields.map(({ autocomplete, ...field }) => ({ ...field, ...(autocomplete && { autocomplete }) })),
    ...(basis && { basis }),
    ...(privacy && { privacy }),
  }
}
