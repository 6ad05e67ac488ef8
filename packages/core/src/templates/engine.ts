import { createContext } from 'node:vm'
import { type Fault, fault } from '../problems.js'
import type { SiteView } from '../views.js'
import { checkRequests } from './check-requests.js'
import { compile, type Template } from './compile.js'
import type { TemplateSource } from './load-templates.js'
import { render, type Watch } from './rendering.js'
import { TemplateError } from './template-error.js'
import { createWords } from './words.js'

export { TemplateError } from './template-error.js'

/** A theme's templates, compiled. */
export interface Engine {
  readonly has: (name: string) => boolean
  readonly names: readonly string[]
  /** The HTML of a page, partial or layout; throws a `TemplateError`. */
  readonly render: (name: string, view: object, site: SiteView, watch?: Watch) => string
}

/** Compile all templates; those that cannot be compiled are reported together. */
export function createEngine(sources: readonly TemplateSource[]): {
  readonly engine: Engine
  readonly faults: readonly Fault[]
} {
  const context = createContext({})
  const templates = new Map<string, Template>()
  const partials = new Map<string, Template>()
  const library = { templates, partials, wordsOf: createWords() }
  const faults: Fault[] = []
  for (const source of sources) {
    if (source.source.includes('\uFFFD')) faults.push(fault('invalid-utf8', source.file))
    faults.push(...checkRequests(source))
    try {
      const template = compile(source, context)
      templates.set(template.name, template)
      if (template.name.startsWith('partials/')) partials.set(template.name.slice('partials/'.length), template)
    } catch (error) {
      if (!(error instanceof TemplateError)) throw error
      faults.push(error.toFault())
    }
  }
  const names = sources.map(({ name }) => name)
  const known = new Set(names)
  return {
    engine: {
      names,
      has: (name) => known.has(name),
      render: (name, view, site, watch) => render(library, name, view, site, watch),
    },
    faults,
  }
}
