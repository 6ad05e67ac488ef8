import type { Doubts } from '../memo/inquiry.js'
import type { Site } from '../story/site.js'
import type { Questions } from './questions.js'

/** The keys of addresses that only one of two sites has, are written otherwise, or lead to files of another size. */
export function otherAddresses(before: Site['addresses'], after: Site['addresses']): ReadonlySet<string> {
  const keys = new Set<string>()
  if (before === after) return keys
  for (const [key, { url, size }] of after) {
    const last = before.get(key)
    if (last?.url !== url || last.size !== size) keys.add(key)
  }
  for (const key of before.keys()) if (!after.has(key)) keys.add(key)
  return keys
}

/** No doubt of any answer. */
export const certain: Doubts<Questions> = {
  entry: [],
  site: [],
  find: [],
  link: [],
  image: [],
  address: [],
  taken: [],
  counterpart: [],
  versions: [],
  kinds: [],
  stories: [],
  latest: [],
  related: [],
  retractions: [],
  naming: [],
  ofKind: [],
  about: [],
  newer: [],
  older: [],
  projects: [],
  achievements: [],
  achieved: [],
  subTopics: [],
  subHubs: [],
  hub: [],
}
