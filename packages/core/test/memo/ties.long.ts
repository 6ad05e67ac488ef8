import { expect, it } from 'vitest'
import { leadElsewhere } from './ties.js'

const languages = [[], ['cy']]

it.each(Array.from({ length: 10 }, (_, index) => [index + 3, languages[index % 2] ?? []] as const))(
  '80 edits of what entries lead to make the site that a build from nothing makes (seed %i, other languages: %j)',
  async (seed, others) => {
    expect(await leadElsewhere(seed, 80, others)).toBeGreaterThan(30)
  },
)
