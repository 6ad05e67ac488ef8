import { defineDirective } from './define-directive.js'
import { quoteAttributes, quoteView } from './quote.js'

/** `:::pullquote{by=person}`: a sentence of the story, shown again in large type. */
export const pullquote = defineDirective({
  name: 'pullquote',
  forms: ['container'],
  repeats: true,
  attributes: quoteAttributes,
  view: quoteView,
})
