import { expect, it } from 'vitest'
import { leadElsewhere } from './ties.js'

it.each(Array.from({ length: 10 }, (_, index) => index + 3))(
  '80 edits of what entries lead to make the site that a build from nothing makes (seed %i)',
  async (seed) => {
    expect(await leadElsewhere(seed, 80)).toBeGreaterThan(30)
  },
)
