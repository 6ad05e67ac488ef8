import { defineKind } from './define-kind.js'
import { article } from './json-ld.js'
import { furniture } from './story-fields.js'

/** Somebody's own experience, published for as long as they consent. */
export const personalStory = defineKind({
  name: 'personal-story',
  route: '/stories/:slug/',
  template: 'personal-story',
  fields: {
    people: furniture.people,
    consent: furniture.consent.unwrap(),
    contentNotice: furniture.contentNotice,
    changedDetails: furniture.changedDetails,
  },
  jsonLd: article('Article'),
})
