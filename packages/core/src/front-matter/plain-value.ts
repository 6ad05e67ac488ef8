import { isAlias, isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml'
import type { Finding } from './finding.js'
import { lineAt } from './line-at.js'
import { hasOddSpace, oddSpaceIn } from './odd-spaces.js'

const limit = 100
/** Findings beyond which none is looked for: whoever has mended so many runs the check again. */
const most = 100
const refusedKeys = new Set(['__proto__', 'constructor', 'prototype'])

/** The plain value of a YAML node, and what no front matter may have: tags, anchors, repeated and dangerous keys. */
export function plainValue(root: unknown, text: string): { value: unknown; findings: readonly Finding[] } {
  const findings: Finding[] = []
  return { value: visit(root, 0), findings }

  function visit(node: unknown, depth: number): unknown {
    if (isAlias(node)) return note(node, 1, aliasReason, aliasAdvice(text.slice(...extent(node))))
    if (isScalar(node) || isMap(node) || isSeq(node)) checkProperties(node)
    if (isScalar(node)) return typeof node.value === 'string' ? checkText(node, node.value) : node.value
    if (!isMap(node) && !isSeq(node)) return null
    if (depth > limit) return note(node, 1, `This is nested over ${limit} levels deep`, 'Remove some levels.')
    if (isSeq(node)) return node.items.map((item) => visit(item, depth + 1))
    return recordOf(node, depth)
  }

  function recordOf(map: YAMLMap, depth: number): Record<string, unknown> {
    const record: Record<string, unknown> = {}
    const seen = new Set<string>()
    for (const { key, value } of map.items) {
      const name = String(visit(key, depth + 1))
      if (hasOddSpace(name) && isScalar(key)) noteSpace(key)
      if (refusedKeys.has(name)) {
        if (isScalar(key)) note(key, undefined, `\`${name}\` cannot be the name of a field`, 'Choose another name.')
        continue
      }
      if (seen.has(name) && isScalar(key)) {
        note(key, undefined, `\`${name}\` is here twice`, 'Remove one of the two.')
      }
      seen.add(name)
      record[name] = visit(value, depth + 1)
    }
    return record
  }

  /** `-` and a space that is none, at the beginning of a line. */
  function isDash(node: Node & { type?: string }, value: string): boolean {
    if (node.type !== 'PLAIN' || !value.startsWith('-') || !hasOddSpace(value) || findings.length >= most) return false
    const [start] = extent(node)
    const line = lineAt(text, start)
    return text.slice(line.start, start).trim() === ''
  }

  function noteSpace(node: Node): void {
    if (findings.length >= most) return
    const [start] = extent(node)
    const line = lineAt(text, start)
    const found = oddSpaceIn({ start, text: line.text.slice(start - line.start) })
    if (found) findings.push(found)
  }

  function checkText(node: Node & { type?: string }, value: string): string {
    if (isDash(node, value)) noteSpace(node)
    const [found] = unshowable.exec(value) ?? []
    if (found !== undefined) {
      const code = (found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
      note(node, undefined, `This value contains U+${code}, a character that no page can show`, 'Remove it.')
    }
    return value
  }

  function checkProperties(node: Node & { anchor?: string; tag?: string }): void {
    const [start] = extent(node)
    if (node.anchor) {
      const at = text.lastIndexOf(`&${node.anchor}`, start)
      add(
        at < 0 ? start : at,
        `&${node.anchor}`.length,
        'This value begins with `&`, which makes an anchor',
        quoteAdvice,
      )
    }
    if (node.tag) {
      const tag = /![^\s]*\s*$/.exec(text.slice(Math.max(0, start - 200), start))?.[0]
      add(
        start - (tag?.length ?? 0),
        tag?.trimEnd().length ?? 1,
        'This value begins with `!`, which makes a tag',
        quoteAdvice,
      )
    }
  }

  function note(node: Node, length: number | undefined, reason: string, advice: string): null {
    const [start, end] = extent(node)
    add(start, length ?? end - start, reason, advice)
    return null
  }

  function add(start: number, length: number, reason: string, advice: string): void {
    findings.push({ start, end: start + length, reason, advice })
  }
}

/** Escapes in double quotes can write these: control characters but for tabs and line ends, noncharacters, halves of pairs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what this finds
export const unshowable = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\p{Noncharacter_Code_Point}\p{Surrogate}]/u

const aliasReason = 'This value begins with `*`, which makes an alias'
const quoteAdvice = 'Put the value in quotes if it is text; otherwise remove the mark.'
const aliasAdvice = (source: string): string => `Put the value in quotes if it is text: \`"${source}"\`.`

function extent(node: Node): [number, number] {
  return [node.range?.[0] ?? 0, node.range?.[1] ?? 0]
}
