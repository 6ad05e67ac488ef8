import { ruleGroups } from '@findings/core'
import { type ExitCode, exitCodes } from '../exit-code.js'
import { noRule } from '../rule-argument.js'
import type { Terminal } from '../terminal.js'
import { visible } from '../visible.js'
import { allRules } from './all-rules.js'
import { explainRule } from './explain-rule.js'
import { listRules } from './list-rules.js'
import { rulesPage } from './rules-page.js'

/** What `findings rules` may be told. */
export interface RulesFlags {
  readonly markdown?: true
}

/** Print all rules, or the one of that id. */
export function runRules(id: string | undefined, { markdown }: RulesFlags, { out, err }: Terminal): ExitCode {
  if (id === undefined) {
    out.write(markdown ? rulesPage(ruleGroups) : listRules(ruleGroups, out))
    return exitCodes.fine
  }
  const found = Object.entries(ruleGroups).find(([, rules]) => Object.hasOwn(rules, id))
  const rule = found?.[1][id]
  if (!found || !rule) {
    err.write(`Error: ${visible(noRule(id))}\nRun \`findings rules\` to see all ${Object.keys(allRules).length}.\n`)
    return exitCodes.misused
  }
  out.write(explainRule({ id, group: found[0], rule }, out))
  return exitCodes.fine
}
