import type { Fault } from '../problems.js'
import type { BasePageView, SiteView } from '../views.js'
import { type Engine, TemplateError } from './engine.js'
import type { Watch } from './rendering.js'

/** A page on its way to be rendered; `template` is one that there is. */
export interface PageToRender {
  readonly url: string
  readonly template: string
  readonly language: string
  readonly view: BasePageView
}

/** The HTML of a page, or what is wrong with a template of it. */
export function renderPage(
  { url, template, language, view }: PageToRender,
  engine: Engine,
  shared: ReadonlyMap<string, SiteView>,
  watch?: Watch,
): string | Fault {
  const site = shared.get(language)
  if (!site) throw new Error(`No edition for ${language}`)
  try {
    return engine.render(template, view, site, watch)
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error
    const { rule, file, at, values } = error.toFault()
    return { rule, file, at, values: { ...values, page: url } }
  }
}
