import type { Problem } from '@findings/core'
import type { Report } from '../../src/reporters/report.js'
import { linesIn } from '../../src/source-frame.js'

/** A reference to a topic that there is not, on line 3 of a page. */
export const missing: Problem = {
  ruleId: 'missing-topic',
  severity: 'error',
  file: 'content/pages/about.md',
  line: 3,
  column: 8,
  endLine: 3,
  endColumn: 13,
  reason: 'Cannot find topic `About`',
  note: 'A file would define it.',
}

export const warning: Problem = {
  ruleId: 'body-h1',
  severity: 'warning',
  file: 'content/pages/contact.md',
  line: 7,
  column: 1,
  endLine: 9,
  endColumn: 4,
  reason: 'A second main heading',
}

/** What would command a terminal, end a string, an element, a CDATA section or a workflow command. */
export const hostile = '\x1b[2J\x07\x9b31m\u202e\0\ufffe\r\n::error::"\'<![CDATA[]]>&amp;%0A,:\u2028\ud800'

export const hostileProblem: Problem = {
  ...missing,
  file: `content/${hostile}.md`,
  reason: hostile,
  note: hostile,
}

const source = '---\nkind: page\ntitle: About us\n---\n'

/** A report on a site in the folder `site`, all of whose files have one source. */
export const reportOf = (problems: readonly Problem[], more: Partial<Report> = {}): Report => ({
  problems,
  checked: 74,
  closing: 'The closing words.',
  root: 'site',
  pathOf: (file) => `site/${file}`,
  linesOf: () => linesIn(source),
  version: '1.2.3',
  ...more,
})

/** A page without colours. */
export const page = { columns: 80, style: (_: unknown, text: string) => text }
