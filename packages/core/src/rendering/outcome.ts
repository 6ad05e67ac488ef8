import { nearest } from '../nearest.js'
import { type Fault, fault } from '../problems.js'
import type { OutputFile, Page } from '../story/page.js'
import type { LoadedTheme } from '../templates/load-theme.js'
import { renderPage } from '../templates/render-page.js'
import type { Watch } from '../templates/rendering.js'
import type { SiteView } from '../views.js'

/** What became of a page. */
export type Outcome = OutputFile | Fault

/** Render a page with the template that the theme has for it. */
export function outcomeOf(
  page: Page,
  theme: LoadedTheme,
  shared: ReadonlyMap<string, SiteView>,
  watch: Watch | undefined,
): Outcome {
  const template = theme.templateOf(page.template)
  if (template === undefined) return missingTemplate(page.template, theme)
  const { url, language, view } = page
  const html = renderPage({ url, template, language, view }, theme.engine, shared, watch)
  return typeof html === 'string' ? fileOf(page, html) : html
}

/** The file of a page. */
const fileOf = (page: Pick<Page, 'url' | 'path'>, content: string | Uint8Array): OutputFile => ({
  path: page.path,
  content,
  from: fromOf(page),
})

/** What a page is called where two files want one place. */
export const fromOf = ({ url }: Pick<Page, 'url'>): string => `the page ${url}`

function missingTemplate(name: string, { engine }: LoadedTheme): Fault {
  const meant = nearest(name, engine.names)
  const values = { type: 'template', name, file: `theme/${name}.eta`, ...(meant && { nearest: meant }) }
  return fault('missing-template', `theme/${name}.eta`, undefined, values)
}
