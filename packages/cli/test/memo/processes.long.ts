import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { randomFrom } from '../kills/random.js'
import { differences, type Tree } from '../kills/tree.js'
import { pick, type Random, randomEdit, smallSite } from './small-site.js'
import { damaged, damageNames, memoOf, putMemo } from './troubles.js'
import { apply, build, copyState, createTwins, forget, published, type Twins } from './twins.js'

/** How many edits are made in all; a multiple of 20. */
const edits = Number(process.env.EDITS ?? 60)
const seeds = Array.from({ length: edits / 20 }, (_, index) => index + 1)

const folder = mkdtempSync(path.join(tmpdir(), 'findings-memo-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What builds of another site left, whose files have the same names. */
let foreign: Tree = new Map()
const counts = { published: 0, faulty: 0, known: 0 }

beforeAll(async () => {
  const { keeping } = createTwins(path.join(folder, 'foreign'), smallSite('The Bracken Fund'))
  expect((await build(keeping)).code).toBe(0)
  foreign = memoOf(keeping)
  expect(foreign.size).toBeGreaterThan(0)
})

/** What may happen between two builds to what they leave; says what did. */
function trouble({ keeping }: Twins, older: string, random: Random): string {
  const what = pick(random, [
    'kept',
    'older',
    'older memo',
    'foreign memo',
    'gone',
    'damaged',
    'damaged',
    'damaged',
  ] as const)
  if (what === 'kept') copyState(keeping, older)
  if (what === 'older') copyState(older, keeping)
  if (what === 'older memo') putMemo(keeping, memoOf(older))
  if (what === 'foreign memo') putMemo(keeping, foreign)
  if (what === 'gone') forget(keeping)
  const memo = memoOf(keeping)
  if (what !== 'damaged' || memo.size === 0) return what
  const how = pick(random, damageNames)
  const harmed = damaged(memo, how, random)
  putMemo(keeping, harmed)
  return `${how} in ${[...harmed.keys()].join(', ')}`
}

it.each(seeds)('20 edits, each built by a process of its own, end as if from nothing (seed %i)', async (seed) => {
  const random = randomFrom(seed)
  const home = path.join(folder, `${seed}`)
  const twins = createTwins(home, smallSite('The Heather Fund'))
  const { keeping, clean } = twins
  const older = path.join(home, 'older')
  const story: string[] = []
  let expected = await build(clean)
  await build(keeping)
  for (let made = 1; made <= 20; made++) {
    const edit = randomEdit(random, twins.files, made)
    const isChanged = apply(twins, edit)
    story.push(`${made}: ${JSON.stringify(edit).slice(0, 300)}`)
    if (random() < 0.6) story.push(trouble(twins, older, random))
    const before = published(keeping)
    if (isChanged) forget(clean)
    const [found, fromNothing] = await Promise.all([build(keeping), isChanged ? build(clean) : expected])
    expected = fromNothing
    const context = `seed ${seed}\n${story.join('\n')}\n${found.stderr}`
    expect([found.code, found.stdout], context).toEqual([expected.code, expected.stdout])
    // A faulty site leaves what was published before.
    expect(differences(published(keeping), found.code === 0 ? published(clean) : before), context).toEqual([])
    counts[found.code === 0 ? 'published' : 'faulty']++
    counts.known += Number(/(\d+) known from the last build/.exec(found.stderr)?.[1] ?? 0)
  }
})

it('met builds that publish, that fail and that find pages of earlier ones', () => {
  process.stdout.write(`${JSON.stringify(counts)}\n`)
  expect(counts.published).toBeGreaterThan(edits / 2)
  expect(counts.faulty).toBeGreaterThan(0)
  expect(counts.known).toBeGreaterThan(edits / 2)
})
