import type { Config } from '../config/config.js'
import { type Fault, fault } from '../problems.js'
import { fold } from '../story/site.js'
import { type Entry, isStory } from '../story/story.js'
import { lackOf } from '../visibility/is-visible.js'

/** Stories that rest on a consent which has ended elsewhere: it is the same `record`, and only the other story says so. */
export function checkConsents(entries: readonly Entry[], config: Config): Fault[] {
  const all = entries.flatMap((entry) => {
    const consent = isStory(entry) && entry.data.status !== 'withdrawn' ? entry.data.consent : undefined
    return typeof consent?.record === 'string' ? [{ file: entry.file, consent, key: fold(consent.record.trim()) }] : []
  })
  const isOver = ({ consent }: (typeof all)[number]) => /withdrawn|expired/.test(lackOf(consent, config) ?? '')
  const ended = new Map(all.filter(isOver).map(({ key, file }) => [key, file]))
  return all.flatMap((one) => {
    const other = isOver(one) ? undefined : ended.get(one.key)
    const values = { record: one.consent.record, other: other ?? '' }
    return other === undefined
      ? []
      : [fault('consent-ended-elsewhere', one.file, { path: ['consent', 'record'] }, values)]
  })
}
