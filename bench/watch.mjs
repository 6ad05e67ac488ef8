/**
 * How long it takes from saving a story to its changed page on disk: Findings, Hugo and Eleventy on the same stories.
 * Usage: node bench/watch.mjs [--sizes 1000,10000] [--tools findings,hugo,eleventy] [--edits 20] [--of sentence|title|topic]
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { random, stories } from './corpus.mjs'
import { install, toolsIn, versionsOf, writeSite } from './sites.mjs'

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000' },
    tools: { type: 'string', default: 'findings,hugo,eleventy' },
    edits: { type: 'string', default: '20' },
    of: { type: 'string', default: 'sentence' },
  },
})
const temp = mkdtempSync(path.join(tmpdir(), 'findings-bench-'))

const chosen = values.tools.split(',')
const tools = toolsIn(temp)
install(
  chosen.map((name) => tools[name]),
  temp,
)

/** What an edit does to the text of a story; its page shows the mark afterwards. */
const change = {
  sentence: (text, mark) => `${text}\n${mark}\n`,
  title: (text, mark) => text.replace(/^title: .*$/m, () => `title: "${mark}"`),
  topic: (text, mark, topic) =>
    `${text.replace(/^(topics|tags): .*$/m, (_, key) => `${key}: [topic-${topic}]`)}\n${mark}\n`,
}[values.of]
if (!change) throw new Error(`There is no edit of a ${values.of}`)

/** Resolves when a file holds a text. */
async function holds(file, text) {
  while (!existsSync(file) || !readFileSync(file, 'utf8').includes(text)) await setTimeout(1)
}

async function measure(name, all) {
  const tool = tools[name]
  const root = path.join(temp, `${name}-${all.length}`)
  writeSite(root, tool, all)
  const [command, args] = tool.watch()
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
  const next = random(3)
  const times = []
  try {
    const start = performance.now()
    for (const story of [all[0], all.at(-1)]) await holds(path.join(root, tool.watched(story)), '</html>')
    const first = performance.now() - start
    await setTimeout(5000) // until the watcher has seen all files; nothing is measured here
    for (let edit = -2; edit < Number(values.edits); edit++) {
      const story = all[Math.floor(next() * all.length)]
      const source = path.join(root, tool.source(story))
      const mark = `Edit ${edit + 3} of ${name}.`
      const edited = change(readFileSync(source, 'utf8'), mark, Math.floor(next() * 40))
      const saved = performance.now()
      writeFileSync(source, edited)
      await holds(path.join(root, tool.watched(story)), mark)
      if (edit >= 0) times.push(performance.now() - saved) // the first two warm up
      await setTimeout(500)
    }
    return { first, times: times.sort((a, b) => a - b) }
  } finally {
    child.kill()
    await new Promise((resolve) => (child.exitCode === null ? child.once('exit', resolve) : resolve()))
    rmSync(root, { recursive: true, force: true })
  }
}

const load = () => loadavg()[0]?.toFixed(1)

const seconds = (ms) => (ms / 1000).toFixed(1)
process.stdout.write(
  `${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model}; ${versionsOf(chosen.map((name) => tools[name]))}\n\n`,
)
process.stdout.write(
  '| stories | tool | first site, s | save to page, median, ms | fastest | slowest | load |\n| ---: | --- | ---: | ---: | ---: | ---: | ---: |\n',
)
try {
  for (const size of values.sizes.split(',').map(Number)) {
    const all = stories(size)
    for (const name of chosen) {
      const { first, times } = await measure(name, all)
      const median = times[Math.floor(times.length / 2)] ?? 0
      const numbers = [seconds(first), ...[median, times[0], times.at(-1)].map((one) => Math.round(one)), load()]
      process.stdout.write(`| ${size} | ${name} | ${numbers.join(' | ')} |\n`)
    }
  }
} finally {
  rmSync(temp, { recursive: true, force: true })
}
