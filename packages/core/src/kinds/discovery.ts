import { defineKind } from './define-kind.js'
import { article, citation } from './json-ld.js'
import { furniture } from './story-fields.js'

/** A finding, told by the charity that funded it. */
export const discovery = defineKind({
  name: 'discovery',
  route: '/discoveries/:slug/',
  template: 'discovery',
  fields: {
    publications: furniture.publications,
    evidence: furniture.evidence,
    funding: furniture.funding,
    project: furniture.project,
    contributors: furniture.contributors,
    competingInterests: furniture.competingInterests,
  },
  jsonLd: article('NewsArticle', citation),
})
