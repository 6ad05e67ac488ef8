import { tokenize } from '../javascript/tokenize.js'
import { onlyCode } from './only-code.js'
import type { Tag } from './parse-template.js'

const closing: Readonly<Record<string, string>> = { '{': '}', '(': ')', '[': ']' }

/** The innermost bracket that the code of a template opens and never closes: the engine only says that the code ends too early. */
export function unclosedBracket(source: string, tags: readonly Tag[]): { bracket: string; offset: number } | undefined {
  const open: { bracket: string; offset: number }[] = []
  for (const { type, text, start } of tokenize(onlyCode(source, tags))) {
    if (type !== 'punctuation') continue
    if (text in closing) open.push({ bracket: text, offset: start })
    if (text === closing[open.at(-1)?.bracket ?? '']) open.pop()
  }
  return open.at(-1)
}
