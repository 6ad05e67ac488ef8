import path from 'node:path'
import type { ImageListener } from '../images/renditions.js'
import { isTaken, ownFolder } from '../memo/disk/own-folder.js'
import { inWords } from '../publish/in-words.js'
import { holdLock } from '../publish/lock.js'
import { codeOf } from '../publish/look.js'
import type { WatchResult, WatchSettings } from '../watch.js'
import { type Changes, createChanges, type Pending } from './changes.js'
import type { EngineReply, EngineSettings, Places } from './engine.js'
import { failedReply } from './failed-reply.js'
import { filled } from './filled.js'
import { isTemporary } from './is-temporary.js'
import type { RunningEngine } from './start-engine.js'
import type { FileWatcher, WatchFiles } from './watch-files.js'
import { limits } from './watch-limits.js'
import { WatchedError } from './watched-error.js'
import type { HiddenStory } from './whereabouts.js'

/** What a session works with. */
export interface Devices {
  readonly startEngine: (settings: EngineSettings, onImage?: ImageListener) => RunningEngine
  readonly watchFiles: WatchFiles
}

/** Build again and again: after each sign of a change, and once more to see whether a sign was missed. */
export async function* createSession(settings: WatchSettings, devices: Devices): AsyncGenerator<WatchResult, void> {
  const { signal, root } = settings
  // Where no folder for a lock is, no build gets far.
  const own = ownFolder(root)
  const take = () => holdLock(path.join(own, 'watch.lock'))
  const lock = isTaken(root) ? undefined : inWords(own, take, 'write to')
  if (lock && 'owner' in lock) throw new WatchedError(lock)
  const session = new Session(settings, devices)
  try {
    await settings.onStart?.()
    yield* session.results()
  } catch (error) {
    if (!signal.aborted) throw error
  } finally {
    await session.stop()
    lock?.release()
  }
}

class Session {
  readonly #settings: WatchSettings
  readonly #devices: Devices
  readonly #root: string
  readonly #out: string
  readonly #changes: Changes
  #engine: RunningEngine | undefined
  /** The present one, and those before it until it sees everything. */
  readonly #watchers = new Set<FileWatcher>()
  #places: Places | undefined
  #polls: boolean
  #now: string
  #timer: NodeJS.Timeout | undefined
  #last: NodeJS.Timeout | undefined
  /** How often the files were looked at since something was new. */
  #looks = 0
  #files: readonly string[] = []
  #hidden: readonly HiddenStory[] = []
  #base = '/'
  #told = ''
  /** Of what nothing has been said yet. */
  readonly #causes = new Set<string>()
  #notices: readonly string[] = []
  readonly #said = new Set<string>()

  constructor(settings: WatchSettings, devices: Devices) {
    this.#settings = settings
    this.#devices = devices
    this.#root = path.resolve(settings.root)
    this.#out = path.join(ownFolder(this.#root), 'watch')
    this.#changes = createChanges(settings.signal)
    this.#polls = settings.poll ?? false
    this.#now = settings.now ?? new Date().toISOString()
    settings.rebuild?.addEventListener('rebuild', this.#rebuild)
    settings.signal.addEventListener('abort', this.#abort)
  }

  async *results(): AsyncGenerator<WatchResult, void> {
    const { signal } = this.#settings
    this.#changes.restart()
    while (!signal.aborted) {
      const pending = this.#changes.take()
      await filled([...pending.causes].map((file) => path.resolve(this.#root, file)))
      const built = await this.#build(pending)
      // What is wrong with a file that is just being written is no news: it is looked at again.
      const reply = built.outcome === 'built' ? built : again(built, await this.#build(unnamed(pending)))
      if (signal.aborted) return
      const isCaused = pending.causes.size > 0 || pending.needsEngine
      // To another engine everything is new.
      for (const cause of [...pending.causes, ...(pending.needsEngine ? [] : reply.causes)]) this.#causes.add(cause)
      this.#hidden = reply.hidden ?? this.#hidden
      this.#watch(reply.places)
      this.#waitFor(reply.next)
      this.#lookAgain(reply, isCaused || reply.causes.length > 0)
      const isSettled = reply.outcome === 'built' || this.#changes.isEmpty()
      if (isSettled && (isCaused || reply.hidden || this.#isNews(reply))) yield this.#resultOf(reply, pending.since)
      await this.#changes.next()
    }
  }

  async stop(): Promise<void> {
    clearTimeout(this.#timer)
    clearTimeout(this.#last)
    this.#settings.rebuild?.removeEventListener('rebuild', this.#rebuild)
    this.#settings.signal.removeEventListener('abort', this.#abort)
    await Promise.all([...[...this.#watchers].map((watcher) => watcher.close()), this.#engine?.stop()])
  }

  /** Never rejects: an engine that broke is replaced by the next build. */
  async #build({ touched, needsEngine }: Pending): Promise<EngineReply> {
    try {
      if (needsEngine) await this.#dropEngine()
      if (this.#settings.signal.aborted) throw new Error('The watching has ended')
      this.#engine ??= this.#startEngine()
      const reply = await this.#engine.build({ now: this.#now, ...(touched && { touched: [...touched] }) })
      if (!reply.isOutdated) return reply
      await this.#dropEngine()
      this.#engine = this.#startEngine()
      // To another engine everything is new.
      return { ...(await this.#engine.build({ now: this.#now })), causes: reply.causes }
    } catch (error) {
      await this.#dropEngine()
      const failure = error instanceof Error ? error.message : String(error)
      return {
        ...failedReply,
        failure,
        places: this.#places ?? { folders: [], modules: [], outside: [] },
      }
    }
  }

  #startEngine(): RunningEngine {
    const {
      root: _,
      configFile,
      signal: __,
      now: ___,
      poll: ____,
      rebuild: _____,
      onStart: ______,
      onImage,
      ...options
    } = this.#settings
    return this.#devices.startEngine({ root: this.#root, configFile, out: this.#out, options }, onImage)
  }

  async #dropEngine(): Promise<void> {
    const engine = this.#engine
    this.#engine = undefined
    await engine?.stop()
  }

  /** Watch where the sources are; when that changed, from the beginning. At every instant some watcher sees them. */
  #watch(places: Places): void {
    if (JSON.stringify(places) === JSON.stringify(this.#places)) return
    this.#places = places
    const watcher = this.#devices.watchFiles(this.#root, places, this.#polls, {
      changed: this.#onChange,
      ready: () => {
        this.#dropWatchersBefore(watcher)
        this.#changes.look()
      },
      failed: this.#onFailure,
    })
    this.#watchers.add(watcher)
  }

  #dropWatchersBefore(watcher: FileWatcher): void {
    if (!this.#watchers.has(watcher)) return
    for (const other of this.#watchers) {
      if (other === watcher) return
      this.#watchers.delete(other)
      void other.close()
    }
  }

  readonly #onChange = (file: string): void => {
    // What it stands beside has a sign of its own.
    if (isTemporary(file)) return
    const cause = path.relative(this.#root, file).replaceAll('\\', '/')
    if (this.#places?.modules.includes(file)) this.#changes.restart(cause)
    else this.#changes.add(cause)
  }

  /** A system that cannot watch so many files can still be asked for each of them. */
  readonly #onFailure = (error: unknown): void => {
    const limit = limits[codeOf(error)]
    if (limit === undefined || this.#polls || this.#settings.signal.aborted) return
    this.#polls = true
    this.#notices = [`${limit} Looking at the files again and again instead, which notices changes later.`]
    const places = this.#places
    this.#places = undefined
    if (places) this.#watch(places)
  }

  /**
   * Look once more, for what no sign told of, until a look finds nothing new. What the machine failed to do (a full disk) is
   * tried again and again, ever more patiently.
   */
  #lookAgain({ failure }: EngineReply, isNews: boolean): void {
    if (isNews) {
      clearTimeout(this.#last)
      this.#looks = 0
    } else if (this.#last) return
    const wait = failure === undefined ? quiet[this.#looks] : Math.min(1000 * 2 ** this.#looks, 60_000)
    this.#last = undefined
    if (wait === undefined) return
    this.#last = setTimeout(() => {
      this.#last = undefined
      this.#looks++
      this.#changes.look()
    }, wait)
  }

  readonly #rebuild = (): void => this.#changes.restart()

  /** A build that is under way is not waited for. */
  readonly #abort = (): void => void this.#engine?.stop()

  /** At some instants the same files make another site: an embargo ends, a year begins. */
  #waitFor(next: number | undefined): void {
    clearTimeout(this.#timer)
    if (next === undefined || this.#settings.now !== undefined) return
    // A timer of Node cannot wait for more than 24 days.
    const wait = Math.min(Math.max(next - Date.now(), 0), 24 * 60 * 60 * 1000)
    this.#timer = setTimeout(() => {
      if (Date.now() < next) return this.#waitFor(next)
      this.#now = new Date().toISOString()
      this.#changes.look()
    }, wait)
  }

  #isNews({ outcome, problems, failure, changed, removed }: EngineReply): boolean {
    if (this.#notices.some((notice) => !this.#said.has(notice))) return true
    return changed.length + removed.length > 0 || JSON.stringify([outcome, problems, failure]) !== this.#told
  }

  #resultOf(reply: EngineReply, since: number): WatchResult {
    const { outcome, problems, failure, changed, removed, files, addresses, pages, timings } = reply
    this.#told = JSON.stringify([outcome, problems, failure])
    this.#files = files ?? this.#files
    if (reply.base !== undefined && reply.outcome === 'built') this.#base = reply.base
    const notices = [...this.#notices, ...reply.notices].filter((notice) => !this.#said.has(notice))
    for (const notice of notices) this.#said.add(notice)
    const causes = [...this.#causes]
    this.#causes.clear()
    return {
      outcome,
      causes,
      changed,
      removed,
      files: this.#files,
      hidden: this.#hidden,
      addresses,
      problems,
      ...(failure !== undefined && { failure }),
      out: this.#out,
      base: this.#base,
      pages,
      timings: { ...timings, total: performance.now() - since },
      notices,
    }
  }
}

/**
 * Milliseconds between a change, a look at all files and another one. A watcher tells of one file once in 50 ms and of the rest
 * never; into a new folder it may see later.
 */
const quiet = [100, 1000]

/** A reply to a second look, which knows what the first one found changed. */
const again = (first: EngineReply, second: EngineReply): EngineReply => ({
  ...second,
  ...(first.hidden && !second.hidden && { hidden: first.hidden }),
  causes: [...first.causes, ...second.causes],
})

/** The same, with any file suspected. */
const unnamed = ({ since, causes }: Pending): Pending => ({ since, causes, needsEngine: false })
