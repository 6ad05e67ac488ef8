import * as z from 'zod'
import { seeAll } from '../elements/archive-link.js'
import { withoutKind } from '../elements/card.js'
import type { Kind } from '../kinds/define-kind.js'
import { count, oneOf, ref, text } from '../kinds/fields.js'
import type { FeedDirectiveView } from '../views.js'
import { defineDirective } from './define-directive.js'

/** `::feed{kind topic limit when}`: the latest stories, and a link to all of them; of a kind whose stories end, those to come, or with `when=past` the others. */
export const feed = defineDirective({
  name: 'feed',
  forms: ['leaf'],
  attributes: z.strictObject({
    kind: text('a kind of story').optional(),
    topic: ref('topic').optional(),
    limit: count().default(4),
    when: oneOf(['upcoming', 'past']).optional(),
    heading: text().optional(),
  }),
  names: {
    kind: { type: 'kind', known: ({ kinds }) => [...kinds.values()].filter(isOfStories).map(({ name }) => name) },
  },
  view({ attributes, headingLevel, edition, card }): FeedDirectiveView | undefined {
    const { kind, limit, when, heading } = attributes
    const topic = attributes.topic && edition.find(attributes.topic)
    const stories = edition.latest({ kind, topic: attributes.topic?.id, limit, ...(when === 'past' && { past: true }) })
    if (stories.length === 0) return undefined
    const cards = stories.map(card)
    const all = seeAll(edition, kind, topic)
    return {
      ...(heading && { heading }),
      headingLevel,
      cards: kind === undefined ? cards : cards.map((one) => withoutKind(edition, one)),
      ...(all && { all }),
    }
  },
})

const isOfStories = ({ type }: Kind) => type === 'story'
