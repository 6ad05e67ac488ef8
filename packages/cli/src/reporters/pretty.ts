import type { Problem } from '@findings/core'
import { severityColours } from '../severity-colours.js'
import { sourceFrame } from '../source-frame.js'
import { visible } from '../visible.js'
import { wrap } from '../wrap.js'
import { byFile } from './by-file.js'
import type { Reporter } from './report.js'

type Page = Parameters<Reporter>[1]

/** Problems for people: by file, each with its place and rule, what is wrong, the source with a mark, what to do. Then the count. */
export const pretty: Reporter = (report, page) => {
  const groups = [...byFile(report.problems)].map(([file, problems]) => {
    const path = visible(report.pathOf(file)).replaceAll('\n', '␊')
    const lines = problems.some(({ line }) => line !== undefined) ? report.linesOf(file) : []
    return [page.style('bold', path), '', ...problems.flatMap((problem) => [...describe(problem, lines, page), ''])]
  })
  const closing = report.closing === '' ? [] : wrap(visible(report.closing), page.columns)
  return [...groups.flat(), ...closing].map((line) => `${line}\n`).join('')
}

const indent = '    '

function describe(problem: Problem, source: readonly string[], page: Page): readonly string[] {
  const { line, column, severity, ruleId, reason, note } = problem
  const { style } = page
  const columns = page.columns - indent.length
  const place = [line, column].filter((part) => part !== undefined).join(':')
  const head = [style('bold', place), style(['bold', severityColours[severity]], severity), style('dim', ruleId)]
  const below = [
    ...wrap(visible(reason), columns),
    ...sourceFrame(source, problem, columns).map(({ text, isMark }) =>
      style(isMark ? severityColours[severity] : 'dim', text),
    ),
    ...(note ? wrap(visible(note), columns) : []),
  ]
  return [`  ${head.slice(place === '' ? 1 : 0).join('  ')}`, ...below.map((one) => indent + one)]
}
