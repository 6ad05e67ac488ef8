import { pointAt } from '../front-matter/points.js'
import { parseTemplate, type Tag } from './parse-template.js'
import type { TemplatePlace } from './template-error.js'
import { type LineTag, tidyLines } from './tidy-lines.js'

/** A template as code, and where each tag's code went. */
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

/** What a template becomes: the code around it, and the statements that its text and its tags turn into. */
export interface Form {
  readonly head: string
  readonly tail: string
  readonly text: (text: string) => string
  /** What stands before and after the code of a tag. */
  readonly tag: (tag: Tag | LineTag) => readonly [before: string, after: string]
}

/** The body of a JavaScript function that gives the HTML. */
const javascript: Form = {
  head: `'use strict';const __out=[];\n`, // joined once: texts grown piece by piece cost many times as much to encode
  tail: `return __out.join('')`,
  text: (text) => `__out.push(${JSON.stringify(text)});\n`,
  tag: (tag) => {
    if (tag.type === 'code') return ['', '']
    if (tag.type === 'text') return ['__out.push(__text(', '));\n']
    if (!('before' in tag)) return ['__out.push(__markup(', '));\n']
    return [`__out.push(__line(${JSON.stringify(tag.before)},${JSON.stringify(tag.after)},`, '));\n']
  },
}

/**
 * Write a template, whose lines end in `\n`, as code. Every tag is one statement, so that `<% if (…) %>` works
 * without braces, and ends its line, so that it may end in a comment.
 */
export function emit(file: string, source: string, form: Form = javascript): Emitted {
  let code = form.head
  const tags: EmittedTag[] = []
  for (const piece of tidyLines(parseTemplate(file, source))) {
    if (typeof piece === 'string') {
      code += form.text(piece)
      continue
    }
    const [before, after] = form.tag(piece)
    tags.push({ ...piece, from: code.length, at: code.length + before.length })
    code += `${before}${piece.code}\n${after}`
  }
  return { file, source, code: code + form.tail, tags }
}

/** The place in the template that an offset in the emitted code stands for. */
export function placeInTemplate(emitted: Emitted, offset: number): TemplatePlace {
  return { file: emitted.file, ...pointAt(emitted.source, offsetInTemplate(emitted, offset)) }
}

/** The same as an offset in the template's source. */
export function offsetInTemplate({ tags }: Emitted, offset: number): number {
  const tag = tags.findLast(({ from }) => from <= offset) ?? tags[0]
  return tag ? tag.start + Math.min(Math.max(offset - tag.at, 0), tag.code.length) : 0
}
