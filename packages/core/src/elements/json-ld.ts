import type { Thing } from '../kinds/json-ld.js'
import type { Html } from '../views.js'

/** schema.org data for a script element: no text in it can end the element or begin a comment. */
export const jsonLd = (graph: readonly Thing[]): Html => ({
  html: JSON.stringify({ '@context': 'https://schema.org', '@graph': graph })
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('&', '\\u0026')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029'),
})
