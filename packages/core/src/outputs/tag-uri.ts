import type { Plan } from '../story/page.js'

/**
 * RFC 4151: an id that stays while addresses change, of who gives it out and the names that a thing has there: `tag:example.org,2026:en-GB/story/dormant-cells`.
 */
export const tagUri = ({ tag }: Plan['site'], ...names: readonly string[]): string =>
  `tag:${tag}:${names
    .flatMap((name) => name.split('/'))
    .map(encodeURIComponent)
    .join('/')}`
