import * as z from 'zod'
import { achievementView } from '../elements/achievement.js'
import { count, ref, text } from '../kinds/fields.js'
import type { AchievementsView } from '../views.js'
import { defineDirective } from './define-directive.js'

/** `::achievements{topic limit}`: what research made possible, each with what supports it. */
export const achievements = defineDirective({
  name: 'achievements',
  forms: ['leaf'],
  attributes: z.strictObject({ topic: ref('topic').optional(), limit: count().default(6), heading: text().optional() }),
  view({ attributes, headingLevel, edition }): AchievementsView | undefined {
    const { topic, limit, heading } = attributes
    const list = edition.achievementsAbout(topic?.id).slice(0, limit)
    if (list.length === 0) return undefined
    return { ...(heading && { heading }), headingLevel, achievements: list.map((one) => achievementView(edition, one)) }
  },
})
