import { nearest, type RuleId, type Severity } from '@findings/core'
import { InvalidArgumentError } from 'commander'
import { allRules, isRuleId } from './rules/all-rules.js'

export type RuleChoices = Readonly<Partial<Record<RuleId, Severity | 'off'>>>

const severities: Readonly<Record<string, Severity | 'off'>> = {
  off: 'off',
  warn: 'warning',
  warning: 'warning',
  error: 'error',
}

/** `--rule`, which may be given again and again: `http-link=off`. */
export function ruleArgument(value: string, before: RuleChoices = {}): RuleChoices {
  const [, id = '', word = ''] = /^([^=]*)=?(.*)$/s.exec(value) ?? []
  if (!isRuleId(id)) throw new InvalidArgumentError(`${noRule(id)} \`findings rules\` lists them.`)
  const severity = Object.hasOwn(severities, word) ? severities[word] : undefined
  if (!severity) throw new InvalidArgumentError(`Expected \`${id}=off\`, \`=warning\` or \`=error\`.`)
  if (allRules[id]?.fixed) throw new InvalidArgumentError(`\`${id}\` protects readers: it cannot be changed.`)
  return { ...before, [id]: severity }
}

/** Says that there is no such rule, and which one may be meant. */
export function noRule(id: string): string {
  const meant = nearest(id, Object.keys(allRules))
  return `There is no rule \`${id}\`${meant ? `, did you mean \`${meant}\`?` : '.'}`
}
