import type { SiteView } from '../../src/views.js'

/** A site with nothing but a name and the given words. */
export function siteView(strings: SiteView['strings'] = {}, language = 'en'): SiteView {
  return {
    name: 'Example Heart Fund',
    language,
    direction: 'ltr',
    homeUrl: '/',
    baseUrl: '/',
    organisation: { name: 'Example Heart Fund', nameLines: [], legalName: '', registrations: [], address: [] },
    copyrightYears: '2026',
    navigation: { primary: [] },
    contacts: [],
    footer: { groups: [], legal: [] },
    newsletters: [],
    stylesheets: [],
    options: {},
    slots: {},
    strings,
  }
}
