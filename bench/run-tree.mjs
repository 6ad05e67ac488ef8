/** What a command and everything that it starts takes. Linux only: it is read from /proc. */
import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

const ticks = 100 // of processor time a second, on every Linux
const interval = 20 // milliseconds between two looks

/**
 * Run a command to its end. Gives seconds by the wall; seconds of processor time of all its processes and their threads; and
 * its largest memory in MB, which is what all its processes have in use together.
 */
export function runTree([command, args, env = {}], cwd) {
  return new Promise((resolve, reject) => {
    const before = waitedFor()
    const start = performance.now()
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let errors = ''
    child.stderr.on('data', (data) => {
      errors = (errors + data).slice(-2000)
    })
    const seen = new Map()
    let memory = 0
    const timer = setInterval(() => {
      const living = treeOf(child.pid)
      const together = living.reduce((sum, { resident }) => sum + resident, 0)
      memory = Math.max(memory, together, ...living.map(({ most }) => most))
      for (const { pid, cpu } of living) seen.set(pid, cpu)
    }, interval)
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      clearInterval(timer)
      const wall = (performance.now() - start) / 1000
      // Processes that nobody waited for are missing in one sum, the last moments of all of them in the other.
      const looked = [...seen.values()].reduce((sum, cpu) => sum + cpu, 0)
      const cpu = Math.max(waitedFor() - before, looked)
      if (code === 0) resolve({ wall, cpu, memory })
      else reject(new Error(`${command} ended with ${code ?? signal}: ${errors.trim().slice(-300)}`))
    })
  })
}

/** Seconds of processor time of all processes that this one, and they, have waited for. */
const waitedFor = () => timesIn('/proc/self/stat').slice(2, 4).reduce(add) / ticks

/** Every living process below one, and itself, with its own processor time in seconds and its memory in MB. */
function treeOf(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const megabytes = (name) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0) / 1024
    const cpu = timesIn(`/proc/${pid}/stat`).slice(0, 2).reduce(add) / ticks
    const children = readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean),
    )
    return [{ pid, cpu, resident: megabytes('VmRSS'), most: megabytes('VmHWM') }, ...children.flatMap(treeOf)]
  } catch {
    return [] // It has ended.
  }
}

/** Ticks of user, system, and of both for children that were waited for. */
function timesIn(file) {
  const stat = readFileSync(file, 'utf8')
  return stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 15)
    .map(Number)
}

const add = (a, b) => a + b
