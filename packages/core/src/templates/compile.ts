import { compileFunction } from 'node:vm'
import { withPlainLines } from '../plain-lines.js'
import type { Html, Markup, SiteView } from '../views.js'
import { type Emitted, emit } from './emit.js'
import type { TemplateSource } from './load-templates.js'
import { scriptName, syntaxError } from './stack-place.js'

/** What a template's code can name. Partials have no `layout`, and only layouts have a `body`. */
export interface Scope {
  readonly it: object
  readonly site: SiteView
  readonly partial: (name: string, ...view: readonly [object?]) => Html
  readonly t: (key: string, values?: Readonly<Record<string, string | number>>) => string
  /** The attributes by which an image says when it is fetched: the first one of a page at once, the others as they come near. */
  readonly loading: () => Html
  /** The `lang`, and where it differs the `dir`, of an element whose words are in another language than the page; nothing for the page's own. */
  readonly inLanguage: (language: string | undefined) => Html
  readonly layout: (name: string, ...view: readonly [object?]) => void
  readonly body: Html | undefined
  readonly __text: (value: unknown) => string
  readonly __markup: (value: Markup) => string
  readonly __line: (before: string, after: string, value: Markup) => string
}

/** A template ready to run. */
export interface Template {
  readonly name: string
  readonly emitted: Emitted
  readonly run: (scope: Scope) => unknown
}

/**
 * Compile a template under its own name, in a context that should hold nothing but standard JavaScript; throws a
 * `TemplateError` when it cannot be.
 */
export function compile({ name, file, source }: TemplateSource, context: Record<string, unknown>): Template {
  const emitted = emit(file, withPlainLines(source))
  const names = namesIn(name)
  try {
    const options = { filename: scriptName(file), parsingContext: context }
    const run = compileFunction(emitted.code, names, options) as (...values: readonly unknown[]) => unknown
    return { name, emitted, run: (scope) => run(...names.map((name) => scope[name])) }
  } catch (error) {
    throw syntaxError(error, emitted)
  }
}

function namesIn(name: string): readonly (keyof Scope)[] {
  const everywhere = ['it', 'site', 'partial', 't', 'loading', 'inLanguage', '__text', '__markup', '__line'] as const
  if (name.startsWith('partials/')) return everywhere
  return name.startsWith('layouts/') ? [...everywhere, 'layout', 'body'] : [...everywhere, 'layout']
}
