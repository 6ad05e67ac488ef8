import type { Problem } from '@findings/core'
import { number } from './plural.js'
import { severityColours } from './severity-colours.js'
import type { Channel } from './terminal.js'
import { wrap } from './wrap.js'

/** So many problems are seen at a glance. */
const few = 20
const mostRows = 8

/** What many problems are made of, errors first, most frequent first, and how to go on: lines below a report that is too long to be seen whole; none below another. */
export function composition(
  problems: readonly Problem[],
  { columns, style }: Pick<Channel, 'columns' | 'style'>,
): readonly string[] {
  if (problems.length <= few) return []
  const rows = rowsOf(problems)
  // A line that says that there is one more row is better that row.
  const shown = rows.length > mostRows + 1 ? rows.slice(0, mostRows) : rows
  const widest = Math.max(...shown.map(({ count }) => number(count).length))
  const left = rows.length - shown.length
  const advice = `\`findings rules ${rows[0]?.rule}\` explains a rule; \`findings check --only FILE\` looks at one file.`
  return [
    '',
    ...shown.map(
      ({ count, severity, rule }) =>
        `  ${style('bold', number(count).padStart(widest))}  ${style(severityColours[severity], severity.padEnd(7))}  ${rule}`,
    ),
    ...(left > 0 ? [`  and ${number(left)} more`] : []),
    '',
    ...wrap(advice, columns),
  ]
}

interface Row {
  readonly rule: string
  readonly severity: Problem['severity']
  readonly count: number
}

/** How many problems there are of each rule; of one whose severity varies, of each severity. */
function rowsOf(problems: readonly Problem[]): readonly Row[] {
  const rows = new Map<string, Row>()
  for (const { ruleId: rule, severity } of problems) {
    const key = `${severity} ${rule}`
    rows.set(key, { rule, severity, count: (rows.get(key)?.count ?? 0) + 1 })
  }
  return [...rows.values()].toSorted((a, b) => rankOf(a) - rankOf(b) || b.count - a.count)
}

const rankOf = ({ severity }: Row): number => (severity === 'error' ? 0 : 1)
