import type { Span } from '../story/body.js'
import { spanBetween } from './points.js'

/**
 * The span of one attribute of the directive at `span`: its value, or its name. Found by scanning the source, as the
 * parser does not keep places of attributes; undefined when the directive has no such attribute.
 */
export function locateAttribute(
  text: string,
  span: Span,
  attribute: string,
  on: 'key' | 'value' = 'value',
): Span | undefined {
  const offset = offsetOf(text, span.start.line, span.start.column)
  const start = offset === undefined ? -1 : startOfAttributes(text, offset)
  if (start < 0) return undefined
  for (const found of attributesAt(text, start)) {
    if (found.name !== attribute) continue
    return on === 'key' || found.value[0] === found.value[1]
      ? spanBetween(text, ...found.key)
      : spanBetween(text, ...found.value)
  }
  return undefined
}

function offsetOf(text: string, line: number, column: number): number | undefined {
  const breaks = /\r\n?|\n/g
  for (let passed = 1; passed < line; passed++) if (!breaks.exec(text)) return undefined
  return breaks.lastIndex + column - 1
}

/** Offset after the `{` that follows the name and the label, which may hold brackets itself. */
function startOfAttributes(text: string, offset: number): number {
  const head = /:+[^\s\p{P}\p{S}](?:[^\s\p{P}\p{S}]|[-_])*/uy
  head.lastIndex = offset
  if (!head.test(text)) return -1
  let at = head.lastIndex
  if (text[at] === '[') {
    let depth = 0
    for (; at < text.length; at++) {
      if (text[at] === '\\') at++
      else if (text[at] === '[') depth++
      else if (text[at] === ']' && --depth === 0) break
    }
    at++
  }
  return text[at] === '{' ? at + 1 : -1
}

interface Attribute {
  readonly name: string
  readonly key: readonly [number, number]
  readonly value: readonly [number, number]
}

const shortcuts = { '#': 'id', '.': 'class' } as const

/** The attributes from `offset` to the closing `}`. */
function* attributesAt(text: string, offset: number): Generator<Attribute> {
  const token =
    /\s*(?:([#.])([^\s#.{}"'<=>`]+)|([\p{L}_:][\p{L}\p{N}_:.-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<=>`}]+)))?)/duy
  token.lastIndex = offset
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const places = match.indices ?? []
    const mark = match[1]
    if (mark === '#' || mark === '.') {
      const value = places[2] ?? [0, 0]
      yield { name: shortcuts[mark], key: places[1] ?? value, value }
    } else {
      const key = places[3] ?? [0, 0]
      yield { name: match[3] ?? '', key, value: places[4] ?? places[5] ?? places[6] ?? [key[1], key[1]] }
    }
  }
}
