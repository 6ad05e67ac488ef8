import { setImmediate } from 'node:timers/promises'
import { keyOf, type Surroundings, surroundingsOf } from '../memo/surroundings.js'
import { factsOf, pageAgain } from '../pages/page-of.js'
import type { Keep, Page } from '../story/page.js'
import type { LoadedTheme } from '../templates/load-theme.js'
import type { Watch } from '../templates/rendering.js'
import { pagesAtOnce, type RenderingThreads } from '../threads/render-in-threads.js'
import type { PageAsJson } from '../threads/render-worker.js'
import type { RenderingHelp } from '../threads/rendering-threads.js'
import type { SiteView } from '../views.js'
import { fromOf, type Outcome, outcomeOf } from './outcome.js'

/** Pages that are rendered while others are still planned, and of which nothing but facts is kept. */
export interface Ahead {
  /** Begin, with what all pages of each language share, and the least number of pages that will be planned. */
  readonly begin: (shared: ReadonlyMap<string, SiteView>, least: number) => void
  /** Take a page, which can be planned `again`; gives what is kept of it. */
  readonly take: (page: Page, again: () => Page | undefined) => Page
  /** What became of pages, those among them that nobody planned again. */
  readonly complete: (pages: readonly Page[]) => Promise<ReadonlyMap<Page, Outcome>>
  /** How many pages had to be rendered. */
  readonly rendered: () => number
  /** How long it took, in milliseconds of this thread. */
  readonly spent: () => number
  /** To be called in any case. */
  readonly end: () => Promise<void>
}

/** A page that waits for a thread, without its view: many that wait would outlive several collections of garbage. */
interface Waiting {
  readonly page: Page
  readonly key: string
  /** The name under which the thread leaves its file. */
  readonly name: string
}

/** Pages after which others have their turn: threads that wait for more, signals. */
const breath = 64

/** Get ready to render what a site will publish: `keep` knows what is published, and takes new files as they are made. */
export function renderAhead(
  theme: LoadedTheme,
  keep: Keep,
  { watch, help }: { readonly watch: Watch | undefined; readonly help: RenderingHelp | undefined },
): Ahead {
  const taken = new Set<Page>()
  const outcomes = new Map<Page, Outcome>()
  /** Those that are not answered yet. */
  const sendings = new Set<Promise<void>>()
  let failure: { readonly error: unknown } | undefined
  let shared: ReadonlyMap<string, SiteView> = new Map()
  let keys: Surroundings['keys'] = new Map()
  let waiting: Waiting[] = []
  let batch: PageAsJson[] = []
  let threads: Promise<RenderingThreads> | undefined
  /** Files that threads were asked to leave. */
  let left = 0
  let rendered = 0
  /** How many pages are rendered here before threads are worth their start. */
  let alone = help?.after ?? 0
  let spent = 0
  let isOver = false

  const accept = (page: Page, key: string, outcome: Outcome) =>
    outcomes.set(page, 'path' in outcome ? keep.add(outcome, key) : outcome)

  /** Render a page, now or in a thread; what becomes of it is noted for `kept`. */
  function add(page: Page, kept: Page): void {
    taken.add(kept)
    const key = keyOf(page, keys)
    const published = keep.known({ path: page.path, from: fromOf(page) }, key)
    if (published) {
      outcomes.set(kept, published)
      return
    }
    rendered++
    const template = theme.templateOf(page.template)
    const pays = help && rendered > alone && sendings.size < help.atOnce
    if (pays && template !== undefined && !watch) {
      const { url, language, json = JSON.stringify(page.view) } = page
      const name = `page-${left++}`
      waiting.push({ page: kept, key, name })
      batch.push({ url, template, language, json, name })
      if (batch.length === pagesAtOnce) send(help)
    } else accept(kept, key, outcomeOf(page, theme, shared, watch))
  }

  function started({ start }: RenderingHelp): Promise<RenderingThreads> {
    threads ??= start({ sources: theme.sources, shared, room: keep.room() })
    threads.catch(() => {}) // told where pages are sent
    return threads
  }

  function send(help: RenderingHelp): void {
    const sent = waiting
    if (sent.length === 0) return
    const sending = renderedBy(started(help), batch)
      .then((given) => receive(sent, given))
      .catch((error: unknown) => {
        failure ??= { error } // told to whom waits for all
      })
      .finally(() => sendings.delete(sending))
    sendings.add(sending)
    waiting = []
    batch = []
  }

  /** What threads could not tell is rendered here. */
  function receive(sent: readonly Waiting[], given: Awaited<ReturnType<RenderingThreads['render']>>): void {
    if (isOver) return
    const start = performance.now()
    for (const [index, { page, key, name }] of sent.entries()) {
      const rendered = given?.[index]
      if (!rendered) accept(page, key, outcomeOf(page, theme, shared, watch))
      else if (!('size' in rendered)) accept(page, key, rendered)
      else outcomes.set(page, keep.addLeft({ path: page.path, from: fromOf(page) }, key, { ...rendered, name }))
    }
    spent += performance.now() - start
  }

  return {
    begin(views, least) {
      shared = views
      keys = surroundingsOf(views, theme).keys
      if (!help || watch || least - keep.knows <= help.after) return
      alone = 0
      void started(help)
    },
    take(page, again) {
      const start = performance.now()
      const kept = pageAgain(factsOf(page), again)
      add(page, kept)
      spent += performance.now() - start
      return kept
    },
    async complete(pages) {
      for (const [index, page] of pages.entries()) {
        if (!taken.has(page)) add(page, page)
        if (index % breath === 0) await setImmediate()
      }
      if (help) send(help)
      await Promise.all(sendings)
      if (failure) throw failure.error
      return outcomes
    },
    rendered: () => rendered,
    spent: () => spent,
    async end() {
      isOver = true
      const started = await threads?.catch(() => undefined)
      await started?.end()
    },
  }
}

/** What threads say of pages, which nobody here keeps any longer than it takes to send them. */
const renderedBy = (threads: Promise<RenderingThreads>, pages: readonly PageAsJson[]) =>
  threads.then(
    ({ render }) => render(pages),
    () => undefined, // they could not be started
  )
