import type { Problem } from '@findings/core'
import { deliver } from './deliver.js'
import { siteFiles } from './site-files.js'
import type { Terminal } from './terminal.js'
import { version } from './version.js'

/** What is wrong with a site, so that a command cannot go on. */
export interface Trouble {
  readonly problems: readonly Problem[]
  /** How many files were looked into. */
  readonly checked?: number
  readonly closing: string
}

/** Tell people why a command cannot go on. */
export function tellProblems(root: string, { problems, checked = 0, closing }: Trouble, terminal: Terminal): void {
  const report = { ...siteFiles(root), problems, checked, closing, version: version() }
  deliver(report, terminal, { choices: [{ name: 'pretty' }], prettyTo: 'err', isQuiet: false })
}
