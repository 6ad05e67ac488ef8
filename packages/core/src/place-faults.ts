import { locateConfig } from './config/locate-config.js'
import { decode } from './front-matter/decode.js'
import { createLocate, locateAttribute } from './front-matter/locate.js'
import type { Judged } from './judge.js'
import { describe, type Fault, type Problem } from './problems.js'
import type { Point } from './story/body.js'
import type { SourceFile } from './story/source-file.js'

/** The sources of a build, for the places of its faults. */
export interface SourceTexts {
  /** By project-relative path. */
  readonly content: ReadonlyMap<string, Pick<SourceFile, 'bytes'>>
  readonly config: { readonly file: string; readonly source: string }
}

/** Problems of one file beyond which there is only a count: whoever has mended so many runs the check again. */
const limit = 200

/** Word and place the faults that count: by file, then by place. Each faulty source is read again once. */
export function placeFaults(judged: readonly Judged[], sources: SourceTexts): Problem[] {
  return [...byFile(judged)].sort(([a], [b]) => compare(a, b)).flatMap(([file, all]) => problemsOf(file, all, sources))
}

function byFile(judged: readonly Judged[]): Map<string, Judged[]> {
  const files = new Map<string, Judged[]>()
  for (const one of judged) {
    const group = files.get(one.fault.file)
    if (group) group.push(one)
    else files.set(one.fault.file, [one])
  }
  return files
}

function problemsOf(file: string, judged: readonly Judged[], sources: SourceTexts): Problem[] {
  // Errors first: what is left out must not decide whether the site is published.
  const kept = [...judged].sort((a, b) => compare(a.severity, b.severity)).slice(0, limit)
  const spanOf = createSpanOf(file, sources)
  const problems = kept.map(({ fault, severity }) => describe(fault, spanOf(fault), severity))
  const sorted = [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()].sort(
    (a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0) || compare(a.ruleId, b.ruleId),
  )
  const last = sorted.at(-1)
  const left = judged.length - kept.length
  if (!last || left === 0) return sorted
  const more = `There are ${left} more problems in this file.`
  return [...sorted.slice(0, -1), { ...last, note: last.note ? `${last.note} ${more}` : more }]
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const fileStart = { start: { line: 1, column: 1 } }

type SpanOf = (fault: Fault) => { readonly start: Point; readonly end?: Point } | undefined

function createSpanOf(file: string, { content, config }: SourceTexts): SpanOf {
  const found = content.get(file)
  let source: ReturnType<typeof readSource> | undefined
  return ({ at }) => {
    if (at === undefined) return found && fileStart
    if (file === config.file) return 'path' in at ? locateConfig(config.source, at.path, at.on ?? 'value') : at.span
    if ('span' in at && at.attribute === undefined) return at.span
    source ??= readSource(file, found?.bytes)
    if (source === 'unreadable') return 'span' in at ? at.span : undefined
    if ('path' in at) return source.locate(at.path, at.on ?? 'value', at.part) ?? fileStart
    return locateAttribute(source.text, at.span, at.attribute ?? '', at.on) ?? at.span
  }
}

function readSource(file: string, bytes: Uint8Array | undefined) {
  const decoded = bytes ? decode(file, bytes) : undefined
  if (!decoded || 'fault' in decoded) return 'unreadable'
  return { text: decoded.text, locate: createLocate(decoded.text, /\.ya?ml$/i.test(file)) }
}
