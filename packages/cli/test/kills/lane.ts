import type { ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect } from 'vitest'
import { type Ended, ended, start } from '../findings.js'
import { type State, writeSite } from './site.js'
import { differences, namesIn, type Tree, torn, treeOf } from './tree.js'

/** Where one build after the other is stopped: both states of the site, one output folder, a folder for temporary files. */
export interface Lane {
  readonly rootOf: (state: State) => string
  readonly out: string
  readonly temporary: string
  /** What was published last, by a build that came to its end. */
  published: State | undefined
  /** Milliseconds that builds take, from nothing and otherwise: until they publish, and in all. */
  readonly pace: Record<'cold' | 'incremental', Pace>
}

interface Pace {
  readonly before: number
  readonly all: number
}

/** Files in the output folder that are none of ours. */
const foreign: Tree = new Map([
  ['CNAME', Buffer.from('heart.example.org')],
  ['.well-known/security.txt', Buffer.from('Contact: mailto:security@example.org')],
  ['files/3/of-somebody-else.txt', Buffer.from('mine')],
])

export function createLane(folder: string): Lane {
  const lane: Lane = {
    rootOf: (state) => path.join(folder, state),
    out: path.join(folder, 'out'),
    temporary: path.join(folder, 'temporary'),
    published: undefined,
    pace: { cold: { before: 500, all: 600 }, incremental: { before: 500, all: 600 } },
  }
  for (const state of ['one', 'two'] as const) writeSite(lane.rootOf(state), state)
  mkdirSync(lane.temporary)
  return lane
}

export const startBuild = (lane: Lane, state: State) =>
  start(['build', '--quiet', '--root', lane.rootOf(state), '--out', lane.out], { env: { TMPDIR: lane.temporary } })

/** Nothing was ever published or remembered. */
export function forgetAll(lane: Lane, state: State): void {
  rmSync(lane.out, { recursive: true, force: true })
  rmSync(path.join(lane.rootOf(state), '.findings'), { recursive: true, force: true })
  lane.published = undefined
}

/** Put files of others into the output folder. */
function putForeign({ out }: Lane): void {
  for (const [file, bytes] of foreign) {
    mkdirSync(path.dirname(path.join(out, file)), { recursive: true })
    writeFileSync(path.join(out, file), bytes)
  }
}

/** What visitors can be served of the output folder. */
const servedBy = ({ out }: Lane): Tree => treeOf(out, ['.findings'])

/** Hold every file to be whole, as in one of these states or of somebody else, and the files of others to be there. */
export function expectWhole(lane: Lane, ...wholes: readonly Tree[]): void {
  const found = servedBy(lane)
  expect(torn(found, ...wholes, foreign)).toEqual([])
  if (lane.published) for (const [file, bytes] of foreign) expect(found.get(file)).toEqual(bytes)
}

/** Build to the end, whatever happened before, and hold the output to be exactly this site, with nothing left behind. */
export async function expectCompleted(lane: Lane, state: State, site: Tree): Promise<void> {
  const isCold = !existsSync(path.join(lane.out, '.findings'))
  const { pace, ...end } = await timed(lane, startBuild(lane, state))
  expect(end).toEqual({ code: 0, stdout: '', stderr: '' })
  // The machine may be busier or quieter than it was. A build with nothing to publish would tell nothing.
  if (lane.published !== state) lane.pace[isCold ? 'cold' : 'incremental'] = pace
  putForeign(lane)
  expect(differences(servedBy(lane), new Map([...site, ...foreign]))).toEqual([])
  expectNothingLeft(lane, state)
  lane.published = state
}

/** Wait for the end of a build, and take its time. */
async function timed({ out }: Lane, child: ChildProcess): Promise<Ended & { readonly pace: Pace }> {
  const begin = performance.now()
  const end = ended(child)
  while (child.exitCode === null && !existsSync(path.join(out, '.findings/lock'))) await setTimeout(1)
  const before = performance.now() - begin
  return { ...(await end), pace: { before, all: performance.now() - begin } }
}

/** The manifest, and what pages were made of. */
const lasting = new Set(['manifest.json', 'pages'])

/** Hold state and temporary folders to hold what lasts, and nothing else. */
export function expectNothingLeft({ out, rootOf, temporary }: Lane, state: State): void {
  expect(namesIn(path.join(out, '.findings')).filter((name) => !lasting.has(name))).toEqual([])
  expect(namesIn(temporary)).toEqual([])
  const passing = /(?:^|\/)(?:work-[^/]*|lock[^/]*|stage|journal[^/]*|[^/]*\.(?:part|new|tmp))(?:\/|$)/
  expect([...treeOf(path.join(rootOf(state), '.findings')).keys()].filter((file) => passing.test(file))).toEqual([])
}
