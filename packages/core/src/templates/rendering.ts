import { pointAt } from '../front-matter/points.js'
import { nearest } from '../nearest.js'
import type { Html, SiteView } from '../views.js'
import type { Scope, Template } from './compile.js'
import { earlyReturn } from './early-return.js'
import { createInLanguage } from './in-language.js'
import { createLoading } from './loading.js'
import { kindOf, printMarkup, printText } from './print.js'
import { placeOfError, placeOfLayout, reasonOf } from './stack-place.js'
import { TemplateError, type TemplatePlace } from './template-error.js'
import { UnknownField } from './watched-view.js'
import type { Words } from './words.js'

/** A template with the view it is given, on its way to be rendered. */
interface Call {
  readonly template: Template
  readonly it: object
  readonly body?: Html
  /** How many templates led here. */
  readonly depth: number
}

const deepest = 100

/** How a template is given its view: as it is, or watched. */
export type Watch = (view: object, template: string) => object

/** All templates of a theme, by name, and the words that they ask for. */
export interface Library {
  readonly templates: ReadonlyMap<string, Template>
  /** Those in `partials/`, by their names there. */
  readonly partials: ReadonlyMap<string, Template>
  readonly wordsOf: (site: SiteView) => Words
}

/**
 * Render a template and the layouts around it. Each template gets its view and `site`, and nothing else of its caller.
 * `watch` is given every view before its template is.
 */
export function render(
  { templates, partials, wordsOf }: Library,
  name: string,
  view: object,
  site: SiteView,
  watch?: Watch,
): string {
  const t = wordsOf(site)
  const loading = createLoading()
  const inLanguage = createInLanguage(site)
  const ambient = watch ? (watch(site, 'site') as SiteView) : site

  function print(call: Call): string {
    const { template, it, body, depth } = call
    const chosen: { layout?: Call } = {}
    const partial = (name: string, view: object) => {
      const template = partials.get(name) ?? find(templates, `partials/${name}`)
      const inner = { template, it: view, depth: depth + 1 }
      return from(
        () => placeOfError(new Error(), call.template.emitted),
        () => withoutLastNewline(print(inner)),
      )
    }
    const printed = run(call, {
      it: watch ? watch(it, template.name) : it,
      site: ambient,
      body,
      t,
      inLanguage,
      partial: (name, ...view) => ({ html: partial(name, viewOf(name, view)) }),
      layout: (name, ...view) => {
        if (chosen.layout) throw new Error('This template has a layout already')
        chosen.layout = { template: find(templates, `layouts/${name}`), it: viewOf(name, view), depth: depth + 1 }
      },
      __text: printText,
      loading: () => ({ html: loading() }),
      __markup: (value) => printMarkup(value, { partial, loading }),
      __line: (before, after, value) => {
        const html = printMarkup(value, { partial, loading })
        return html && before + html + after
      },
    })
    const { layout } = chosen
    if (!layout) return printed
    const around = { ...layout, body: { html: withoutLastNewline(printed) } }
    return from(
      () => placeOfLayout(template.emitted),
      () => print(around),
    )
  }

  return print({ template: find(templates, name), it: view, depth: 0 })
}

function run({ template, depth }: Call, scope: Scope): string {
  try {
    if (depth > deepest) throw new Error(`Templates call each other over ${deepest} deep`)
    const printed = template.run(scope)
    if (typeof printed === 'string') return printed
    const { file, source, tags } = template.emitted
    const place = { file, ...pointAt(source, earlyReturn(source, tags) ?? 0) }
    throw new TemplateError(place, 'A template cannot `return`: put what follows inside `<% if (…) { %>`')
  } catch (error) {
    if (error instanceof TemplateError) throw error
    const place = placeOfError(error, template.emitted)
    const cause = error instanceof UnknownField ? asWritten(error, place, template) : error
    throw new TemplateError(place, reasonOf(cause), cause)
  }
}

/** The same, by the name that stands at its place: views are known by where they were first seen. */
function asWritten({ field, near }: UnknownField, { line, column }: TemplatePlace, { name, emitted }: Template) {
  const text = emitted.source.split('\n')[line - 1] ?? ''
  const key = field.slice(field.lastIndexOf('.') + 1)
  const [before] =
    /(?:[\p{L}\w$]+(?:\[[^[\]]*\])*\??\.)+$/u.exec(text.slice(Math.max(0, column - 200), column - 1)) ?? []
  return new UnknownField(field, near, before && text.startsWith(key, column - 1) ? before + key : field, name)
}

/** Add the calling place to what goes wrong in a template that another one called. */
function from(caller: () => TemplatePlace, called: () => string): string {
  try {
    return called()
  } catch (error) {
    throw error instanceof TemplateError ? error.calledFrom(caller()) : error
  }
}

function find(templates: ReadonlyMap<string, Template>, name: string): Template {
  const template = templates.get(name)
  if (template) return template
  const near = nearest(name, templates.keys())
  throw new Error(`Cannot find the template \`${name}\`${near ? `, did you mean \`${near}\`?` : ''}`)
}

function viewOf(name: string, given: readonly unknown[]): object {
  if (given.length === 0) return {}
  const [view] = given
  if (typeof view === 'object' && view !== null) return view
  throw new TypeError(`\`${name}\` was given ${kindOf(view)} instead of a view`)
}

/** A template file ends in a newline, which would stand between a partial and the comma after it. */
const withoutLastNewline = (html: string) => (html.endsWith('\n') ? html.slice(0, -1) : html)
