import { parseDocument } from 'yaml'
import { type Fault, fault } from '../problems.js'
import type { Span } from '../story/body.js'
import { diagnose, notFields } from './diagnose.js'
import type { Finding } from './finding.js'
import { plainValue } from './plain-value.js'
import { createSpans } from './points.js'
import { type Slip, slipsOf } from './slips.js'
import { splitFrontMatter, yamlLine } from './split.js'
import { yamlOptions } from './yaml-options.js'

interface FrontMatter {
  readonly data: Record<string, unknown> | undefined
  readonly body: string
  /** The line of the file on which `body` begins. */
  readonly bodyLine: number
  readonly faults: readonly Fault[]
  readonly slips: readonly Slip[]
}

/** Split and read the front matter of a Markdown file. The body keeps its line numbers. */
export function readFrontMatter(file: string, text: string): FrontMatter {
  const split = splitFrontMatter(text)
  if (split === 'missing') {
    return {
      data: undefined,
      body: text,
      bodyLine: 1,
      faults: [fault('missing-front-matter', file, firstLineOf(text))],
      slips: [],
    }
  }
  if (split === 'unclosed') {
    const faults = [fault('unclosed-front-matter', file, firstLineOf(text))]
    return { data: undefined, body: '', bodyLine: 1, faults, slips: [] }
  }
  const { yaml, body, bodyLine } = split
  const { data = {}, faults, slips } = readYaml(file, yaml, yamlLine)
  if (faults.length > 0) return { data: undefined, body, bodyLine, faults, slips }
  const record = data ?? {}
  if (isRecord(record)) return { data: record, body, bodyLine, faults, slips }
  return { data: undefined, body, bodyLine, faults: report(file, yaml, yamlLine, [notFields(yaml)]), slips }
}

interface Yaml<T> {
  readonly data: T
  readonly faults: readonly Fault[]
  readonly slips: readonly Slip[]
}

/** Read a YAML record, or the front matter that begins on `firstLine`. Faulty YAML has no data. */
export function readYaml(file: string, text: string, firstLine = 1): Yaml<unknown> {
  const document = parseDocument(text, yamlOptions)
  // One slip makes a string of errors; only the first says where it is.
  const error = document.errors[0] ?? document.warnings[0]
  if (error) {
    return { data: undefined, faults: report(file, text, firstLine, [diagnose(error, text, document)]), slips: [] }
  }
  const { value, findings } = plainValue(document.contents, text)
  const faults = report(file, text, firstLine, findings)
  if (faults.length > 0) return { data: undefined, faults, slips: [] }
  return { data: value, faults, slips: slipsOf(document, text, firstLine) }
}

/** Read a YAML file that holds one record: fields and their values. */
export function readRecord(file: string, text: string): Yaml<Record<string, unknown> | undefined> {
  const { data, faults, slips } = readYaml(file, text)
  if (faults.length > 0) return { data: undefined, faults, slips }
  if (isRecord(data)) return { data, faults, slips }
  return { data: undefined, faults: report(file, text, 1, [notFields(text)]), slips }
}

function report(file: string, text: string, firstLine: number, findings: readonly Finding[]): Fault[] {
  const spanOf = createSpans(text, firstLine)
  return findings.map(({ start, end, reason, advice }) =>
    fault('invalid-yaml', file, { span: spanOf(start, end) }, { reason, advice }),
  )
}

function firstLineOf(text: string): { span: Span } {
  const length = text.split(/[\r\n]/, 1)[0]?.length ?? 0
  return { span: { start: { line: 1, column: 1 }, end: { line: 1, column: length + 1 } } }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
