/**
 * How long the command takes to say its version and to build the smallest site, cold, beside a Node that runs nothing.
 * Usage: node bench/startup.mjs [--rounds 15]
 */
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { runTree } from './run-tree.mjs'
import { median } from './tables.mjs'

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '15' } } })
const workspace = path.join(import.meta.dirname, '..')
const command = path.join(workspace, 'packages/cli/bin/findings.js')
const minimal = path.join(workspace, 'examples/minimal')
const root = mkdtempSync(path.join(tmpdir(), 'findings-bench-'))
const runs = {
  'node, an empty script': [process.execPath, ['--eval', '0']],
  'findings --version': [process.execPath, [command, '--version']],
  'findings build, examples/minimal, cold': [process.execPath, [command, 'build', '--quiet']],
}

try {
  for (const part of ['content', 'findings.config.mjs', 'package.json']) {
    cpSync(path.join(minimal, part), path.join(root, part), { recursive: true })
  }
  symlinkSync(path.join(minimal, 'node_modules'), path.join(root, 'node_modules'))
  const results = Object.entries(runs).map(([name, run]) => ({ name, run, rounds: [] }))
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const { run, rounds } of results) {
      for (const made of ['dist', '.findings']) rmSync(path.join(root, made), { recursive: true, force: true })
      rounds.push(await runTree(run, root))
    }
  }
  const middle = ({ rounds }, what) => median(rounds.map((round) => round[what]))
  const [empty] = results
  const machine = `${cpus().length} × ${cpus()[0]?.model}`
  process.stdout.write(
    `${new Date().toISOString().slice(0, 10)}, ${machine}, Node ${process.version}, medians of ${values.rounds}, load ${loadavg()[0]?.toFixed(1)}\n\n`,
  )
  process.stdout.write(
    '| | wall, ms | of an empty Node | cpu, ms | memory, MB |\n| --- | ---: | ---: | ---: | ---: |\n',
  )
  for (const result of results) {
    const [wall, cpu, memory] = ['wall', 'cpu', 'memory'].map((what) => middle(result, what))
    const numbers = [wall * 1000, cpu * 1000, memory].map((number) => Math.round(number))
    const ratio = (wall / middle(empty, 'wall')).toFixed(1)
    process.stdout.write(`| ${result.name} | ${numbers[0]} | ${ratio} | ${numbers[1]} | ${numbers[2]} |\n`)
  }
} finally {
  rmSync(root, { recursive: true, force: true })
}
