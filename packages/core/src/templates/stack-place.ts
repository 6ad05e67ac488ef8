import { pointAt } from '../front-matter/points.js'
import { type Emitted, placeInTemplate } from './emit.js'
import { offsetInCode } from './offset-in-code.js'
import { TemplateError, type TemplatePlace } from './template-error.js'
import { unclosedBracket } from './unclosed-bracket.js'

/** The name under which a template's code runs, as stacks show it. */
export const scriptName = (file: string) => `eta:${file}`

/** The innermost place in the template that an error's stack tells of; the template's beginning when it tells of none. */
export function placeOfError(error: unknown, emitted: Emitted): TemplatePlace {
  const [, line, column] = after(`${scriptName(emitted.file)}:`, textOf(error, 'stack')).match(/^(\d+):(\d+)/) ?? []
  if (!line || !column) return { file: emitted.file, line: 1, column: 1 }
  return placeInTemplate(emitted, offsetInCode(emitted.code, { line: Number(line), column: Number(column) }))
}

/**
 * What keeps a template from being compiled. A syntax error has no place of its own, but its stack begins with
 * `<script>:<line>`, the code of that line, and a line with carets below it.
 */
export function syntaxError(error: unknown, emitted: Emitted): TemplateError {
  const { file, source, code, tags } = emitted
  const [head = '', , carets = ''] = textOf(error, 'stack').split('\n')
  const line = Number(after(`${scriptName(file)}:`, head))
  const column = carets.indexOf('^') + 1
  const offset = line && column ? offsetInCode(code, { line, column }) : code.length
  const unclosed = offset >= code.lastIndexOf('\n') ? unclosedBracket(source, tags) : undefined
  if (!unclosed) return new TemplateError(placeInTemplate(emitted, offset), reasonOf(error), error)
  const place = { file, ...pointAt(source, unclosed.offset) }
  return new TemplateError(place, `\`${unclosed.bracket}\` is never closed`, error)
}

/** Where a template calls `layout`. */
export function placeOfLayout({ file, source, tags }: Emitted): TemplatePlace {
  return { file, ...pointAt(source, tags.find(({ code }) => /\blayout\s*\(/.test(code))?.start ?? 0) }
}

/** An error's message, or whatever else a template has thrown. Errors of the templates' context are no `Error` of ours. */
export const reasonOf = (error: unknown) => textOf(error, 'message') || `Thrown: ${String(error)}`

function textOf(error: unknown, key: 'stack' | 'message'): string {
  const value = typeof error === 'object' && error !== null ? Reflect.get(error, key) : undefined
  return typeof value === 'string' ? value : ''
}

function after(mark: string, text: string): string {
  const at = text.indexOf(mark)
  return at < 0 ? '' : text.slice(at + mark.length)
}
