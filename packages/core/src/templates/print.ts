import type { Markup, Prose } from '../views.js'

const characters: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text or a number, escaped for HTML text and quoted attributes; anything else is an error. */
export function printText(value: unknown): string {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  if (isMarkup(value)) throw new TypeError('This is markup, print it with <%~ %>')
  if (typeof value !== 'string') throw new TypeError(`Cannot print ${kindOf(value)}`)
  return /[&<>"']/.test(value) ? value.replace(/[&<>"']/g, (char) => characters[char] ?? char) : value
}

/** What markup is made of beside itself. */
export interface MarkupParts {
  readonly partial: (name: string, view: object) => string
  readonly loading: () => string
}

/** Trusted markup as it is, its partials and the loading of its images filled in; anything else is an error. */
export function printMarkup(value: unknown, { partial, loading }: MarkupParts): string {
  if (typeof value === 'string' || typeof value === 'number') throw new TypeError('This is text, print it with <%= %>')
  if (!isMarkup(value)) throw new TypeError(`Cannot print ${kindOf(value)}`)
  if ('html' in value) return value.html
  return value.prose
    .map((part) => {
      if (typeof part === 'string') return part
      return 'loading' in part ? loading() : partial(part.partial, part.view)
    })
    .join('')
}

function isMarkup(value: unknown): value is Markup {
  if (typeof value !== 'object' || value === null) return false
  return ('html' in value && typeof value.html === 'string') || isProse(value)
}

const isProse = (value: object): value is Prose => 'prose' in value && Array.isArray(value.prose)

/** What a value is, as a template's author would say it. */
export function kindOf(value: unknown): string {
  if (value === undefined || value === null || typeof value === 'number') return String(value)
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}
