import { jsonText } from './json-text.js'
import type { Reporter } from './report.js'

/** Problems for programs: docs/problems-json.md describes each field. */
export const json: Reporter = ({ problems, checked, root, tooMany, version }) =>
  jsonText({
    version: 1,
    tool: { name: 'findings', version },
    root,
    checked,
    errors: problems.filter(({ severity }) => severity === 'error').length,
    warnings: problems.filter(({ severity }) => severity === 'warning').length,
    tooManyWarnings: tooMany !== undefined,
    problems: problems.map(({ ruleId, severity, file, line, column, endLine, endColumn, reason, note }) => ({
      ruleId,
      severity,
      file,
      line,
      column,
      endLine,
      endColumn,
      reason,
      note,
    })),
  })
