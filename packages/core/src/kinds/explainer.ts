import { defineKind } from './define-kind.js'
import { citation, webPage } from './json-ld.js'
import { furniture } from './story-fields.js'

/** Health information that named people reviewed. */
export const explainer = defineKind({
  name: 'explainer',
  route: '/information/:slug/',
  template: 'explainer',
  fields: {
    reviewed: furniture.reviewed.unwrap(),
    sources: furniture.sources.unwrap().min(1, 'at least one source'),
    audience: furniture.audience,
  },
  jsonLd: webPage('MedicalWebPage', (facts) => ({ ...citation(facts), ...facts.more })),
})
