import { defineKind } from './define-kind.js'
import { article, citation } from './json-ld.js'
import { furniture, storyFields } from './story-fields.js'

/** Health news, with its sources. */
export const news = defineKind({
  name: 'news',
  route: '/news/:slug/',
  template: 'news',
  titleLength: 110,
  fields: {
    authors: storyFields.authors.unwrap().min(1, 'at least one author'),
    dateline: furniture.dateline,
    sources: furniture.sources,
  },
  takesResponses: true,
  jsonLd: article('NewsArticle', (facts) => ({ ...citation(facts), ...facts.more })),
})
