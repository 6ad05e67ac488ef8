import type { Problem } from '@findings/core'
import type { FaultyFile } from '../browser/message.js'
import { byFile } from '../reporters/by-file.js'
import type { Report } from '../reporters/report.js'
import { sourceFrame } from '../source-frame.js'
import { visible } from '../visible.js'

/** Problems as pages show them: the words and the frames of the terminal, as data. Of very many, the first. */
export function faultyFiles(
  problems: readonly Problem[],
  { pathOf, linesOf }: Pick<Report, 'pathOf' | 'linesOf'>,
): readonly FaultyFile[] {
  return [...byFile(problems.slice(0, mostProblems))].map(([file, own]) => {
    const lines = own.some(({ line }) => line !== undefined) ? linesOf(file) : []
    return {
      path: visible(pathOf(file)),
      problems: own.map((problem) => ({
        place: [problem.line, problem.column].filter((part) => part !== undefined).join(':'),
        severity: problem.severity,
        rule: problem.ruleId,
        reason: visible(problem.reason),
        frame: sourceFrame(lines, problem, columns),
        ...(problem.note && { note: visible(problem.note) }),
      })),
    }
  })
}

const mostProblems = 100
const columns = 100
