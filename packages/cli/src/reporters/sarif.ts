import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Problem, type Rule, ruleGroups } from '@findings/core'
import { allRules } from '../rules/all-rules.js'
import { fenced } from '../rules/fenced.js'
import { changing } from '../rules/rule-words.js'
import { jsonText } from './json-text.js'
import type { Report, Reporter } from './report.js'

/** Problems as SARIF 2.1.0, which code scanning services read. Source: OASIS, “Static Analysis Results Interchange Format”. */
export const sarif: Reporter = (report) => {
  const { problems, version, tooMany } = report
  return jsonText({
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Findings', version, semanticVersion: version, rules: descriptors() } },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: true,
            ...(tooMany !== undefined && {
              toolExecutionNotifications: [{ level: 'error', message: { text: tooMany } }],
            }),
          },
        ],
        results: problems.map((problem) => resultOf(problem, report)),
      },
    ],
  })
}

const ids = Object.keys(allRules)

function descriptors(): readonly object[] {
  return Object.entries(ruleGroups).flatMap(([group, rules]) =>
    Object.entries(rules).map(([id, rule]) => ({
      id,
      shortDescription: { text: rule.purpose },
      help: { text: helpText(rule), markdown: helpMarkdown(rule) },
      defaultConfiguration:
        rule.severity === 'off' ? { enabled: false, level: 'warning' } : { enabled: true, level: rule.severity },
      properties: { tags: [group], ...(rule.standard && { standard: rule.standard }) },
    })),
  )
}

const helpText = (rule: Rule): string =>
  [`Wrong:\n${rule.wrong}`, `Right:\n${rule.right}`, ...lastLines(rule)].join('\n\n')

const helpMarkdown = (rule: Rule): string =>
  [`Wrong:\n\n${fenced(rule.wrong)}`, `Right:\n\n${fenced(rule.right)}`, ...lastLines(rule)].join('\n\n')

const lastLines = (rule: Rule): readonly string[] => [
  ...(rule.standard ? [`Standard: ${rule.standard}.`] : []),
  changing(rule),
]

function resultOf({ ruleId, severity, reason, note, file, ...place }: Problem, { pathOf }: Report): object {
  return {
    ruleId,
    ruleIndex: ids.indexOf(ruleId),
    level: severity,
    message: { text: note ? `${reason}\n${note}` : reason },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(pathOf(file)) }, ...(regionOf(place) ?? {}) } }],
  }
}

/** Both count from 1, and in both the end is the place after the last character. */
function regionOf({ line, column, endLine, endColumn }: Pick<Problem, 'line' | 'column' | 'endLine' | 'endColumn'>) {
  if (line === undefined) return undefined
  return { region: { startLine: line, startColumn: column, endLine, endColumn } }
}

/** A path as a reference that is relative to the working directory, unless it is an absolute path. */
function uriOf(file: string): string {
  if (path.isAbsolute(file)) return pathToFileURL(file).href
  return file
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
}
