import { createEngine, TemplateError } from '../../src/templates/engine.js'
import type { SiteView } from '../../src/views.js'
import { siteView } from './site-view.js'

/** An engine for templates given as name → source; a fault in them fails the test. */
export function engineOf(templates: Readonly<Record<string, string>>) {
  const { engine, faults } = createEngine(sourcesOf(templates))
  if (faults.length > 0) throw new Error(JSON.stringify(faults))
  return engine
}

/** Render the first of the templates. */
export function render(
  templates: Readonly<Record<string, string>>,
  view: object = {},
  site: SiteView = siteView(),
): string {
  const engine = engineOf(templates)
  return engine.render(engine.names[0] ?? '', view, site)
}

/** What goes wrong while the first of the templates is rendered, as `file:line:column reason`. */
export function failure(
  templates: Readonly<Record<string, string>>,
  view: object = {},
  site: SiteView = siteView(),
): string {
  return failureOf(() => render(templates, view, site)).message
}

/** The `TemplateError` that `act` throws. */
export function failureOf(act: () => unknown): TemplateError {
  try {
    act()
  } catch (error) {
    if (error instanceof TemplateError) return error
    throw error
  }
  throw new Error('Nothing went wrong')
}

/** The compile-time faults of templates, as `file:line:column rule reason`. */
export function faultsOf(templates: Readonly<Record<string, string>>): readonly string[] {
  return createEngine(sourcesOf(templates)).faults.map(({ file, at, rule, values }) => {
    const start = at && 'span' in at ? `:${at.span.start.line}:${at.span.start.column}` : ''
    return `${file}${start} ${rule} ${values.reason ?? ''}`
  })
}

function sourcesOf(templates: Readonly<Record<string, string>>) {
  return Object.entries(templates).map(([name, source]) => ({
    name,
    file: `${name}.eta`,
    from: 'theme' as const,
    source,
    overrides: false,
  }))
}
