import { signUpUrl, thanksUrl } from '../links/archive-url.js'
import type { NewsletterFieldView, NewsletterView } from '../views.js'
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
    fields: fields.map(({ autocomplete, ...field }) => {
      const purpose = autocomplete ?? purposeOf(field)
      return { ...field, ...(purpose && { autocomplete: purpose }) }
    }),
    ...(basis && { basis }),
    ...(privacy && { privacy }),
  }
}

/** What a field asks of its reader, in the terms by which browsers fill it in (https://html.spec.whatwg.org/#autofill); undefined where nobody can tell. */
function purposeOf({ type, name }: Pick<NewsletterFieldView, 'type' | 'name'>): string | undefined {
  if (type === 'email') return 'email'
  return type === 'text' ? purposes.get(name.toLowerCase().replace(/[^a-z]/g, '')) : undefined
}

const purposes: ReadonlyMap<string, string> = new Map([
  ...['name', 'fullname'].map((name) => [name, 'name'] as const),
  ...['fname', 'firstname', 'givenname'].map((name) => [name, 'given-name'] as const),
  ...['lname', 'lastname', 'surname', 'familyname'].map((name) => [name, 'family-name'] as const),
  ...['postcode', 'postalcode', 'zip'].map((name) => [name, 'postal-code'] as const),
])
