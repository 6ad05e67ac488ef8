import { tokenize } from '../javascript/tokenize.js'
import { onlyCode } from './only-code.js'
import type { Tag } from './parse-template.js'

/** What stands before parentheses that belong to no function. */
const statements: ReadonlySet<string> = new Set(['if', 'for', 'await', 'while', 'switch', 'catch', 'with'])

/** The offset of the first `return` that ends the template itself, and no function in it: the engine only knows that there is one. */
export function earlyReturn(source: string, tags: readonly Tag[]): number | undefined {
  const tokens = [...tokenize(onlyCode(source, tags))]
  const open: boolean[] = [] // whether each brace that is open is that of a function
  const heads: string[] = [] // what stands before each parenthesis that is open
  let head = ''
  for (const [index, { type, text, start }] of tokens.entries()) {
    const before = tokens[index - 1]?.text ?? ''
    const isName = /^\??\.$/.test(before) || tokens[index + 1]?.text === ':'
    if (type === 'name' && text === 'return' && !isName && !open.includes(true)) return start
    if (type !== 'punctuation') continue
    if (text === '(') heads.push(before)
    if (text === ')') head = heads.pop() ?? ''
    if (text === '{') open.push(before === '=>' || (before === ')' && !statements.has(head)))
    if (text === '}') open.pop()
  }
  return undefined
}
