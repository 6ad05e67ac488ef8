import type { Problem } from '@findings/core'
import { visible } from '../visible.js'
import type { Report, Reporter } from './report.js'

/** Workflow commands that GitHub Actions shows as annotations beside the lines of a pull request. */
export const github: Reporter = ({ problems, pathOf, tooMany }) =>
  [
    ...problems.map((problem) => command(problem, pathOf)),
    ...(tooMany === undefined ? [] : [`::error title=max-warnings::${data(tooMany)}`]),
  ]
    .map((line) => `${line}\n`)
    .join('')

function command(problem: Problem, pathOf: Report['pathOf']): string {
  const { severity, ruleId, reason, note, file, line, column, endLine, endColumn } = problem
  // GitHub takes columns only of a range within one line.
  const isOneLine = endLine === undefined || endLine === line
  const properties = {
    file: pathOf(file),
    line,
    endLine,
    col: isOneLine ? column : undefined,
    endColumn: isOneLine ? endColumn : undefined,
    title: ruleId,
  }
  const given = Object.entries(properties).filter(([, value]) => value !== undefined)
  const list = given.map(([name, value]) => `${name}=${property(String(value))}`).join(',')
  return `::${severity} ${list}::${data(note ? `${reason}\n${note}` : reason)}`
}

/** Source of both: “Workflow commands for GitHub Actions” and its toolkit, which escapes the same characters. */
const data = (text: string) => visible(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
