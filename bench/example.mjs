/**
 * Findings alone, on stories as charities write them: those of the example site, many times over. Builds are measured as in `build.mjs`, saves as in `watch.mjs`.
 * Usage: node bench/example.mjs [--copies 100] [--rounds 3] [--edits 20] [--folder /dev/shm]
 */
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { cpus } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { random } from './corpus.mjs'
import { runTree } from './run-tree.mjs'
import { measureSaves } from './saves.mjs'
import { median } from './tables.mjs'

const { values } = parseArgs({
  options: {
    copies: { type: 'string', default: '100' },
    rounds: { type: 'string', default: '3' },
    edits: { type: 'string', default: '20' },
    folder: { type: 'string', default: '/dev/shm' },
  },
})
const example = path.join(import.meta.dirname, '../examples/wrenfield')
const command = path.join(import.meta.dirname, '../packages/cli/bin/findings.js')
const now = '2026-11-01T12:00Z' // all that the stories link to is public by then
const root = mkdtempSync(path.join(values.folder, 'findings-bench-'))
const build = [process.execPath, [command, 'build', '--now', now, '--quiet']]
const say = (text) => process.stdout.write(`${text}\n`)

/** Each copy has a date, a title and old addresses of its own, and links where the original does. */
function writeCopies() {
  for (const name of ['content', 'static', 'findings.config.ts', 'package.json']) {
    cpSync(path.join(example, name), path.join(root, name), { recursive: true })
  }
  symlinkSync(path.join(example, 'node_modules'), path.join(root, 'node_modules'))
  const next = random(3)
  const folder = path.join(root, 'content/stories')
  const stories = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith('.md'))
  for (let copy = 1; copy <= Number(values.copies); copy++) {
    for (const story of stories) {
      const date = `${2010 + Math.floor(next() * 15)}-0${1 + Math.floor(next() * 9)}-1${Math.floor(next() * 10)}`
      const text = readFileSync(path.join(folder, story), 'utf8')
        .replace(/^title: (["']?)(.*?)\1$/m, (_, quote, title) => `title: ${quote}${title} ${copy}${quote}`)
        .replace(/^datePublished: .*$/m, `datePublished: ${date}`)
        .replace(/^dateModified: .*\n/m, '')
        .replace(/^slug: (.*)$/m, (_, slug) => `slug: ${slug}-${copy}`)
        .replace(/^aliases: .*$/m, (aliases) => aliases.replace(/\/(?=[,\]])/g, `-${copy}/`))
      writeFileSync(path.join(folder, story.replace(/\.md$/, `-${copy}.md`)), text)
    }
  }
  return stories.length * (Number(values.copies) + 1)
}

/** A story that is edited, and its page. */
const edited = (copy) => ({
  source: `content/stories/discoveries/second-gene-${copy}.md`,
  page: `.findings/watch/discoveries/second-gene-${copy}/index.html`,
})

/** What an edit makes of a story. */
const kinds = {
  sentence: (text, mark) => `${text}\n${mark}\n`,
  title: (text, mark) => text.replace(/^title: .*$/m, () => `title: ${mark}`),
  topic: (text, mark) =>
    `${text.replace(/^topics: \[(\S+), (.*)\]$/m, (_, one, others) => `topics: [${one === 'hearing' ? 'treatments' : 'hearing'}, ${others}]`)}\n${mark}\n`,
}

async function builds() {
  const rounds = []
  for (let round = 1; round <= Number(values.rounds); round++) {
    for (const made of ['dist', '.findings/drafts', '.findings/bodies', '.findings/seen', '.findings/publish']) {
      rmSync(path.join(root, made), { recursive: true, force: true })
    }
    const cold = await runTree(build, root)
    const unchanged = await runTree(build, root)
    appendFileSync(path.join(root, edited(round).source), '\nA sentence of the benchmark.\n')
    rounds.push({ cold, unchanged, edited: await runTree(build, root) })
  }
  const middle = (name, what) => median(rounds.map((round) => round[name][what]))
  for (const name of ['cold', 'unchanged', 'edited']) {
    const [wall, cpu] = ['wall', 'cpu'].map((what) => middle(name, what).toFixed(2))
    say(`| ${name} build | ${wall} s | ${cpu} s of processor time, ${Math.round(middle(name, 'memory'))} MB |`)
  }
}

async function saves() {
  const watcher = [process.execPath, [path.join(import.meta.dirname, 'watch-findings.mjs'), '.', now]]
  for (const [name, edit] of Object.entries(kinds)) {
    rmSync(path.join(root, '.findings/watch'), { recursive: true, force: true })
    const { first, times } = await measureSaves(root, watcher, {
      whole: [edited(1).page],
      edits: (number) => ({ ...edited(((number + 2) % Number(values.copies)) + 1), edit }),
      count: Number(values.edits),
      name: `the ${name}`,
    })
    const [middle, least, most] = [median(times), times[0], times.at(-1)].map((time) => Math.round(time))
    say(
      `| ${name}, saved to page | ${middle} ms | ${least} to ${most} ms; first page after ${(first / 1000).toFixed(1)} s |`,
    )
  }
}

try {
  const count = writeCopies()
  await runTree(build, root) // makes the images, which later builds only copy
  await setTimeout(3000) // sources are rarely as fresh as this: a build may look twice at what changed a moment ago
  say(
    `${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}; ${count} stories\n`,
  )
  say('| | median | |\n| --- | ---: | --- |')
  await builds()
  await saves()
} finally {
  rmSync(root, { recursive: true, force: true })
}
