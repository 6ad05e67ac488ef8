import type { PublishedSite } from '@findings/core'
import { number, plural } from '../plural.js'
import type { Channel } from '../terminal.js'

/** What each stage of a build does, in words for people. */
const stages: Readonly<Record<keyof PublishedSite['timings'], string>> = {
  read: 'read the files',
  parse: 'parse the stories',
  validate: 'check each one',
  resolve: 'join them',
  plan: 'plan the pages',
  render: 'render the pages',
  write: 'write the files',
}

/** Where the time of a build went, in a few lines for people. `total` is in milliseconds, from the start of the process. */
export function stats({ timings, rendered, pages }: PublishedSite, total: number, { style }: Channel): string {
  const entries = Object.entries(stages).flatMap(([stage, words]): [string, number][] => {
    const time = timings[stage as keyof typeof timings]
    return time === undefined ? [] : [[words, time]]
  })
  const rest = total - entries.reduce((sum, [, time]) => sum + time, 0)
  const rows: [string, number][] = [['start, config and theme', rest], ...entries]
  const width = Math.max(...rows.map(([words]) => words.length))
  const lines = rows.map(([words, time]) => {
    const bar = '▆'.repeat(Math.round((30 * time) / total))
    return `  ${words.padEnd(width)} ${number(Math.round(time)).padStart(7)} ms  ${style('cyan', bar)}`.trimEnd()
  })
  const known = pages.reduce((sum, { count }) => sum + count, 0) - rendered
  const fresh = `${plural(rendered, 'page')} rendered, ${number(known)} known from the last build`
  return `\n${lines.join('\n')}\n\n  ${fresh}\n`
}
