import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findings } from '../findings.js'
import { type Killed, killed } from './kill.js'
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
  count: number,
  signal: NodeJS.Signals,
  check: (killed: Killed, lane: Lane, state: State) => void,
) {
  const ends: Killed[] = []
  const numbers = Array.from({ length: count }, (_, number) => number).values()
  const inLane = async (lane: Lane) => {
    for (const number of numbers) {
      const random = randomFrom(number * 1000 + signal.length)
      const isCold = random() < 0.2
      const moment = { in: random() < 0.5 ? ('build' as const) : ('publishing' as const), part: random() }
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

function tally(ends: readonly Killed[]): string {
  const landed = ends.filter(({ signal, code }) => signal !== null || (code ?? 0) > 100)
  const counts = (['nothing', 'lock', 'stage', 'journal'] as const).map(
    (found) => `${found} ${landed.filter((end) => end.found === found).length}`,
  )
  return `${ends.length} signals, ${landed.length} while the build ran; found after them: ${counts.join(', ')}\n`
}

describe('a build that is killed', () => {
  it('leaves every file whole, and the next one makes the site', async () => {
    const ends = await stopBuilds(200, 'SIGKILL', ({ code, signal }) => {
      // One that had ended before had ended well.
      expect([code, signal]).toEqual(signal === null ? [0, null] : [null, 'SIGKILL'])
    })
    process.stdout.write(`SIGKILL: ${tally(ends)}`)
    const landed = ends.filter(({ signal }) => signal === 'SIGKILL')
    expect(landed.length).toBeGreaterThanOrEqual(100)
    expect(landed.filter(({ found }) => found === 'stage').length).toBeGreaterThanOrEqual(10)
    expect(landed.filter(({ found }) => found === 'journal').length).toBeGreaterThanOrEqual(10)
  }, 600_000)
})

describe('a build that is told to stop', () => {
  it.each([
    [50, 'SIGTERM', 143],
    [10, 'SIGINT', 130],
  ] as const)(
    '(%d times by %s) leaves every file whole and nothing else, and ends with %d',
    async (count, name, expected) => {
      const ends = await stopBuilds(count, name, ({ code, signal, stderr }, lane, state) => {
        // Before it has begun, Node ends as the signal says; shells call that by the same number.
        if (signal === null) expect([0, expected]).toContain(code)
        else expect(signal).toBe(name)
        if (code === expected) expect(stderr).toContain('Stopped.')
        expectNothingLeft(lane, state)
      })
      process.stdout.write(`${name}: ${tally(ends)}`)
      expect(ends.filter(({ code }) => code === expected).length).toBeGreaterThanOrEqual(count / 3)
    },
    300_000,
  )
})
