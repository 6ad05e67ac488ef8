import { type ChildProcess, spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

const bin = fileURLToPath(new URL('../bin/findings.js', import.meta.url))

/** How a run of the command ended, and what it printed. */
export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

interface Surroundings {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
}

/** Start the real command as a process of its own, whose output is piped. */
export function start(args: readonly string[], { cwd, env }: Surroundings = {}): ChildProcess {
  const { FORCE_COLOR, NO_COLOR, DEBUG, NODE_OPTIONS, ...rest } = process.env
  return spawn(process.execPath, [bin, ...args], {
    cwd,
    env: { ...rest, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** Wait until a started command is over. */
export async function ended(child: ChildProcess): Promise<Ended> {
  const { stdout, stderr } = child
  if (!stdout || !stderr) throw new Error('The output of the command is not piped')
  const [code, out, err] = await Promise.all([
    new Promise<number | null>((resolve, reject) => child.once('exit', resolve).once('error', reject)),
    text(stdout),
    text(stderr),
  ])
  return { code, stdout: out, stderr: err }
}

/** Run a command that may never end: with the test it does. */
export function findingsInTime(args: readonly string[], surroundings?: Surroundings): Promise<Ended> {
  const child = start(args, surroundings)
  onTestFinished(() => void child.kill('SIGKILL'))
  return ended(child)
}

/** Run the real command: `await findings(['build', '--quiet'], { cwd: site })`. */
export const findings = (args: readonly string[], surroundings?: Surroundings): Promise<Ended> =>
  ended(start(args, surroundings))
