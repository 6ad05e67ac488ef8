import type { Rule } from '@findings/core'
import type { Channel } from '../terminal.js'
import { wrap } from '../wrap.js'
import { changing, defaultSeverity, example, finding } from './rule-words.js'

/** Everything about one rule, for people at a terminal. */
export function explainRule(
  { id, group, rule }: { readonly id: string; readonly group: string; readonly rule: Rule },
  { columns, style }: Pick<Channel, 'columns' | 'style'>,
): string {
  const paragraph = (text: string) => wrap(text, columns - 2).map((line) => `  ${line}`)
  const source = (text: string) => text.split('\n').map((line) => `    ${line}`.trimEnd())
  const lines = [
    `${style('bold', id)}  ${style('dim', group)}`,
    '',
    ...paragraph(rule.purpose),
    '',
    `  ${style(['bold', 'red'], 'Wrong')}`,
    ...source(rule.wrong),
    '',
    `  ${style(['bold', 'green'], 'Right')}`,
    ...source(rule.right),
    '',
    ...paragraph(`Severity: ${defaultSeverity(rule)}.`),
    ...(rule.standard ? paragraph(`Standard: ${rule.standard}.`) : []),
    ...paragraph(changing(rule)),
    ...(rule.asksOthers ? paragraph(finding(rule)) : []),
    ...(rule.fixed ? [] : ['', ...example(id, rule).map((line) => `    ${line}`)]),
  ]
  return `${lines.join('\n')}\n`
}
