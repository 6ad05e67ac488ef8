import { lstatSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { printedErrors, unlike } from './printed-problems.js'
import { type Case, readCases } from './read-cases.js'
import { type Built, runBuild } from './run-build.js'
import { changes, snapshot } from './snapshot.js'
import { readersText } from './unsafe-html.js'
import { secret, unsafeOutput } from './unsafe-output.js'
import { storyOf, user, Workshop } from './workshop.js'

/** What the build of a case may cost in all: seconds of processor time, and megabytes at its peak. */
const limits = { seconds: 8, megabytes: 600 }

/** A story is given 4 seconds; the rest of the build, and waking and stopping the worker, come on top. */
const secondsOfTheSlow = 10

const workshop = new Workshop()
const costs: { readonly name: string; readonly built: Built }[] = []

beforeAll(async () => {
  const usual = await workshop.open()
  if (usual.code !== 0) throw new Error(`The good site cannot be built:\n${usual.stderr}`)
})

afterAll(() => {
  workshop.close()
  const dearest = (by: 'megabytes' | 'seconds' | 'cpu') =>
    costs
      .toSorted((a, b) => b.built[by] - a.built[by])
      .slice(0, 3)
      .map(({ name, built }) => `${built[by].toFixed(1)} ${name}`)
      .join('; ')
  process.stdout.write(`${costs.length} cases. Megabytes: ${dearest('megabytes')}\nSeconds: ${dearest('seconds')}\n`)
  process.stdout.write(`Processor: ${dearest('cpu')}\n`)
})

const groups = new Map<string, Case[]>()
const files = readCases()
for (const one of files.flatMap(({ cases }) => cases)) {
  if (one.group !== undefined) groups.set(one.group, [...(groups.get(one.group) ?? []), one])
}

describe.concurrent('a hostile story', () => {
  for (const { file, cases } of files) {
    describe(file, () => {
      for (const one of cases) {
        it(one.name, async ({ expect }) => {
          const wrong = await faultsOf(one)
          if (one.known === undefined) expect(wrong).toEqual([])
          else expect(wrong, `This works now: delete “known: ${one.known}”`).not.toEqual([])
        })
      }
    })
  }
})

/** What is not as it must be, by case: of a case that has a site of its own, or of all that share one. */
type Faults = ReadonlyMap<Case, readonly string[]>

const together = new Map<string, Promise<Faults>>()

/** Build the site of a case, and list what is not as it must be. When one of a group goes wrong, each is built by itself. */
async function faultsOf(one: Case): Promise<readonly string[]> {
  const group = groups.get(one.group ?? '') ?? [one]
  if (group.length > 1) {
    const key = one.group ?? ''
    const faults = together.get(key) ?? build(group)
    together.set(key, faults)
    if ([...(await faults).values()].flat().length === 0) return []
  }
  return (await build([one])).get(one) ?? []
}

async function build(cases: readonly Case[]): Promise<Faults> {
  const [written] = cases
  if (!written) return new Map()
  const folder = workshop.folderOf(cases)
  const site = path.join(folder, 'site')
  const out = path.join(site, 'dist')
  // The site, and what the next build is to know.
  const isOutput = (file: string) =>
    /^site\/(?:dist(?:\/|$)|\.findings\/(?:(?:drafts|seen)$|(?:bodies|publish)(?:\/|$)))/.test(file)
  const before = { around: snapshot(folder, isOutput), out: snapshot(out) }
  const built = await runBuild(site, written.args, user)
  costs.push({ name: written.name, built })
  const errors = printedErrors(built.stderr)
  const isTooSlow = written.slow === true && errors.length === 1 && errors[0]?.endsWith(' story-too-slow') === true
  const first: Case = isTooSlow ? { ...written, errors: ['story-too-slow'], exit: 1 } : written
  const after = { around: snapshot(folder, isOutput), out: snapshot(out) }
  const changed = changes(before.out, after.out)
  const present = changed.filter((file) => lstatSync(path.join(out, file), { throwIfNoEntry: false })?.isFile())
  const shared = [
    ...faultsOfEnd(first, built),
    ...changes(before.around, after.around).map((file) => `it touched ${file}`),
    ...(first.exit === 0 ? unsafeOutput(out, present) : changed.map((file) => `the last site changed: ${file}`)),
  ]
  const all = new Set(cases.flatMap(filesOf))
  return new Map(
    cases.map((one, index) => {
      const its = new Set(filesOf(one, index))
      const own = errors.filter((line) => its.has(fileOf(line)) || !all.has(fileOf(line)))
      const page = path.join(out, pageOf(one, index))
      const text = built.code === 0 ? missingText(one, page) : []
      return [one, [...shared, ...unlike(own, one === written ? first.errors : one.errors, storyOf(index)), ...text]]
    }),
  )
}

/** The files that a case brings along; `index` is its place in its group. */
const filesOf = ({ files }: Case, index: number): readonly string[] => [storyOf(index), ...Object.keys(files)]

/** The file of a problem as printed: `file:line:column rule`. */
const fileOf = (problem: string): string => problem.replace(/(?::\d+:\d+)? [a-z0-9-]+$/, '')

const folders = { discovery: 'discoveries', 'press-release': 'press', opinion: 'opinion', news: 'news' }

function pageOf({ fields = '' }: Case, index: number): string {
  const kind = /^kind: (\S+)/m.exec(fields)?.[1] ?? 'discovery'
  const folder = Object.entries(folders).find(([name]) => name === kind)?.[1] ?? kind
  return `${folder}/${path.basename(storyOf(index), '.md')}/index.html`
}

function faultsOfEnd(one: Case, { code, stdout, stderr, cpu, megabytes }: Built): readonly string[] {
  const printed = stdout + stderr
  return [
    ...(code === one.exit ? [] : [`it ended with ${code} instead of ${one.exit}: ${printed.slice(0, 1500)}`]),
    ...one.says.filter((words) => !printed.includes(words)).map((words) => `it does not say: ${words}`),
    ...(stack.test(printed) ? [`it shows a stack: ${printed.slice(0, 1500)}`] : []),
    ...(printed.includes(secret) ? ['it prints a secret'] : []),
    ...(commanding.test(printed) ? ['it prints characters that command a terminal'] : []),
    ...(cpu > (stderr.includes('story-too-slow') ? secondsOfTheSlow : limits.seconds) ? [`it took ${cpu} s`] : []),
    ...(megabytes > limits.megabytes ? [`it took ${megabytes} MB`] : []),
  ]
}

const stack = /^\s+at .+[:(]\d+|node:internal|Please report/m

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be printed
const commanding = /[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/

function missingText({ shows }: Case, page: string): readonly string[] {
  if (shows.length === 0) return []
  const text = readersText(readFileSync(page, 'utf8'))
  return shows.filter((words) => !text.includes(words)).map((words) => `the page does not show: ${words}`)
}
