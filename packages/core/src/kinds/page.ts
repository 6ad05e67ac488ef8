import { defineKind } from './define-kind.js'
import { webPage } from './json-ld.js'

/** A plain page: about, legal, home. */
export const page = defineKind({ name: 'page', type: 'page', route: '/:slug/', template: 'page', jsonLd: webPage() })
