import { type Problem, WatchedError, type WatchResult } from '@findings/core'
import { countOf } from '../closing.js'
import { type ExitCode, exitCodes } from '../exit-code.js'
import { pretty } from '../reporters/pretty.js'
import type { DevServer } from '../server/create-dev-server.js'
import { createDevServer } from '../server/create-dev-server.js'
import { refuseHost } from '../server/refuse-host.js'
import { siteFiles } from '../site-files.js'
import type { Terminal } from '../terminal.js'
import { version } from '../version.js'
import { visible } from '../visible.js'
import { wrap } from '../wrap.js'
import { faultyFiles } from './faulty-files.js'
import { type KeyInput, listenToKeys } from './listen-to-keys.js'
import { newsOf, savedFirst } from './news.js'
import { createRemarks } from './remarks.js'
import { savedNotes } from './saved-notes.js'
import { sayBuilding, type Waiting } from './say-building.js'
import { beginning, buildLine, closingOf, closingOfNew } from './view.js'
import type { Watch } from './watch.js'

/** What `findings watch` may be told; folders and files are absolute. */
export interface WatchFlags {
  readonly root?: string
  readonly config?: string
  readonly port: number
  readonly host: string
  readonly open?: true
  readonly drafts?: true
  readonly now?: string
  readonly poll?: true
  /** False with `--no-server`. */
  readonly server: boolean
}

/** What the command meets outside of itself. */
export interface World {
  readonly watch: Watch
  readonly terminal: Terminal
  readonly input: KeyInput
  readonly openBrowser: (url: string, onFail: () => void) => void
  /** Ends the process as Ctrl+C does. */
  readonly interrupt: () => void
  readonly clock: () => Date
}

/** Build a site whenever it changes, serve it, and tell the terminal and the pages that are open how it went. */
export async function runWatch(flags: WatchFlags, world: World): Promise<ExitCode> {
  const { root = process.cwd(), config, drafts = false, now, poll } = flags
  const { out, err } = world.terminal
  const stop = new AbortController()
  const rebuild = new EventTarget()
  let server: DevServer | undefined
  let stopKeys: (() => void) | undefined
  let waiting: Waiting | undefined
  let before: WatchResult | undefined
  let base = '/'
  const open = () => {
    if (!server) return
    const url = server.origin + base
    world.openBrowser(url, () => out.write(`No browser could be opened; the site is at ${url}\n`))
  }
  /** Nothing is served or said before it is known that nobody else watches the project. */
  const onStart = async () => {
    if (flags.server) server = await createDevServer(flags).catch(refuseHost)
    stopKeys = listenToKeys(world.input, {
      o: open,
      r: () => rebuild.dispatchEvent(new Event('rebuild')),
      p: () => before && out.write(`\n${allProblems(before, root, out)}\n`),
      q: () => stop.abort(),
      '\x03': () => {
        stopKeys?.()
        world.interrupt()
      },
    })
    const shown = server && { ...server, wantedPort: flags.port }
    const start = { root, drafts, keys: stopKeys !== undefined, ...(now && { now }), ...(shown && { server: shown }) }
    out.write(beginning(start, out))
    waiting = sayBuilding(out)
  }
  try {
    const onImage: Waiting['images'] = (done, total) => waiting?.images(done, total)
    const settings = { root, signal: stop.signal, drafts, rebuild, poll: poll === true, onStart, onImage }
    const results = world.watch({ ...settings, ...(config && { configFile: config }), ...(now && { now }) })
    let known: readonly Problem[] = []
    for await (const result of results) {
      base = result.base
      waiting?.end()
      known = tell(result, { root, before, known, server, hasKeys: stopKeys !== undefined }, world)
      if (!before && flags.open) open()
      before = result
    }
    return exitCodes.fine
  } catch (error) {
    if (!(error instanceof WatchedError)) throw error
    waiting?.end()
    err.write(`${wrap(error.message, err.columns).join('\n')}\n`)
    return exitCodes.failed
  } finally {
    waiting?.end()
    stopKeys?.()
    await server?.close()
  }
}

interface Told {
  readonly root: string
  readonly before: WatchResult | undefined
  /** The problems that were told. */
  readonly known: readonly Problem[]
  readonly server: DevServer | undefined
  readonly hasKeys: boolean
}

/** Tell the terminal and the pages what a build did; gives the problems that were told by now. */
function tell(
  found: WatchResult,
  { root, before, known, server, hasKeys }: Told,
  { terminal: { out }, clock }: World,
): readonly Problem[] {
  const files = siteFiles(root)
  const result = { ...found, problems: savedFirst(found) }
  const closing = closingOf(result, server !== undefined)
  const report = { ...files, problems: result.problems, checked: 0, closing, version: version() }
  const isBuilt = result.outcome === 'built'
  server?.update({
    ...result,
    isBuilt,
    remarksAt: createRemarks(result, files),
    trouble: { files: faultyFiles(result.problems, files), closing, text: pretty(report, plain) },
  })
  const news = newsOf(result, known)
  const circumstances = {
    at: clock(),
    isFirst: before === undefined,
    wasBroken: before !== undefined && before.outcome !== 'built',
    news,
  }
  const notices = result.notices.flatMap((notice) => wrap(visible(notice), out.columns)).map((text) => `${text}\n`)
  // What has been said stands further up.
  const isNews = news.fresh.length > 0 || result.failure !== before?.failure
  const fresh = { ...report, problems: news.fresh, closing: closingOfNew(closing, result, news, hasKeys) }
  const problems = isNews && closing !== '' ? `\n${pretty(fresh, out)}\n` : ''
  const saved = savedNotes(result).flatMap((note) => wrap(visible(note), out.columns - 2))
  const notes = saved.map((line) => `  ${out.style('yellow', line)}\n`).join('')
  out.write(notices.join('') + buildLine(result, circumstances, out) + notes + problems)
  return news.known
}

/** All problems of a build, those of saved files first. */
function allProblems(result: WatchResult, root: string, out: Terminal['out']): string {
  const problems = savedFirst(result)
  if (problems.length === 0) return 'No problems.\n'
  return pretty({ ...siteFiles(root), problems, checked: 0, closing: countOf(problems), version: version() }, out)
}

const plain = { columns: 80, style: (_: unknown, text: string) => text }
