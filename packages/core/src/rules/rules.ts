import { cameOutRules } from './came-out-rules.js'
import { dateRules } from './date-rules.js'
import { directiveRules } from './directive-rules.js'
import { fileRules } from './file-rules.js'
import { frontMatterRules } from './front-matter-rules.js'
import { imageRules } from './image-rules.js'
import { linkRules } from './link-rules.js'
import { otherSiteRules } from './other-site-rules.js'
import { referenceRules } from './reference-rules.js'
import type { Rule } from './rule.js'
import { siteRules } from './site-rules.js'
import { textRules } from './text-rules.js'

const groups = {
  Files: fileRules,
  'Front matter': { ...frontMatterRules, ...dateRules },
  References: referenceRules,
  'Links and images': { ...linkRules, ...imageRules },
  'Links to other sites': otherSiteRules,
  Text: { ...textRules, ...cameOutRules },
  Directives: directiveRules,
  'Site and theme': siteRules,
} as const

const all = {
  ...fileRules,
  ...frontMatterRules,
  ...dateRules,
  ...referenceRules,
  ...linkRules,
  ...imageRules,
  ...otherSiteRules,
  ...textRules,
  ...cameOutRules,
  ...directiveRules,
  ...siteRules,
}

export type RuleId = keyof typeof all

/** Every rule by its permanent id. */
export const rules: Readonly<Record<RuleId, Rule>> = all

/** The same in groups, for people. */
export const ruleGroups: Readonly<Record<string, Readonly<Record<string, Rule>>>> = groups
