import { defineKind } from './define-kind.js'
import { article, citation } from './json-ld.js'
import { furniture } from './story-fields.js'

/** An announcement for journalists. */
export const pressRelease = defineKind({
  name: 'press-release',
  route: '/press/:slug/',
  template: 'press-release',
  titleLength: 110,
  fields: {
    dateline: furniture.dateline,
    mediaContact: furniture.mediaContact,
    notesToEditors: furniture.notesToEditors,
    publications: furniture.publications,
    evidence: furniture.evidence,
    contributors: furniture.contributors,
    funding: furniture.funding,
    competingInterests: furniture.competingInterests,
  },
  jsonLd: article('NewsArticle', (facts) => ({ genre: 'Press release', ...citation(facts), ...facts.more })),
})
