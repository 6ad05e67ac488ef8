import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findings } from '../findings.js'
import { type Killed, killed, type Moment } from './kill.js'
import { createLane, expectCompleted, expectNothingLeft, expectWhole, forgetAll, type Lane } from './lane.js'
import { randomFrom } from './random.js'
import { type State, writeSite } from './site.js'
import { differences, type Tree, treeOf } from './tree.js'

const folder = mkdtempSync(path.join(tmpdir(), 'findings-kills-'))
const lanes: readonly Lane[] = ['a', 'b'].map((name) => createLane(path.join(folder, name)))
const sites = new Map<State, Tree>()
const site = (state: State): Tree => sites.get(state) ?? new Map()

beforeAll(async () => {
  for (const state of ['one', 'two'] as const) {
    const out = path.join(folder, `whole-${state}`)
    writeSite(path.join(folder, state), state)
    expect((await findings(['build', '--root', path.join(folder, state), '--out', out])).code).toBe(0)
    sites.set(state, treeOf(out, ['.findings']))
  }
  expect(site('one').size).toBeGreaterThan(300)
  expect(differences(site('two'), site('one')).length).toBeGreaterThan(200)
  // From nothing, then again and again: so each lane knows its pace.
  for (const lane of lanes) {
    for (const state of ['two', 'one', 'two', 'one'] as const) await expectCompleted(lane, state, site(state))
  }
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Stop builds, each at a moment of its own, and hold after each that nothing is torn and that the next build completes the site. */
async function stopBuilds(
  seeds: readonly number[],
  signal: NodeJS.Signals,
  check: (killed: Killed, lane: Lane, state: State) => void,
): Promise<Killed[]> {
  const ends: Killed[] = []
  const queue = seeds.values()
  const inLane = async (lane: Lane) => {
    for (const seed of queue) {
      const random = randomFrom(seed)
      const isCold = random() < 0.2
      const moment: Moment = {
        in: seed % 10 === 9 ? 'moving' : random() < 0.5 ? 'build' : 'publishing',
        part: random(),
      }
      const before = lane.published ?? 'one'
      const state = before === 'one' ? 'two' : 'one'
      if (isCold) forgetAll(lane, state)
      const end = await killed(lane, state, { signal, moment, isCold })
      expectWhole(lane, site(state), ...(isCold ? [] : [site(before)]))
      check(end, lane, state)
      // Whoever comes next may want another site: what was promised is completed all the same, and then replaced.
      const next = isCold || random() < 0.7 ? state : before
      await expectCompleted(lane, next, site(next))
      ends.push(end)
    }
  }
  await Promise.all(lanes.map(inLane))
  return ends
}

/** How many builds are killed; CI sends a fifth of it, and a release all. A multiple of 40. */
const kills = Number(process.env.KILLS ?? 200)

/** Seeds in batches, so that a report shows how far it came. */
const batches = (count: number, size: number): readonly (readonly number[])[] =>
  Array.from({ length: count / size }, (_, batch) => Array.from({ length: size }, (_, number) => batch * size + number))

/** Those that were sent their signal while they ran, and what stood in the state folder then. */
function tally(name: string, ends: readonly Killed[]): Record<Killed['found'] | 'landed', number> {
  const landed = ends.filter(({ signal, code }) => signal !== null || code !== 0)
  const countOf = (found: Killed['found']) => landed.filter((end) => end.found === found).length
  const counts = { landed: landed.length, lock: countOf('lock'), stage: countOf('stage'), journal: countOf('journal') }
  process.stdout.write(`${name}: ${ends.length} sent, ${JSON.stringify(counts)}\n`)
  return { ...counts, nothing: countOf('nothing') }
}

describe('a build that is killed', () => {
  const ends: Killed[] = []

  it.each(batches(kills, 10))(
    'leaves every file whole, and the next one makes the site (seed %d and on)',
    async (...seeds) => {
      const killed = await stopBuilds(seeds, 'SIGKILL', ({ code, signal }) => {
        // One that had ended before had ended well.
        expect([code, signal]).toEqual(signal === null ? [0, null] : [null, 'SIGKILL'])
      })
      ends.push(...killed)
    },
  )

  it(`was killed ${kills} times, at least half of them on its way, and often enough while it published`, () => {
    const { landed, stage, journal } = tally('SIGKILL', ends)
    expect(ends).toHaveLength(kills)
    expect(landed).toBeGreaterThanOrEqual(kills / 2)
    expect(stage).toBeGreaterThanOrEqual(kills / 40)
    expect(journal).toBeGreaterThanOrEqual(kills / 40)
  })
})

describe.each([
  ['SIGTERM', 143, kills < 200 ? 10 : 50],
  ['SIGINT', 130, 10],
] as const)('a build that is told to stop by %s', (name, expected, count) => {
  const ends: Killed[] = []

  it.each(batches(count, 10))(`leaves nothing behind and ends with ${expected} (seed %d and on)`, async (...seeds) => {
    const stopped = await stopBuilds(seeds, name, ({ code, signal, stderr }, lane, state) => {
      // Before it has begun, Node ends as the signal says; shells call that by the same number.
      if (signal === null) expect([0, expected]).toContain(code)
      else expect(signal).toBe(name)
      if (code === expected) expect(stderr).toContain('Stopped.')
      expectNothingLeft(lane, state)
    })
    ends.push(...stopped)
  })

  it(`was told so ${count} times, at least a third of them on its way`, () => {
    tally(name, ends)
    expect(ends).toHaveLength(count)
    expect(ends.filter(({ code }) => code === expected).length).toBeGreaterThanOrEqual(count / 3)
  })
})
