import { statSync } from 'node:fs'
import path from 'node:path'
import { findPublished, loadConfig, type PublishedFolder } from '@findings/core'
import { countOf, paragraph } from '../closing.js'
import { type ExitCode, exitCodes } from '../exit-code.js'
import { createDevServer } from '../server/create-dev-server.js'
import { refuseHost } from '../server/refuse-host.js'
import { servedAt } from '../server/served-at.js'
import { shownPath } from '../shown-path.js'
import { tellProblems } from '../tell-problems.js'
import type { Terminal } from '../terminal.js'
import { visible } from '../visible.js'
import { type KeyInput, listenToKeys } from '../watch/listen-to-keys.js'
import { wrap } from '../wrap.js'
import { servedFiles } from './served-files.js'

/** What `findings preview` may be told; folders and files are absolute. */
export interface PreviewFlags {
  readonly root?: string
  readonly config?: string
  readonly out?: string
  readonly base?: string
  readonly drafts?: true
  readonly port: number
  readonly host: string
  readonly open?: true
}

/** What the command meets outside of itself. */
export interface World {
  readonly terminal: Terminal
  readonly input: KeyInput
  readonly openBrowser: (url: string, onFail: () => void) => void
  /** Ends the process as Ctrl+C does. */
  readonly interrupt: () => void
  /** Ends it, as q does. */
  readonly signal?: AbortSignal
  /** Milliseconds between two looks at whether something was published meanwhile. */
  readonly interval: number
}

/** Serve what was published, as a host does, until somebody quits. */
export async function runPreview(flags: PreviewFlags, world: World): Promise<ExitCode> {
  const { root = process.cwd() } = flags
  const { terminal } = world
  const found = await findFolder(root, flags)
  if ('problems' in found) {
    const closing = paragraph(countOf(found.problems), 'Nothing was served.')
    tellProblems(root, { problems: found.problems, closing }, terminal)
    return exitCodes.misused
  }
  const { folder } = found
  const shown = visible(shownPath(folder.out))
  if (folder.state !== 'whole') {
    terminal.err.write(`${wrap(`${shown}/ ${reasons[folder.state]}`, terminal.err.columns).join('\n')}\n`)
    return exitCodes.failed
  }
  const server = await createDevServer({ ...flags, isLive: false }).catch(refuseHost)
  let seen = ''
  const update = () => {
    const now = lookOf(folder)
    if (now === seen || now === '') return
    seen = now
    const site = { base: folder.base, out: folder.out, files: servedFiles(folder.out) }
    server.update({ ...site, isBuilt: true, changed: [], removed: [], trouble })
  }
  update()
  const url = server.origin + folder.base
  const { out } = terminal
  const open = () =>
    world.openBrowser(url, () => out.write(`No browser could be opened; the site is at ${visible(url)}\n`))
  const timer = setInterval(update, world.interval)
  let stopKeys: (() => void) | undefined
  try {
    await new Promise<void>((resolve) => {
      world.signal?.addEventListener('abort', () => resolve())
      stopKeys = listenToKeys(world.input, {
        o: open,
        q: resolve,
        '\x03': () => {
          stopKeys?.()
          world.interrupt()
        },
      })
      const what = folder.isPreview ? 'the whole site, and stories that are not public' : 'the whole site'
      const lines = [
        out.style('bold', `Serving ${shown}/ as a host does`),
        '',
        ...servedAt({ ...server, origin: server.origin + folder.base, wantedPort: flags.port }, what, out),
        ...(folder.isPreview
          ? [`  ${out.style('yellow', 'A preview, with stories that are not public. Do not publish them.')}`]
          : []),
        ...(stopKeys ? ['', `  ${out.style('dim', 'o open · q quit')}`] : []),
        '',
      ]
      out.write(`${lines.join('\n')}\n`)
      if (flags.open) open()
    })
    return exitCodes.fine
  } finally {
    clearInterval(timer)
    stopKeys?.()
    await server.close()
  }
}

const reasons: Readonly<Record<Exclude<PublishedFolder['state'], 'whole'>, string>> = {
  none: 'holds no site that Findings published. Run `findings build` first.',
  stopped: 'holds a site whose publishing was stopped. Run `findings build`, which completes it.',
  damaged: 'cannot be read: what Findings keeps there is damaged. `findings build` says more.',
}

const trouble = { files: [], closing: '', text: '' }

async function findFolder(
  root: string,
  { config: file, out, base, drafts }: PreviewFlags,
): Promise<ReturnType<typeof findPublished>> {
  const loaded = await loadConfig({ root, ...(file && { file }) })
  if ('problems' in loaded) return loaded
  return findPublished(loaded.config, {
    root,
    ...(out !== undefined && { out }),
    ...(base !== undefined && { base }),
    ...(drafts && { drafts }),
  })
}

/** What changes with each publish. */
function lookOf({ out }: PublishedFolder): string {
  const stats = statSync(path.join(out, '.findings/manifest.json'), { bigint: true, throwIfNoEntry: false })
  return stats ? `${stats.mtimeNs} ${stats.ino} ${stats.size}` : ''
}
