import { defineKind } from './define-kind.js'
import { article } from './json-ld.js'
import { furniture, storyFields } from './story-fields.js'

/** A signed point of view; it says whether its author has competing interests. */
export const opinion = defineKind({
  name: 'opinion',
  route: '/opinion/:slug/',
  template: 'opinion',
  fields: {
    authors: storyFields.authors.unwrap().min(1, 'at least one author'),
    competingInterests: furniture.competingInterests.unwrap(),
    funding: furniture.funding,
    firstPublished: furniture.firstPublished,
  },
  takesResponses: true,
  jsonLd: article('OpinionNewsArticle'),
})
