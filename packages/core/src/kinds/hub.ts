import { defineKind } from './define-kind.js'
import { webPage } from './json-ld.js'
import { furniture } from './story-fields.js'

/** The front page of a field of research. */
export const hub = defineKind({
  name: 'hub',
  type: 'hub',
  route: '/research/:slug/',
  template: 'hub',
  fields: { topic: furniture.topic.unwrap(), aims: furniture.aims, parent: furniture.parent },
  jsonLd: webPage('CollectionPage'),
})
