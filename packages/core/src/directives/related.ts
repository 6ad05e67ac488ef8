import * as z from 'zod'
import { kickerOf } from '../elements/card.js'
import { ref } from '../kinds/fields.js'
import type { RelatedView } from '../views.js'
import { defineDirective } from './define-directive.js'

/** `::related{ref}`: a story inside the text; the link's words are its title. */
export const related = defineDirective({
  name: 'related',
  forms: ['leaf'],
  attributes: z.strictObject({ ref: ref('story') }),
  view({ attributes, edition, linkTo }): RelatedView | undefined {
    const story = edition.find(attributes.ref)
    const link = story && linkTo(story, story.data.title)
    return story && link && { link, kicker: kickerOf(edition, story) }
  },
})
