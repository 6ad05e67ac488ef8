import type {
  AchievementView,
  CardView,
  DateView,
  FigureView,
  ImageView,
  LinkView,
  NewsletterView,
  PersonView,
  PhoneView,
  Prose,
  PublicationView,
  SiteView,
} from '../../core/src/views.js'
import { en } from '../src/strings/en.js'

export const prose = (...html: readonly string[]): Prose => ({ prose: html })
export const link = (text: string, url: string): LinkView => ({ text, url, external: url.startsWith('https:') })
export const image = (name: string, width: number, height: number, alt: string): ImageView => ({
  src: `/images/${name}.svg`,
  alt,
  width,
  height,
  sources: [],
})

/** An image in two formats and two widths. */
export const photograph: ImageView = {
  src: '/images/freezer-a1b2c3d4-1200.jpg',
  alt: 'A researcher lifts a rack of samples out of a freezer',
  width: 1200,
  height: 800,
  sources: [
    { type: 'image/avif', srcset: '/images/freezer-e5f6a7b8-400.avif 400w, /images/freezer-c9d0e1f2-800.avif 800w' },
    { type: 'image/webp', srcset: '/images/freezer-a3b4c5d6-400.webp 400w, /images/freezer-e7f8a9b0-800.webp 800w' },
  ],
}

export const march: DateView = { iso: '2026-03-09', text: '9 March 2026' }
export const may: DateView = { iso: '2026-05-14', text: '14 May 2026' }
export const june: DateView = { iso: '2026-06-03', text: '3 June 2026' }
export const phone: PhoneView = { text: '01632 960 123', url: 'tel:+441632960123' }

export const amara: PersonView = {
  id: 'amara-osei',
  name: 'Dr Amara Osei',
  url: '/people/amara-osei/',
  jobTitle: 'Reader in cell biology',
  affiliations: ['University of Castlebeck'],
  orcid: link('https://orcid.org/0000-0002-1825-0097', 'https://orcid.org/0000-0002-1825-0097'),
  image: image('amara', 400, 400, 'Amara Osei, smiling, in a laboratory'),
  deceased: false,
  competingInterests: 'Amara Osei has been paid to advise a company that makes scanners.',
  biography: 'Amara Osei studies how scar tissue forms in the lung, and what might one day stop it.',
}

export const alun: PersonView = {
  name: 'Professor Alun Price',
  affiliations: [],
  role: 'designed the study',
  deceased: true,
}
export const bea: PersonView = { name: 'Bea', affiliations: [], deceased: false }

export const lead: FigureView = {
  image: photograph,
  caption: prose('<p>Samples from 312 people wait in a freezer in Castlebeck.</p>'),
  credit: 'Iona Marsh',
  licence: 'CC BY 4.0',
}

export const paper: PublicationView = {
  id: 'osei-2026',
  anchor: 'ref-osei-2026',
  authors: 'Osei A, Price A, Lindqvist T',
  title: 'A blood protein marks early scarring of the lung: a cohort study',
  container: 'Journal of Imagined Medicine',
  year: '2026',
  locator: '12(3), 44–51',
  url: 'https://doi.org/10.5555/wrenfield.2026.17',
  identifiers: [
    {
      scheme: 'DOI',
      value: '10.5555/wrenfield.2026.17',
      url: 'https://doi.org/10.5555/wrenfield.2026.17',
      text: 'https://doi.org/10.5555/wrenfield.2026.17',
    },
    {
      scheme: 'PMID',
      value: '99999999',
      url: 'https://pubmed.ncbi.nlm.nih.gov/99999999/',
      text: 'PubMed 99999999',
    },
  ],
  version: 'version-of-record',
  openAccess: true,
}

export const retracted: PublicationView = {
  ...paper,
  id: 'lindqvist-2019',
  anchor: 'ref-lindqvist-2019',
  title: 'Breath sounds as a predictor of scarring',
  year: '2019',
  version: 'preprint',
  openAccess: false,
  retracted: {
    date: may,
    reason: 'The recordings of eleven people had been mixed up.',
    notice: { url: 'https://doi.org/10.5555/wrenfield.2026.99', external: true },
  },
}

export const card: CardView = {
  title: 'A blood test may one day find lung scarring years earlier',
  url: '/discoveries/early-scarring/',
  external: false,
  kind: 'discovery',
  kicker: 'Discovery',
  date: march,
  teaser: 'A protein in the blood rose up to four years before a scan could show any damage, in a study of 312 people.',
  image: image('lead', 1500, 1000, 'A researcher lifts a rack of samples out of a freezer'),
}

export const plainCard: CardView = {
  title:
    'What breathlessness feels like, how it is measured, and why two people with exactly the same scan can lead such very different lives at home',
  url: '/information/breathlessness/',
  external: false,
  date: may,
  teaser: 'Breathlessness is a feeling, and feelings can be measured.',
}

export const outsideCard: CardView = {
  title: 'How lungs heal',
  url: 'https://example.org/how-lungs-heal',
  external: true,
  source: 'The Example Review',
  teaser: 'A long read about repair.',
}

export const achievement: AchievementView = {
  id: 'first-registry',
  title: 'The first register of everyone in the country who lives with scarred lungs',
  summary: 'More than 9,000 people have joined, and 41 studies have begun because of them.',
  date: may,
  supportedBy: [
    link('A register, ten years on', '/discoveries/register/'),
    link('The Wrenfield Register', '/projects/register/'),
  ],
}

export const newsletter: NewsletterView = {
  id: 'monthly',
  style: 'form',
  headingLevel: 2,
  heading: 'Research news, once a month',
  pitch: 'What we learned, what it means and what is still unknown. Four minutes to read.',
  endpoint: 'https://lists.example.org/subscribe',
  url: '/newsletters/monthly/',
  thanksUrl: 'https://wrenfield.example.org/thanks/monthly/',
  fields: [
    { name: 'email', label: 'Email address', type: 'email', required: true, autocomplete: 'email' },
    { name: 'name', label: 'First name', type: 'text', required: false, autocomplete: 'given-name' },
    { name: 'appeals', label: 'You may also write to me about appeals', type: 'checkbox', required: false },
  ],
  basis: 'We write to you because you ask us to, and you can stop at any time.',
  privacy: link('How we look after your data', '/privacy/'),
}

export const site: SiteView = {
  name: 'Wrenfield',
  language: 'en-GB',
  direction: 'ltr',
  homeUrl: '/',
  baseUrl: '/',
  organisation: {
    name: 'Wrenfield',
    nameLines: ['Wrenfield', 'Research for every breath'],
    legalName: 'Wrenfield Lung Research',
    registrations: ['Registered charity in England and Wales 0000000', 'Registered charity in Scotland SC000000'],
    address: ['4 Alder Row', 'Castlebeck', 'CB1 0AA'],
  },
  copyrightYears: '2019–2026',
  utilityBar: { text: 'Worried about your breathing? Talk to a nurse:', phone },
  navigation: {
    primary: [
      link('Our research', '/research/'),
      link('Discoveries', '/discoveries/'),
      link('Living with it', '/information/'),
      link('Your stories', '/stories/'),
      link('News', '/news/'),
    ],
    action: link('Donate', 'https://give.example.org/wrenfield'),
  },
  donate: link('Donate', 'https://give.example.org/wrenfield'),
  contacts: [
    {
      heading: 'Talk to a nurse',
      text: 'Free, and nothing is too small to ask.',
      phone,
      email: 'nurses@wrenfield.example.org',
      address: [],
      hours: 'Monday to Friday, 9am to 5pm',
    },
    { heading: 'Media team', phone: { text: '01632 960 456', url: 'tel:+441632960456' }, address: [] },
  ],
  footer: {
    groups: [
      {
        heading: 'Our research',
        links: [
          link('Discoveries', '/discoveries/'),
          link('Projects we fund', '/projects/'),
          link('For researchers', '/apply/'),
        ],
      },
      {
        heading: 'About us',
        links: [
          link('Who we are', '/about/'),
          link('How we spend money', '/spending/'),
          link('Fundraising Regulator', 'https://regulator.example.org/'),
        ],
      },
      { heading: 'Get help', links: [link('Living with scarring', '/information/'), link('Local groups', '/groups/')] },
    ],
    legal: [link('Privacy', '/privacy/'), link('Accessibility', '/accessibility/'), link('Complaints', '/complaints/')],
  },
  newsletters: [newsletter],
  stylesheets: ['/assets/site.css'],
  icon: '/assets/icon.svg',
  options: {
    share: true,
    footerNewsletter: true,
    ribbon: 'This is an example site. The charity, its people and its findings are invented.',
  },
  slots: { sample: 'skip-link' },
  strings: en,
}
