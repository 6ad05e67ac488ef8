import { type WatchResult, watch as watchSite } from '@findings/core'
import type { Terminal } from '../../src/terminal.js'
import type { KeyInput } from '../../src/watch/listen-to-keys.js'
import { runWatch, type WatchFlags } from '../../src/watch/run-watch.js'
import type { Watch } from '../../src/watch/watch.js'
import { createChannel } from '../channel.js'

/** A keyboard that a test presses. */
export function createKeyboard(isTTY = true): KeyInput & { press: (key: string) => void; states: string[] } {
  const listeners = new Set<(data: string) => void>()
  const states: string[] = []
  return {
    isTTY,
    states,
    setRawMode: (isRaw) => states.push(isRaw ? 'raw' : 'plain'),
    on: (_, listener) => listeners.add(listener),
    off: (_, listener) => listeners.delete(listener),
    resume: () => states.push('resumed'),
    pause: () => states.push('paused'),
    press(key) {
      for (const listener of [...listeners]) listener(key)
    },
  }
}

export interface Started {
  /** Where the site is served; empty with `--no-server`. */
  readonly origin: string
  /** Everything that was printed so far. */
  readonly printed: () => string
  /** Everything that was printed as an error. */
  readonly complained: () => string
  /** Resolves when what was printed matches. */
  readonly until: (pattern: RegExp) => Promise<void>
  /** Resolves when so many builds have been told of. */
  readonly seen: (builds: number) => Promise<void>
  readonly opened: readonly string[]
  readonly interrupts: () => number
  readonly keyboard: ReturnType<typeof createKeyboard>
  /** Resolves with the exit code when the command is over. */
  readonly over: Promise<number>
  /** End the watching, and wait for the end of the command. */
  readonly stop: () => Promise<number>
}

/** Run `findings watch` in this process, at a free port, with a terminal, keyboard and browser that belong to the test. */
export async function startWatch(
  root: string,
  flags: Partial<WatchFlags> = {},
  { watch = watchSite, isTTY = true, canOpen = true }: { watch?: Watch; isTTY?: boolean; canOpen?: boolean } = {},
): Promise<Started> {
  const changes = new EventTarget()
  const text = createChannel()
  const out = {
    ...text,
    write(part: string) {
      text.write(part)
      changes.dispatchEvent(new Event('change'))
    },
  }
  /** Resolves when something is so, which is asked now and after each change. */
  const when = (isSo: () => boolean) =>
    new Promise<void>((resolve) => {
      const ask = () => {
        if (!isSo()) return
        changes.removeEventListener('change', ask)
        resolve()
      }
      changes.addEventListener('change', ask)
      ask()
    })
  const end = new AbortController()
  const err = createChannel()
  const terminal: Terminal = { out, err, env: {} }
  const keyboard = createKeyboard(isTTY)
  const opened: string[] = []
  let interrupts = 0
  let builds = 0
  const counted: Watch = async function* (settings) {
    for await (const result of watch({ ...settings, signal: AbortSignal.any([settings.signal, end.signal]) })) {
      yield result
      // Asked for the next one: this one has been told of.
      builds++
      changes.dispatchEvent(new Event('change'))
    }
  }
  const over = runWatch(
    { port: 0, host: '127.0.0.1', server: true, root, ...flags },
    {
      watch: counted,
      terminal,
      input: keyboard,
      openBrowser: (url, onFail) => (canOpen ? opened.push(url) : onFail()),
      interrupt: () => {
        interrupts++
      },
      clock: () => new Date(2026, 2, 9, 14, 2, 11),
    },
  )
  // The first lines are printed once the server listens; the command may be over by then.
  await Promise.race([when(() => out.written() !== ''), over.catch(() => {})])
  const [origin = ''] = /http:\/\/[\w.]+:\d+/.exec(out.written()) ?? []
  return {
    origin,
    printed: out.written,
    complained: err.written,
    until: (pattern) => when(() => pattern.test(out.written())),
    seen: (count) => when(() => builds >= count),
    opened,
    interrupts: () => interrupts,
    keyboard,
    over,
    stop() {
      end.abort()
      return over
    },
  }
}

/** Results that a test gives, as `watch()` would; then it waits until the command is stopped, or throws. */
export function feed(results: readonly WatchResult[], error?: Error): Watch {
  return async function* ({ signal, onStart }) {
    await onStart?.()
    yield* results
    if (error) throw error
    if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve))
  }
}
