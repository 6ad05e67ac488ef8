import type { Problem } from '@findings/core'
import { byFile } from './by-file.js'
import type { Reporter } from './report.js'
import { type Attributes, element, escaped } from './xml.js'

/** Problems as the test report that Jenkins, GitLab and others read: a suite for each file, a case for each problem. */
export const junit: Reporter = ({ problems, pathOf, tooMany, closing }) => {
  const suites = [...byFile(problems)].map(([file, group]) => suiteOf(pathOf(file), group))
  if (tooMany !== undefined) suites.push(own({ name: 'max-warnings', verdict: 'failure', message: tooMany }))
  // A report without any test is a failure to some readers.
  if (suites.length === 0) suites.push(own({ name: closing || 'No problems.', verdict: 'passed' }))
  const cases = suites.flatMap((suite) => suite.cases)
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(
    'testsuites',
    { name: 'findings', ...counts(cases) },
    suites.map(({ name, cases }) => element('testsuite', { name, ...counts(cases) }, cases.map(caseElement))),
  )}`
}

interface Suite {
  readonly name: string
  readonly cases: readonly Case[]
}

interface Case {
  readonly name: string
  readonly classname: string
  readonly verdict: 'passed' | 'failure' | 'skipped'
  readonly type?: string
  readonly message?: string
  readonly details?: string
  readonly file?: string
  readonly line?: number | undefined
}

/** A suite of what no file is at fault for. */
const own = (one: Omit<Case, 'classname'>): Suite => ({
  name: 'findings',
  cases: [{ ...one, classname: 'findings', type: one.name }],
})

const suiteOf = (path: string, problems: readonly Problem[]): Suite => ({
  name: path,
  cases: problems.map(({ ruleId, severity, line, column, reason, note }) => {
    const place = [line, column].filter((part) => part !== undefined).join(':')
    return {
      classname: path,
      name: place ? `${ruleId} at ${place}` : ruleId,
      file: path,
      line,
      type: ruleId,
      // A warning fails nothing: it is a test that was skipped, and readers show its message all the same.
      ...(severity === 'error'
        ? { verdict: 'failure', message: reason }
        : { verdict: 'skipped', message: `Warning: ${reason}` }),
      details: [place ? `${path}:${place}` : path, reason, ...(note ? [note] : [])].join('\n'),
    }
  }),
})

function caseElement({ name, classname, verdict, type, message, details = '', file, line }: Case): string {
  const told = verdict === 'passed' ? [] : [element(verdict, { type, message }, escaped(details))]
  return element('testcase', { classname, name, file, line, time: 0 }, told)
}

const counts = (cases: readonly Case[]): Attributes => ({
  tests: cases.length,
  failures: cases.filter(({ verdict }) => verdict === 'failure').length,
  errors: 0,
  skipped: cases.filter(({ verdict }) => verdict === 'skipped').length,
})
