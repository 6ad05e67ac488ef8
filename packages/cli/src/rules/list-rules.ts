import type { Rule } from '@findings/core'
import type { Channel } from '../terminal.js'
import { wrap } from '../wrap.js'

/** All rules in their groups, one or two lines each: id, default severity, purpose. */
export function listRules(
  groups: Readonly<Record<string, Readonly<Record<string, Rule>>>>,
  { columns, style }: Pick<Channel, 'columns' | 'style'>,
): string {
  const ids = Math.max(...Object.values(groups).flatMap((rules) => Object.keys(rules).map((id) => id.length)))
  const start = 2 + ids + 2 + 'warning'.length + 2
  const blocks = Object.entries(groups).map(([group, rules]) => [
    style('bold', group),
    ...Object.entries(rules).flatMap(([id, { severity, purpose }]) => {
      const [first = '', ...more] = wrap(purpose, Math.max(20, columns - start))
      const padded = severity.padEnd('warning'.length)
      const coloured = severity === 'off' ? style('dim', padded) : style(colours[severity], padded)
      return [`  ${id.padEnd(ids)}  ${coloured}  ${first}`, ...more.map((line) => ' '.repeat(start) + line)]
    }),
    '',
  ])
  const hint = wrap('`findings rules ID` tells everything about one rule, with an example.', columns)
  return `${[...blocks.flat(), ...hint].join('\n')}\n`
}

const colours = { error: 'red', warning: 'yellow' } as const
