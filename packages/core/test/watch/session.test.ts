import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import type { EngineReply, EngineRequest } from '../../src/watch/engine.js'
import type { Listener } from '../../src/watch/watch-files.js'
import { type WatchResult, watchWith } from '../../src/watch.js'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }))
afterEach(() => void vi.useRealTimers())

const good: EngineReply = {
  ...{
    outcome: 'built',
    problems: [],
    notices: [],
    causes: [],
    changed: [],
    removed: [],
    addresses: {},
    pages: 0,
    timings: {},
  },
  places: { folders: ['content'], modules: [], outside: [] },
}

/** A session whose engine answers with these replies in turn, and then with good ones that change nothing. */
function start(...replies: Partial<EngineReply>[]) {
  const root = mkdtempSync(path.join(tmpdir(), 'findings-session-'))
  const requests: EngineRequest[] = []
  const watchers: (Listener & { isClosed: boolean })[] = []
  const results: WatchResult[] = []
  const controller = new AbortController()
  let next = () => {}
  const session = watchWith(
    { root, signal: controller.signal, now: '2026-06-01' },
    {
      startEngine: () => ({
        build: (request) => {
          requests.push(request)
          next()
          return Promise.resolve({ ...good, ...replies.shift() })
        },
        stop: () => Promise.resolve(),
      }),
      watchFiles: (_, __, ___, listener) => {
        const watcher = { ...listener, isClosed: false }
        watchers.push(watcher)
        return {
          close: () => {
            watcher.isClosed = true
            return Promise.resolve()
          },
        }
      },
    },
  )
  const over = (async () => {
    for await (const result of session) results.push(result)
  })()
  onTestFinished(async () => {
    controller.abort()
    await over
    rmSync(root, { recursive: true })
  })
  /** Resolves when the engine was asked so often, and has answered. */
  const asked = async (times: number) => {
    while (requests.length < times) await new Promise<void>((resolve) => (next = resolve))
    await new Promise(setImmediate)
  }
  return { root, asked, requests, watchers, results }
}

it('looks at all files again after a change until there is nothing new', async () => {
  const { root, asked, requests, watchers } = start({}, {}, { causes: ['content/b.md'] })
  await asked(1)
  watchers[0]?.changed(path.join(root, 'content/a.md'))
  await asked(2)
  expect(requests[1]?.touched).toEqual(['content/a.md'])
  // The look after 100 ms finds `b.md`, the two after it nothing.
  await vi.advanceTimersByTimeAsync(100)
  await asked(3)
  await vi.advanceTimersByTimeAsync(100)
  await asked(4)
  await vi.advanceTimersByTimeAsync(1000)
  await asked(5)
  await vi.advanceTimersByTimeAsync(100_000)
  expect(requests.slice(2).map(({ touched }) => touched)).toEqual([undefined, undefined, undefined])
})

it('does not read a file that was just emptied, to be filled again', async () => {
  const { root, asked, requests, watchers } = start()
  await asked(1)
  mkdirSync(path.join(root, 'content'))
  const file = path.join(root, 'content/a.md')
  writeFileSync(file, '')
  watchers[0]?.changed(file)
  const isAsked = asked(2)
  await new Promise(setImmediate)
  expect(requests.length).toBe(1)
  writeFileSync(file, 'A story')
  await isAsked
  expect([requests.length, readFileSync(file, 'utf8')]).toEqual([2, 'A story'])
})

it.each([
  ...['sedQxPyCF', '.#a.md', '#a.md#', 'a.md~', '.a.md.swp', 'a.md.swx', '4913', '~$a.md'],
  ...['a.md___jb_tmp___', 'a.md___jb_old___', '.goutputstream-X1Y2Z3', '.a.md.kate-swp', '.DS_Store'],
])('takes no notice of %s beside a story that is saved', async (name) => {
  const { root, asked, requests, watchers, results } = start()
  await asked(1)
  watchers[0]?.changed(path.join(root, 'content/stories', name))
  await new Promise(setImmediate)
  expect(requests.length).toBe(1)
  watchers[0]?.changed(path.join(root, 'content/stories/a.md'))
  await asked(2)
  await vi.waitFor(() => expect(results.at(-1)?.causes).toEqual(['content/stories/a.md']))
})

it.each(['sedative.md', 'a~b.md', 'swp.md', '4913.md', 'sediments'])('takes notice of %s', async (name) => {
  const { root, asked, watchers } = start()
  await asked(1)
  watchers[0]?.changed(path.join(root, 'content/stories', name))
  await asked(2)
})

it('goes on when a file that changed cannot be looked at', async () => {
  const { root, asked, requests, watchers } = start()
  await asked(1)
  const name = `content/${'a'.repeat(300)}.md`
  watchers[0]?.changed(path.join(root, name))
  await asked(2)
  expect(requests[1]?.touched).toEqual([name])
})

it('reads a file that stays empty', async () => {
  const { root, asked, requests, watchers } = start()
  await asked(1)
  mkdirSync(path.join(root, 'content'))
  writeFileSync(path.join(root, 'content/a.md'), '')
  watchers[0]?.changed(path.join(root, 'content/a.md'))
  await asked(2)
  expect(requests[1]?.touched).toEqual(['content/a.md'])
})

it('closes a watcher only when the one after it sees everything', async () => {
  const places = { ...good.places, folders: ['texts'] }
  const { root, asked, requests, watchers } = start({}, { places }, { places })
  await asked(1)
  watchers[0]?.ready()
  await asked(2)
  expect(watchers.map(({ isClosed }) => isClosed)).toEqual([false, false])
  watchers[0]?.changed(path.join(root, 'texts/a.md'))
  await asked(3)
  expect(requests[2]?.touched).toEqual(['texts/a.md'])
  watchers[1]?.ready()
  expect(watchers.map(({ isClosed }) => isClosed)).toEqual([true, false])
})

it('says at once that a limit of the system is reached', async () => {
  const { asked, watchers, results } = start()
  await asked(1)
  watchers[0]?.failed(Object.assign(new Error('no more'), { code: 'ENOSPC' }))
  watchers[1]?.ready()
  await asked(2)
  expect(results.map(({ notices }) => notices.length)).toEqual([0, 1])
})

it('tries again what the machine failed to do, and says so once', async () => {
  const full = { outcome: 'failed', failure: 'ENOSPC: no space left on device' } as const
  const { asked, results } = start({}, ...Array.from({ length: 6 }, () => full), { changed: ['a/index.html'] })
  await asked(1)
  for (let times = 2; times <= 8; times++) {
    await vi.advanceTimersByTimeAsync(60_000)
    await asked(times)
  }
  expect(results.map(({ outcome, failure }) => failure ?? outcome)).toEqual(['built', full.failure, 'built'])
})

it('refuses a project that is being watched already, before it says that it starts', async () => {
  const { root, asked } = start()
  await asked(1)
  const onStart = vi.fn()
  const again = () => watchWith({ root, signal: AbortSignal.abort(), onStart }, {})[Symbol.asyncIterator]().next()
  await expect(again()).rejects.toThrow(`This project is being watched already, by process ${process.pid}.`)
  expect(onStart).not.toHaveBeenCalled()
})

it('names the folder that the machine does not let it write to', async () => {
  const root = mkdtempSync(path.join(tmpdir(), 'findings-session-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  mkdirSync(path.join(root, '.findings/watch.lock'), { recursive: true })
  const begun = watchWith({ root, signal: AbortSignal.abort() }, {})[Symbol.asyncIterator]().next()
  await expect(begun).rejects.toThrow(`Cannot write to ${path.join(root, '.findings')}: EISDIR`)
})

// There the system says of what exists that it does not.
it.runIf(existsSync('/proc/self'))('ends where nobody can make a folder', async () => {
  const begun = watchWith({ root: '/proc/self', signal: AbortSignal.abort() }, {})[Symbol.asyncIterator]().next()
  await expect(begun).rejects.toThrow('Cannot write to /proc/self/.findings: ENOENT')
})

it('waits for what is to be done at the start, and gives the project back when that fails', async () => {
  const root = mkdtempSync(path.join(tmpdir(), 'findings-session-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  const startEngine = vi.fn()
  const failing = () =>
    watchWith(
      { root, signal: new AbortController().signal, onStart: () => Promise.reject(new Error('no such host')) },
      { startEngine },
    )
      [Symbol.asyncIterator]()
      .next()
  // The second one finds no lock.
  await expect(failing()).rejects.toThrow('no such host')
  await expect(failing()).rejects.toThrow('no such host')
  expect(startEngine).not.toHaveBeenCalled()
})
