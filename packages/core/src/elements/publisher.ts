import type { Thing } from '../kinds/json-ld.js'
import { homeUrl } from '../links/archive-url.js'
import type { Edition } from './edition.js'
import { sharedImage } from './image.js'

/** The charity, as schema.org's publisher: on home pages with all that the config knows of it, elsewhere by its name. */
export function publisher(edition: Edition, isHome: boolean): Thing {
  const { organisation, site } = edition.config
  const url = edition.absolute('/')
  const named = { '@type': 'Organization', '@id': `${url}#organisation`, name: organisation.name ?? site.name, url }
  return isHome ? { ...named, ...detailsOf(edition) } : named
}

function detailsOf(edition: Edition): Thing {
  const { organisation, contacts, utilityBar, file } = edition.config
  const logo = organisation.logo && sharedImage(edition, organisation.logo, file, 'logo')
  const phone = contacts.find((contact) => contact.phone)?.phone ?? utilityBar?.phone
  return {
    legalName: organisation.legalName,
    logo: logo && edition.absoluteOf(logo.src),
    address: organisation.address.join(', ') || undefined,
    telephone: phone?.number.number,
    email: contacts.find((contact) => contact.email)?.email,
  }
}

/** The site in one language, by its `@id` alone. */
export const websiteId = (edition: Edition): Thing => ({ '@id': `${homeOf(edition)}#website` })

/** https://schema.org/WebSite; `by` is who publishes it. */
export const website = (edition: Edition, by: Thing): Thing => ({
  '@type': 'WebSite',
  ...websiteId(edition),
  url: homeOf(edition),
  name: edition.config.site.name,
  description: edition.config.site.description,
  inLanguage: edition.language,
  publisher: by,
})

const homeOf = (edition: Edition): string => edition.absolute(homeUrl(edition.config, edition.language))
