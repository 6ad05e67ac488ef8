import type { SurveyedEvent } from '@findings/core'
import { plural } from '../plural.js'
import type { Row } from '../rows.js'
import { lastReview } from './due-rows.js'
import { type Shown, type Surveyed, told } from './shown.js'

const day = 24 * 60 * 60 * 1000

/** What becomes of stories in the days to come though nobody edits them, and how much comes later. */
export function comingRows(
  { entries, events, now }: Surveyed,
  time: (instant: string) => string,
  shown: Shown,
): readonly Row[] {
  const { days, pathOf } = shown
  const near = events.filter(({ at }) => Date.parse(at) <= Date.parse(now) + days * day)
  const byFile = new Map(entries.map((entry) => [entry.file, entry]))
  const rows = near.map((event) => {
    const entry = byFile.get(event.file)
    const last = event.event === 'review' && entry ? lastReview(entry) : ''
    return { name: time(event.at), lines: told(entry?.title, pathOf(event.file), `${eventWords(event)}${last}`) }
  })
  const later = events.length - near.length
  const first = events[near.length]
  if (!first) return rows
  return [...rows, { name: 'later', lines: [`${plural(later, 'change')}, the first on ${time(first.at)}`] }]
}

function eventWords({ event, rule }: SurveyedEvent): string {
  switch (event) {
    case 'appears':
      return 'becomes public'
    case 'disappears':
      return 'is taken down, as its consent ends'
    case 'over':
      return 'is over'
    case 'review':
      return 'review is due'
    case 'waiver':
      return `exception from ${rule} ends`
  }
}
