import { tokenize } from '../javascript/tokenize.js'
import { onlyCode } from './only-code.js'
import type { Tag } from './parse-template.js'

/** The offset of the first `return` that ends the template itself, and no function in it: the engine only knows that there is one. */
export function earlyReturn(source: string, tags: readonly Tag[]): number | undefined {
  const tokens = [...tokenize(onlyCode(source, tags))]
  const open: boolean[] = [] // whether each brace that is open is that of a function
  let isFunction = false
  for (const [index, { type, text, start }] of tokens.entries()) {
    const before = tokens[index - 1]?.text ?? ''
    if (type === 'name' && text === 'function') isFunction = true
    const isName = /^\??\.$/.test(before) || tokens[index + 1]?.text === ':'
    if (type === 'name' && text === 'return' && !isName && !open.includes(true)) return start
    if (type !== 'punctuation') continue
    if (text === '{') {
      open.push(before === '=>' || (isFunction && before === ')'))
      if (before === ')') isFunction = false
    }
    if (text === '}') open.pop()
  }
  return undefined
}
