import { type Document, isMap, isScalar, isSeq, type Scalar } from 'yaml'
import type { Span } from '../story/body.js'
import { createSpans } from './points.js'

/** Something that YAML reads in another way than its author meant it, maybe. */
export interface Slip {
  /** `comment`: the rest of a line behind ` #`; `comma`: a name without a colon in braces. */
  readonly by: 'comment' | 'comma'
  /** The field whose value is cut there. */
  readonly path: readonly (string | number)[]
  readonly value: string
  /** What is cut off. */
  readonly rest: string
  readonly span: Span
}

/** The values that a comment or a comma cuts. Whether that is meant depends on what the fields are for. */
export function slipsOf(document: Document, text: string, firstLine: number): Slip[] {
  if (!/[ \t]#|\{/.test(text)) return []
  const slips: Slip[] = []
  const spanOf = createSpans(text, firstLine)
  visit(document.contents, [])
  return slips

  function visit(node: unknown, path: Slip['path']): void {
    if (isScalar(node)) noteComment(node, path)
    if (isSeq(node)) for (const [index, item] of node.items.entries()) visit(item, [...path, index])
    if (!isMap(node)) return
    let before: { readonly path: Slip['path']; readonly value: Scalar } | undefined
    for (const { key, value } of node.items) {
      const own = [...path, String(key)]
      if (value === null && node.flow && before && isScalar(key)) noteComma(before, key)
      else before = isScalar(value) ? { path: own, value } : undefined
      visit(value, own)
    }
  }

  function noteComment({ type, value, range }: Scalar, path: Slip['path']): void {
    if (type !== 'PLAIN' || typeof value !== 'string' || !range) return
    const [, gap = '', rest] = /^([ \t]+)(#[^\r\n]*)/.exec(text.slice(range[1], range[1] + longest)) ?? []
    if (rest === undefined) return
    const start = range[1] + gap.length
    slips.push({ by: 'comment', path, value, rest: rest.trimEnd(), span: spanOf(start, start + rest.trimEnd().length) })
  }

  function noteComma({ path, value }: { path: Slip['path']; value: Scalar }, key: Scalar): void {
    if (value.type !== 'PLAIN' || typeof value.value !== 'string' || !key.range || !value.range) return
    const [start, end] = key.range
    const last = slips.at(-1)
    const isSame = last?.by === 'comma' && last.path === path // `London, Paris, Rome`
    if (isSame) slips.pop()
    const rest = text.slice(value.range[1], end)
    const span = spanOf(start, end)
    slips.push({ by: 'comma', path, value: value.value, rest, span: isSame ? { ...last.span, end: span.end } : span })
  }
}

const longest = 1000
