import { pointAt } from '../front-matter/points.js'
import { parseTemplate, type Tag } from './parse-template.js'
import type { TemplatePlace } from './template-error.js'
import { type LineTag, tidyLines } from './tidy-lines.js'

/** A template as the body of a JavaScript function, and where each tag's code went. */
export interface Emitted {
  readonly file: string
  readonly source: string
  readonly code: string
  readonly tags: readonly EmittedTag[]
}

/** In the emitted code, the tag's statement begins at `from` and its own code at `at`. */
interface EmittedTag extends Tag {
  readonly from: number
  readonly at: number
}

/**
 * Write a template, whose lines end in `\n`, as JavaScript. Every tag is one statement, so that `<% if (…) %>` works
 * without braces, and ends its line, so that it may end in a comment.
 */
export function emit(file: string, source: string): Emitted {
  let code = `'use strict';let __out='';\n`
  const tags: EmittedTag[] = []
  for (const piece of tidyLines(parseTemplate(file, source))) {
    if (typeof piece === 'string') {
      code += `__out+=${JSON.stringify(piece)};\n`
      continue
    }
    const [before, after] = statement(piece)
    tags.push({ ...piece, from: code.length, at: code.length + before.length })
    code += `${before}${piece.code}\n${after}`
  }
  return { file, source, code: `${code}return __out`, tags }
}

function statement(tag: Tag | LineTag): readonly [before: string, after: string] {
  if (tag.type === 'code') return ['', '']
  if (tag.type === 'text') return ['__out+=__text(', ');\n']
  if (!('before' in tag)) return ['__out+=__markup(', ');\n']
  return [`__out+=__line(${JSON.stringify(tag.before)},${JSON.stringify(tag.after)},`, ');\n']
}

/** The place in the template that an offset in the emitted code stands for. */
export function placeInTemplate({ file, source, tags }: Emitted, offset: number): TemplatePlace {
  const tag = tags.findLast(({ from }) => from <= offset) ?? tags[0]
  const start = tag ? tag.start + Math.min(Math.max(offset - tag.at, 0), tag.code.length) : 0
  return { file, ...pointAt(source, start) }
}
