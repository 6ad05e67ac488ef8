import { writeFileSync } from 'node:fs'
import path from 'node:path'
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
  /** The folder in which files are left. Absolute. */
  readonly room: string
}

/** A page as it goes to a thread: its view as JSON, and the name under which its file is to be left. */
export interface PageAsJson extends Omit<PageToRender, 'view'> {
  readonly json: string
  readonly name: string
}

/** The file of a page: the sha256 of its bytes, and how many they are; or what is wrong with the page. Told once all of a batch are whole. */
export type RenderedPage = { readonly hash: string; readonly size: number } | Fault

const { sources, shared, room } = workerData[1] as RenderSettings
const { engine } = createEngine(sources)

/** Render some pages. Throws what the system says of a file that cannot be written. */
export default function renderBatch(batch: readonly PageAsJson[]): RenderedPage[] {
  return batch.map(({ json, name, ...page }) => {
    const html = renderPage({ ...page, view: JSON.parse(json) }, engine, shared)
    if (typeof html !== 'string') return html
    const bytes = Buffer.from(html)
    writeFileSync(path.join(room, name), bytes)
    return { hash: sha256(bytes), size: bytes.length }
  })
}
