import { locateConfig } from './config/locate-config.js'
import { decode } from './front-matter/decode.js'
import { locate, locateAttribute } from './front-matter/locate.js'
import type { Judged } from './judge.js'
import { describe, type Fault, type Problem } from './problems.js'
import type { Point } from './story/body.js'

/** The sources of a build, for the places of its faults. */
export interface SourceTexts {
  /** Project-relative path → bytes. */
  readonly content: ReadonlyMap<string, Uint8Array>
  readonly config: { readonly file: string; readonly source: string }
}

/** Word and place the faults that count: by file, then by place. Only faulty sources are read again. */
export function placeFaults(judged: readonly Judged[], sources: SourceTexts): Problem[] {
  const problems = judged.map(({ fault, severity }) => describe(fault, spanOf(fault, sources), severity))
  const unique = new Map(problems.map((problem) => [JSON.stringify(problem), problem]))
  return [...unique.values()].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      compare(a.ruleId, b.ruleId),
  )
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const fileStart = { start: { line: 1, column: 1 } }

function spanOf({ file, at }: Fault, { content, config }: SourceTexts): { start: Point; end?: Point } | undefined {
  if (at === undefined) return content.has(file) ? fileStart : undefined
  if (file === config.file) return 'path' in at ? locateConfig(config.source, at.path, at.on ?? 'value') : at.span
  if ('span' in at && at.attribute === undefined) return at.span
  const bytes = content.get(file)
  const decoded = bytes ? decode(file, bytes) : undefined
  if (!decoded || 'fault' in decoded) return 'span' in at ? at.span : undefined
  if ('path' in at) return locate(decoded.text, /\.ya?ml$/i.test(file), at.path, at.on ?? 'value') ?? fileStart
  return locateAttribute(decoded.text, at.span, at.attribute ?? '', at.on) ?? at.span
}
