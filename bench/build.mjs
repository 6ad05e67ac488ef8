/**
 * How long a build takes, cold, again with nothing changed, and with one story edited, each in a process of its own; with
 * its processor time and its largest memory. Linux only: both are read from /proc.
 * Usage: node bench/build.mjs [--sizes 1000,10000] [--tools findings,findings-remark,hugo,hugo-related,eleventy] [--rounds 3] [--folder /dev/shm]
 */
import { spawn } from 'node:child_process'
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { stories } from './corpus.mjs'
import { install, toolsIn, versionOf, writeSite } from './sites.mjs'

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000' },
    tools: { type: 'string', default: 'findings,findings-remark,hugo,hugo-related,eleventy' },
    rounds: { type: 'string', default: '3' },
    folder: { type: 'string', default: tmpdir() },
  },
})
const chosen = values.tools.split(',')
const temp = mkdtempSync(path.join(values.folder, 'findings-bench-'))
const tools = toolsIn(temp)
const ticks = 100 // of processor time a second, on every Linux

/** Run a command to its end: seconds by the wall and of all processors, and its largest memory in MB. */
function run([command, args], cwd) {
  return new Promise((resolve, reject) => {
    const start = performance.now()
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] })
    let cpu = 0
    let memory = 0
    const look = () => {
      try {
        const stat = readFileSync(`/proc/${child.pid}/stat`, 'utf8')
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
        cpu = (Number(fields[11]) + Number(fields[12])) / ticks
        memory =
          Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? memory * 1024) / 1024
      } catch {
        // It has ended: what was read last is within a hundredth of a second of the truth.
      }
    }
    const timer = setInterval(look, 10)
    child.once('error', reject)
    child.once('exit', (code) => {
      clearInterval(timer)
      if (code === 0) resolve({ wall: (performance.now() - start) / 1000, cpu, memory })
      else reject(new Error(`${command} ended with ${code}`))
    })
  })
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]

/** Cold, unchanged and edited builds of one tool. */
async function round(tool, root, all, number) {
  for (const made of tool.made) rmSync(path.join(root, made), { recursive: true, force: true })
  const cold = await run(tool.build(), root)
  if (!existsSync(path.join(root, tool.output(all[0])))) throw new Error('There is no page')
  const unchanged = await run(tool.build(), root)
  const story = all[(number * 37) % all.length]
  const mark = `Edit ${number} of the benchmark.`
  appendFileSync(path.join(root, tool.source(story)), `\n${mark}\n`)
  const edited = await run(tool.build(), root)
  if (!readFileSync(path.join(root, tool.output(story)), 'utf8').includes(mark)) throw new Error('The page is old')
  return { cold, unchanged, edited }
}

try {
  install(chosen, temp)
  const versions = [...new Set(chosen.map((name) => versionOf(name, temp)))].join(', ')
  const day = new Date().toISOString().slice(0, 10)
  process.stdout.write(
    `${day}, ${cpus().length} × ${cpus()[0]?.model}, ${versions}, ${values.rounds} rounds, in ${values.folder}\n\n`,
  )
  process.stdout.write(
    '| stories | tool | cold, s | cpu, s | memory, MB | unchanged, s | one edit, s | load |\n| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: |\n',
  )
  for (const size of values.sizes.split(',').map(Number)) {
    const all = stories(size)
    const results = new Map(chosen.map((name) => [name, []]))
    for (const name of chosen) writeSite(path.join(temp, `${name}-${size}`), tools[name].files(all))
    // One tool after the other in each round, so that a noisy minute hits all alike.
    for (let number = 0; number < Number(values.rounds); number++) {
      for (const name of chosen) {
        results.get(name).push(await round(tools[name], path.join(temp, `${name}-${size}`), all, number))
      }
    }
    for (const [name, rounds] of results) {
      const of = (kind, what) => median(rounds.map((one) => one[kind][what]))
      const numbers = [of('cold', 'wall'), of('cold', 'cpu')].map((one) => one.toFixed(1))
      const rest = [of('unchanged', 'wall'), of('edited', 'wall')].map((one) => one.toFixed(1))
      const load = loadavg()[0]?.toFixed(1)
      process.stdout.write(
        `| ${size} | ${name} | ${[...numbers, Math.round(of('cold', 'memory')), ...rest, load].join(' | ')} |\n`,
      )
      rmSync(path.join(temp, `${name}-${size}`), { recursive: true, force: true })
    }
  }
} finally {
  rmSync(temp, { recursive: true, force: true })
}
