/**
 * How long it takes from saving a story to its changed page on disk: Findings, Hugo and Eleventy on the same stories.
 * Usage: node bench/watch.mjs [--sizes 1000,10000] [--tools findings,hugo,eleventy] [--edits 20] [--of sentence|title|topic]
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { random, stories } from './corpus.mjs'
import { measureSaves } from './saves.mjs'
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

async function measure(name, all) {
  const tool = tools[name]
  const root = path.join(temp, `${name}-${all.length}`)
  writeSite(root, tool, all)
  const next = random(3)
  try {
    return await measureSaves(root, tool.watch(), {
      whole: [all[0], all.at(-1)].map((story) => tool.watched(story)),
      edits: () => {
        const story = all[Math.floor(next() * all.length)]
        const topic = Math.floor(next() * 40)
        return {
          source: tool.source(story),
          page: tool.watched(story),
          edit: (text, mark) => change(text, mark, topic),
        }
      },
      count: Number(values.edits),
      name,
    })
  } finally {
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
