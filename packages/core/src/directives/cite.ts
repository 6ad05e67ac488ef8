import * as z from 'zod'
import { anchorOf, citationText, identifiersOf } from '../elements/publication.js'
import { ref } from '../kinds/fields.js'
import { isStory } from '../story/story.js'
import type { CiteView } from '../views.js'
import { defineDirective } from './define-directive.js'

/** `:cite[okafor-2024]`: a citation that leads to the reference at the end of the story. */
export const cite = defineDirective({
  name: 'cite',
  forms: ['text'],
  silent: true,
  labelAs: 'ref',
  attributes: z.strictObject({ ref: ref('publication') }),
  view({ attributes, edition, entry }): CiteView | undefined {
    const publication = edition.find(attributes.ref)
    if (!publication) return undefined
    const { title, retracted, URL } = publication.data
    const hasReferences = isStory(entry)
    const elsewhere = identifiersOf(publication.data)[0]?.url ?? URL
    const url = hasReferences ? `#${anchorOf(publication.id)}` : elsewhere
    return {
      text: citationText(edition, publication),
      ...(url && { url }),
      external: !hasReferences,
      title,
      retracted: retracted !== undefined,
    }
  },
})
