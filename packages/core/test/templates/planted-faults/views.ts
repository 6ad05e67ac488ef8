import type { HeadView, StoryView } from '../../../src/views.js'

const head: HeadView = {
  title: 'Sleeping cells',
  documentTitle: 'Sleeping cells – Example Heart Fund',
  url: '/discoveries/sleeping-cells/',
  language: 'en',
  direction: 'ltr',
  noindex: false,
  newsletters: [],
  preview: false,
  alternates: [],
  feeds: [],
  openGraph: [],
  breadcrumb: [],
}

/** A page as most are: some of what is optional is there, most is not. */
const story: StoryView = {
  head,
  id: 'sleeping-cells',
  kind: 'discovery',
  title: 'Sleeping cells',
  authors: [],
  contents: [],
  body: { prose: ['<p>Some words.</p>'] },
  topics: [],
  publications: [],
  retractions: [],
  contributors: [],
  funding: [],
  sources: [{}],
  people: [{ name: 'Ada Okafor', affiliations: [], deceased: false }],
  corrections: [],
  furtherReading: [],
  fields: {},
}

/** What each type of view is rendered with. */
export const views: Readonly<Record<string, object>> = {
  StoryView: story,
  CardView: { title: 'Sleeping cells', url: '/discoveries/sleeping-cells/', external: false },
}
