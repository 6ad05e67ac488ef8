import type { Message } from './message.js'
import { createOverlay } from './overlay.js'
import { createSign } from './sign.js'
import { swapStyles } from './swap-styles.js'

// Runs in every page that `findings watch` serves, and keeps it current.

const own = document.querySelector<HTMLScriptElement>('script[data-findings-version]')
/** Set by the page that stands in for a site that could not be built yet. */
const isTrouble = document.querySelector('meta[name="findings"][content="trouble"]') !== null
const overlay = createOverlay()
const sign = createSign()

/** The state of the site that this page shows. */
let version = own?.dataset.findingsVersion ?? ''
let source: EventSource | undefined
let again: ReturnType<typeof setTimeout> | undefined

function listen(): void {
  clearTimeout(again)
  source?.close()
  const query = new URLSearchParams({ page: location.pathname, version })
  source = new EventSource(`/.findings/events?${query}`)
  source.addEventListener('message', (event) => take(JSON.parse(event.data), event.lastEventId))
  source.addEventListener('error', () => {
    // While it can, the browser connects again by itself.
    if (source?.readyState === EventSource.CLOSED) again = setTimeout(listen, 2000)
  })
}

function stop(): void {
  clearTimeout(again)
  source?.close()
}

function take({ action, files, closing, remarks }: Message, now: string): void {
  const isNews = now !== version
  if (action === 'reload' || (isTrouble && isNews)) {
    stop()
    // Keeps the place where the reader is.
    location.reload()
    return
  }
  version = now
  if (action === 'css') swapStyles(now)
  if (isTrouble) return
  if (files.length > 0 || closing !== '') overlay.show(files, closing)
  else overlay.hide()
  if (remarks) sign.show(remarks)
  else sign.hide()
}

// A browser opens few connections to one server: pages that nobody sees leave them to the others, and catch up when seen.
document.addEventListener('visibilitychange', () => (document.hidden ? stop() : listen()))
window.addEventListener('pagehide', stop)
window.addEventListener('pageshow', (event) => {
  if (event.persisted) listen()
})
if (!document.hidden) listen()
