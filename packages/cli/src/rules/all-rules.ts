import { type Rule, type RuleId, ruleGroups } from '@findings/core'

/** Every rule by its id, in the order of the groups. */
export const allRules: Readonly<Record<string, Rule>> = Object.assign({}, ...Object.values(ruleGroups))

/** Whether there is a rule of that id. */
export const isRuleId = (id: string): id is RuleId => Object.hasOwn(allRules, id)
