import type { Href } from '../kinds/fields.js'
import { homeUrl } from '../links/archive-url.js'
import type { Strings } from '../theme.js'
import type { LinkView, SiteView } from '../views.js'
import type { Edition } from './edition.js'
import { phoneView } from './furniture.js'
import { menuView } from './head.js'
import { image } from './image.js'
import { bound } from './link.js'
import { newsletterView } from './newsletter.js'
import { isPresent } from './person.js'

/** What all pages of one language share. `copyrightYears` is the only trace of the clock, but in a preview of what is to come. */
export function siteView(edition: Edition, stylesheets: readonly string[]): SiteView {
  const { config, language, direction } = edition
  const { site, organisation, utilityBar, nav, donate, footer } = config
  const logo = organisation.logo && image(edition, organisation.logo, config.file, 'logo')
  const name = organisation.name ?? site.name
  const action = nav.action && labelled(edition, nav.action)
  const appeal = donate && labelled(edition, donate)
  const barLink = utilityBar?.link && labelled(edition, utilityBar.link)
  const icon = site.icon && bound(edition, site.icon.href, config.file)
  return {
    name: site.name,
    language,
    direction,
    homeUrl: edition.href(homeUrl(config, language)),
    baseUrl: config.site.base,
    organisation: {
      name,
      nameLines: organisation.nameLines.length > 0 ? organisation.nameLines : [name],
      legalName: organisation.legalName ?? name,
      ...(logo && { logo }),
      registrations: organisation.registrations,
      address: organisation.address,
    },
    copyrightYears: copyrightYears(organisation.copyrightFrom, config.now, site.timeZone),
    ...(config.isAhead && { previewAt: edition.dateAndTime(new Date(config.now).toISOString()) }),
    ...(utilityBar && {
      utilityBar: {
        text: utilityBar.text,
        ...(utilityBar.phone && {
          phone: phoneView({ text: utilityBar.phone.text, number: utilityBar.phone.number.number }),
        }),
        ...(barLink && { link: barLink }),
      },
    }),
    navigation: { primary: menuView(edition, { links: nav.primary }).links, ...(action && { action }) },
    ...(appeal && { donate: appeal }),
    contacts: config.contacts.map(({ heading, text, phone, email, address, hours }) => ({
      heading,
      ...(text && { text }),
      ...(phone && { phone: phoneView({ text: phone.text, number: phone.number.number }) }),
      ...(email && { email }),
      address,
      ...(hours && { hours }),
    })),
    footer: {
      groups: footer.groups.map((group) => menuView(edition, group)).filter((group) => group.links.length > 0),
      legal: menuView(edition, { links: footer.legal }).links,
    },
    newsletters: Object.keys(config.newsletters)
      .map((id) => newsletterView(edition, id, 'form', 2))
      .filter(isPresent),
    stylesheets,
    ...(icon && { icon: icon.url }),
    options: config.themeOptions,
    slots: config.theme.choices.slots ?? {},
    strings: edition.strings as Strings,
  }
}

function labelled(
  edition: Edition,
  { label, href }: { readonly label: string; readonly href: Href },
): LinkView | undefined {
  const target = bound(edition, href.href, edition.config.file)
  return target && { ...target, text: label }
}

function copyrightYears(from: number | undefined, now: number, timeZone: string): string {
  const year = new Intl.DateTimeFormat('en', { year: 'numeric', timeZone }).format(now)
  return from === undefined || String(from) === year ? year : `${from}–${year}`
}
