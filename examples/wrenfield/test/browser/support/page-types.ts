/** One page of each type, and a story without a picture. */
export const pageTypes = {
  home: '/',
  hub: '/research/wrenfield-disease/',
  discovery: '/discoveries/phase-two-quillaset/',
  'press release': '/press/quillaset-trial-results/',
  opinion: '/opinion/why-we-publish-null-results/',
  news: '/news/iron-paper-retracted/',
  'personal story': '/stories/callums-winter-job/',
  explainer: '/information/what-is-wrenfield-disease/',
  archive: '/discoveries/',
  'older archive page': '/discoveries/page/1/',
  topic: '/topics/wrenfield-disease/',
  'kind within a topic': '/topics/wrenfield-disease/discoveries/',
  person: '/people/priya-raman/',
  project: '/projects/quill-2/',
  page: '/about/',
  'sign-up page': '/newsletters/monthly/',
  thanks: '/thanks/monthly/',
  'not found': '/404.html',
} as const

/** The widths of a laptop and of a telephone. */
export const widths = [1280, 375] as const
