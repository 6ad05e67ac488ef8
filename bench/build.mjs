/**
 * How long a build takes, cold, again with nothing changed, and with one story edited, each in a process of its own; with
 * its processor time and its largest memory. Linux only.
 * Usage: node bench/build.mjs [--sizes 1000,10000,50000] [--tools findings,…] [--rounds 3] [--folders /tmp,/dev/shm] [--json FILE]
 */
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { stories } from './corpus.mjs'
import { runTree } from './run-tree.mjs'
import { checkSite, install, toolsIn, versionsOf, writeSite } from './sites.mjs'
import { growth, medians, ratios } from './tables.mjs'

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000,50000' },
    tools: { type: 'string', default: 'findings,findings-remark,hugo,hugo-related,eleventy,astro' },
    rounds: { type: 'string', default: '3' },
    folders: { type: 'string', default: `${tmpdir()},/dev/shm` },
    json: { type: 'string' },
  },
})
const say = (text) => process.stdout.write(`${text}\n`)
const installed = mkdtempSync(path.join(tmpdir(), 'findings-bench-'))
const chosen = Object.entries(toolsIn(installed)).filter(([name]) => values.tools.split(',').includes(name))
const script = (name, ...args) => [process.execPath, [path.join(import.meta.dirname, name), ...args]]

/** Cold, unchanged and edited builds of one tool. */
async function round(tool, root, all, number) {
  for (const made of tool.made) rmSync(path.join(root, made), { recursive: true, force: true })
  const cold = await runTree(tool.build(), root)
  if (number === 0) checkSite(root, tool, all)
  const unchanged = await runTree(tool.build(), root)
  const story = all[(number * 37) % all.length]
  const mark = `Edit ${number} of the benchmark.`
  appendFileSync(path.join(root, tool.source(story)), `\n${mark}\n`)
  const edited = await runTree(tool.build(), root)
  if (!readFileSync(path.join(root, tool.output.story(story)), 'utf8').includes(mark)) {
    throw new Error('The page of the edited story is old')
  }
  return { cold, unchanged, edited }
}

/** What a build must do at least, measured beside Findings in its site: a bare pipeline, and asking for the state of each file. */
async function leastOf(root) {
  const out = path.join(root, 'bare')
  const bare = await runTree(script('bare.mjs', 'content/stories', out), root)
  rmSync(out, { recursive: true })
  return { bare: { cold: bare }, stat: { unchanged: await runTree(script('stat-files.mjs', 'content'), root) } }
}

/** All tools with one size in one folder. One after the other in each round, so that a noisy minute hits all alike. */
async function measure(folder, size) {
  const all = stories(size)
  const temp = mkdtempSync(path.join(folder, 'findings-bench-'))
  const results = chosen.map(([name, tool]) => ({ folder, size, name, tool, root: path.join(temp, name), rounds: [] }))
  const leasts = ['bare', 'stat'].map((name) => ({ folder, size, name, rounds: [] }))
  try {
    for (const { tool, root } of results) writeSite(root, tool, all)
    await setTimeout(3000) // sources are rarely as fresh as this: a build may look twice at what changed a moment ago
    for (let number = 0; number < Number(values.rounds); number++) {
      for (const result of results.filter(({ failure }) => !failure)) {
        try {
          result.rounds.push(await round(result.tool, result.root, all, number))
          if (result.name !== 'findings') continue
          const least = await leastOf(result.root)
          for (const { name, rounds } of leasts) rounds.push(least[name])
        } catch (error) {
          result.failure = error.message
          say(`${result.name} with ${size} stories in ${folder} failed: ${error.message}`)
        }
      }
    }
  } finally {
    rmSync(temp, { recursive: true, force: true })
  }
  const load = loadavg()[0]
  return [...results, ...leasts].map(({ tool: _, root: __, ...result }) => ({ ...result, load }))
}

try {
  install(
    chosen.map(([, tool]) => tool),
    installed,
  )
  const head = {
    date: new Date().toISOString().slice(0, 10),
    machine: `${cpus().length} × ${cpus()[0]?.model}`,
    versions: versionsOf(chosen.map(([, tool]) => tool)),
    rounds: Number(values.rounds),
  }
  const results = []
  for (const folder of values.folders.split(',')) {
    for (const size of values.sizes.split(',').map(Number)) {
      results.push(...(await measure(folder, size)))
      if (values.json) writeFileSync(values.json, JSON.stringify({ ...head, results }, undefined, 2))
    }
  }
  const good = results.filter(({ failure, rounds }) => !failure && rounds.length > 0)
  say(`${head.date}, ${head.machine}, ${head.versions}, medians of ${head.rounds} rounds`)
  for (const table of [medians(good), ratios(good), growth(good)]) if (table) say(`\n${table}`)
} finally {
  rmSync(installed, { recursive: true, force: true })
}
