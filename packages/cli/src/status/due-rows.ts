import type { SurveyedEntry } from '@findings/core'
import type { Row } from '../rows.js'
import { type Shown, type Surveyed, told } from './shown.js'

/** What waits for somebody: retracted papers that still seem to stand first, then reviews, the longest due first, then projects that are over. */
export function dueRows({ entries, retractions, ended }: Surveyed, { pathOf }: Shown): readonly Row[] {
  const corrections = retractions.toSorted(byDate(({ date }) => date))
  const reviews = entries.filter(({ overdue }) => overdue !== undefined).sort(byDate(({ overdue }) => overdue))
  const projects = ended.toSorted(byDate(({ endDate }) => endDate))
  return [
    {
      name: 'correction',
      lines: corrections.flatMap(({ file, title, publication, date }) => {
        const when = date === undefined ? '' : ` on ${date}`
        return told(title, pathOf(file), `is based on ${publication}, which was retracted${when}`)
      }),
    },
    {
      name: 'review',
      lines: reviews.flatMap((entry) =>
        told(entry.title, pathOf(entry.file), `due since ${entry.overdue}${lastReview(entry)}`),
      ),
    },
    {
      name: 'project',
      lines: projects.flatMap(({ file, title, endDate, status }) =>
        told(title, pathOf(file), `its \`endDate\` ${endDate} is over, but its \`status\` is \`${status}\``),
      ),
    },
  ].filter(({ lines }) => lines.length > 0)
}

const list = new Intl.ListFormat('en', { type: 'conjunction' })

/** When a page was reviewed last, and by whom. */
export const lastReview = ({ reviewed }: Pick<SurveyedEntry, 'reviewed'>): string =>
  reviewed ? `; last reviewed on ${reviewed.last} by ${list.format(reviewed.by)}` : ''

/** The oldest first; what has no date comes last. */
const byDate =
  <T>(dateOf: (one: T) => string | undefined) =>
  (a: T, b: T): number => {
    const [one = '~', other = '~'] = [dateOf(a), dateOf(b)]
    return one < other ? -1 : one > other ? 1 : 0
  }
