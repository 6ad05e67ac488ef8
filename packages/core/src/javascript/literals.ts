import type { Token } from './tokenize.js'

/** A stretch of tokens; `end` is exclusive. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** A key of an object literal and its value, or an element of an array literal, whose value is its key. */
export interface Entry {
  readonly name: string | number
  readonly key: Range
  readonly value: Range
}

/** The bracket that opens the literal at a value: the value itself, or the first literal that a call is given. */
export function containerAt(tokens: readonly Token[], start: number): number | undefined {
  let at = start
  while (tokens[at]?.text === '(') at++
  const token = tokens[at]
  if (isOpening(token, '{') || isOpening(token, '[')) return at
  if (token?.type !== 'name') return undefined
  while (tokens[at + 1]?.text === '.' && tokens[at + 2]?.type === 'name') at += 2
  if (tokens[at + 1]?.text !== '(') return undefined
  const given = splitAt(tokens, at + 1).find((range) => isOpening(tokens[range.start], '{'))
  return given?.start
}

/** The entry of that name in the object literal, or of that index in the array literal, which `container` opens. */
export function entryOf(tokens: readonly Token[], container: number, name: string | number): Entry | undefined {
  const parts = splitAt(tokens, container)
  if (!isOpening(tokens[container], '[')) {
    // The last of two equal keys is the one that counts.
    return parts.map((part) => propertyOf(tokens, part)).findLast((entry) => entry?.name === String(name))
  }
  const element = typeof name === 'number' ? parts[name] : undefined
  const spread = parts.findIndex((part) => tokens[part.start]?.text === '...')
  if (!element || (spread >= 0 && Number(name) >= spread)) return undefined
  return { name, key: element, value: withoutType(tokens, element) }
}

/** `key: value`, `'key': value`, `['key']: value` or `key` alone; undefined for a spread, a method or a computed key. */
function propertyOf(tokens: readonly Token[], part: Range): Entry | undefined {
  const bracketed = tokens[part.start]?.text === '[' && tokens[part.start + 2]?.text === ']'
  const at = bracketed ? part.start + 1 : part.start
  const token = tokens[at]
  const isKey = bracketed ? token?.type === 'string' : ['name', 'string', 'number'].includes(token?.type ?? '')
  if (!token || !isKey) return undefined
  const name = token.type === 'string' ? token.text.slice(1, -1) : token.text
  const key = { start: at, end: at + 1 }
  const after = bracketed ? at + 2 : at + 1
  if (after === part.end) return { name, key, value: key }
  if (tokens[after]?.text !== ':') return undefined
  return { name, key, value: withoutType(tokens, { start: after + 1, end: part.end }) }
}

/** What commas separate between an opening bracket and the one that closes it. */
function splitAt(tokens: readonly Token[], opening: number): readonly Range[] {
  const parts: Range[] = []
  let depth = 0
  let start = opening + 1
  for (let at = start; at < tokens.length; at++) {
    const { type, text } = tokens[at] ?? {}
    if (type !== 'punctuation') continue
    if (depth === 0 && (text === ',' || isClosing(text))) {
      if (at > start || text === ',') parts.push({ start, end: at })
      start = at + 1
      if (text !== ',') break
    } else if (text === '{' || text === '[' || text === '(') depth++
    else if (isClosing(text)) depth--
  }
  return parts
}

/** A value without the `as` or `satisfies` that may follow it. */
function withoutType(tokens: readonly Token[], { start, end }: Range): Range {
  let depth = 0
  for (let at = start; at < end; at++) {
    const { type, text = '' } = tokens[at] ?? {}
    if (type === 'punctuation' && '{[('.includes(text)) depth++
    else if (type === 'punctuation' && isClosing(text)) depth--
    else if (type === 'name' && depth === 0 && at > start && /^(?:as|satisfies)$/.test(text)) return { start, end: at }
  }
  return { start, end }
}

const isOpening = (token: Token | undefined, bracket: string) => token?.type === 'punctuation' && token.text === bracket

const isClosing = (text: string | undefined) => text === '}' || text === ']' || text === ')'
