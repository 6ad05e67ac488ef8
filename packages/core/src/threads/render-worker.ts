import { workerData } from 'node:worker_threads'
import type { Fault } from '../problems.js'
import { createEngine } from '../templates/engine.js'
import type { TemplateSource } from '../templates/load-templates.js'
import { type PageToRender, renderPage } from '../templates/render-page.js'
import type { SiteView } from '../views.js'

/** What a thread works with for its whole life. Plain data. */
export interface RenderSettings {
  readonly sources: readonly TemplateSource[]
  /** By language. */
  readonly shared: ReadonlyMap<string, SiteView>
}

/** A page as it goes to a thread: its view as JSON. */
export interface PageAsJson extends Omit<PageToRender, 'view'> {
  readonly json: string
}

const { sources, shared } = workerData[1] as RenderSettings
const { engine } = createEngine(sources)

/** Render some pages: the HTML of each, or what is wrong with it. */
export default function renderBatch(pages: readonly PageAsJson[]): (string | Fault)[] {
  return pages.map(({ json, ...page }) => renderPage({ ...page, view: JSON.parse(json) }, engine, shared))
}
