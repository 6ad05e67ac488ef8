import type { Fault } from '../problems.js'
import { fault } from '../problems.js'
import type { Point } from '../story/body.js'
import { UnknownField } from './watched-view.js'
import { MissingWords } from './words.js'

/** A place in a template; lines and columns count from 1. */
export interface TemplatePlace extends Point {
  readonly file: string
}

/** A fault in a template. The place is the innermost one; `callers` are the places that led there, innermost first. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError'
  readonly file: string
  readonly line: number
  readonly column: number
  readonly reason: string
  readonly callers: readonly TemplatePlace[]

  constructor(place: TemplatePlace, reason: string, cause?: unknown, callers: readonly TemplatePlace[] = []) {
    super(`${show(place)} ${reason}${callers.map((caller) => `\n  called from ${show(caller)}`).join('')}`, { cause })
    this.file = place.file
    this.line = place.line
    this.column = place.column
    this.reason = reason
    this.callers = callers
  }

  /** The same error, seen from one template further out. */
  calledFrom(caller: TemplatePlace): TemplateError {
    return new TemplateError(this, this.reason, this.cause, [...this.callers, caller])
  }

  /** The fault to report; `page` is the URL or name of what was being rendered. */
  toFault(page?: string): Fault {
    const start = { line: this.line, column: this.column }
    const span = { start, end: { line: this.line, column: this.column + 1 } }
    const callers = [...new Set(this.callers.map(show))].join(', ')
    const around = { ...(page && { page }), ...(callers && { callers }) }
    if (this.cause instanceof UnknownField) {
      const { field, near, written, template } = this.cause
      const where = field.startsWith('site.') ? '`site`' : `the view of \`${template}\``
      return fault(
        'unknown-view-field',
        this.file,
        { span },
        { field: written, where, ...(near && { nearest: near }), ...around },
      )
    }
    if (!(this.cause instanceof MissingWords)) {
      return fault('template-failed', this.file, { span }, { reason: this.reason, ...around })
    }
    const { key, language, near } = this.cause
    return fault('missing-string', this.file, { span }, { key, language, ...(near && { nearest: near }), ...around })
  }
}

const show = ({ file, line, column }: TemplatePlace) => `${file}:${line}:${column}`
