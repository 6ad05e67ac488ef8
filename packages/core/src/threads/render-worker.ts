import { workerData } from 'node:worker_threads'
import type { Fault } from '../problems.js'
import { sha256 } from '../sha256.js'
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

/** Pages as they come back: the HTML of all as bytes, one after the other, and of each its share of them or what is wrong with it. */
export interface RenderedBatch {
  readonly bytes: Uint8Array
  readonly pages: readonly ({ readonly length: number; readonly hash: string } | Fault)[]
}

/** Render some pages. */
export default function renderBatch(batch: readonly PageAsJson[]): RenderedBatch {
  const parts: Uint8Array[] = []
  const pages = batch.map(({ json, ...page }): RenderedBatch['pages'][number] => {
    const html = renderPage({ ...page, view: JSON.parse(json) }, engine, shared)
    if (typeof html !== 'string') return html
    const part = Buffer.from(html)
    parts.push(part)
    return { length: part.length, hash: sha256(part) }
  })
  return { bytes: Buffer.concat(parts), pages }
}
