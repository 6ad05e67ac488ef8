import type { Problem } from '@findings/core'
import { number, plural } from './plural.js'
import type { Channel } from './terminal.js'
import { wrap } from './wrap.js'

/** So many problems are seen at a glance. */
const few = 20
const mostRows = 8

/** What many problems are made of, most frequent first, and how to go on: lines below a report that is too long to be seen whole; none below another. */
export function composition(
  problems: readonly Problem[],
  { columns, style }: Pick<Channel, 'columns' | 'style'>,
): readonly string[] {
  if (problems.length <= few) return []
  const counts = new Map<string, number>()
  for (const { ruleId } of problems) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1)
  const rows = [...counts].toSorted(([, a], [, b]) => b - a).map(([rule, count]) => [rule, number(count)] as const)
  const [first = '', widest = ''] = rows[0] ?? []
  const more = rows.length - mostRows
  const advice = `\`findings rules ${first}\` explains a rule; \`findings check --only FILE\` looks at one file.`
  return [
    '',
    ...rows.slice(0, mostRows).map(([rule, count]) => `  ${style('bold', count.padStart(widest.length))}  ${rule}`),
    ...(more > 0 ? [`  and ${plural(more, 'other rule')}`] : []),
    '',
    ...wrap(advice, columns),
  ]
}
