import { spawn } from 'node:child_process'
import { buffer, text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

const bin = fileURLToPath(new URL('../../bin/findings.js', import.meta.url))
const reportUsage = new URL('report-usage.mjs', import.meta.url).href

/** How a build ended, what it printed and what it cost. */
export interface Built {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
  /** Wall time; `cpu` is the time of all threads. */
  readonly seconds: number
  readonly cpu: number
  readonly megabytes: number
}

/** After this many seconds a build counts as hanging, on the busiest machine. */
const patience = 20

/** `findings build` as a process of its own in the folder of a site; an ordinary user runs it, even when root tests. */
export async function runBuild(site: string, args: readonly string[], user: number | undefined): Promise<Built> {
  const start = performance.now()
  const child = spawn(
    process.execPath,
    ['--import', reportUsage, bin, 'build', '--now', '2026-06-01T12:00Z', ...args],
    {
      cwd: site,
      env: { PATH: process.env.PATH, TMPDIR: process.env.TMPDIR },
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      timeout: patience * 1000,
      killSignal: 'SIGKILL',
      ...(user !== undefined && { uid: user, gid: user }),
    },
  )
  const { stdout, stderr } = child
  const pipe = child.stdio[3]
  if (!stdout || !stderr || !pipe || !('read' in pipe)) throw new Error('The output of the command is not piped')
  const [code, out, err, usage] = await Promise.all([
    new Promise<number | null>((resolve, reject) => child.once('exit', resolve).once('error', reject)),
    text(stdout),
    text(stderr),
    buffer(pipe),
  ])
  const seconds = (performance.now() - start) / 1000
  const cost = usage.length > 0 ? JSON.parse(usage.toString()) : { seconds: Infinity, megabytes: Infinity }
  return { code, stdout: out, stderr: err, seconds, cpu: cost.seconds, megabytes: cost.megabytes }
}
