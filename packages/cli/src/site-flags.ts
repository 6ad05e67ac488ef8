import type { ReporterChoice } from './reporter-argument.js'
import type { RuleChoices } from './rule-argument.js'

/** What both `build` and `check` may be told; folders and files are absolute. */
export interface SiteFlags {
  readonly root?: string
  readonly config?: string
  readonly now?: string
  readonly maxWarnings?: number
  readonly threads?: number
  readonly rule?: RuleChoices
  readonly reporter?: readonly ReporterChoice[]
  readonly quiet?: true
}

/** The folder of the site. */
export const rootOf = ({ root = process.cwd() }: SiteFlags): string => root
