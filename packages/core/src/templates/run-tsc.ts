import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/** A project's own TypeScript compiler. */
export interface Tsc {
  readonly version: string
  /** Absolute path of its command. */
  readonly command: string
}

/** Milliseconds after which a compiler is stopped: a hundred times what it takes. */
const minute = 60_000

/** Find the TypeScript that a project has installed, if it has. */
export function findTsc(root: string): Tsc | undefined {
  try {
    const file = createRequire(path.join(root, 'package.json')).resolve('typescript/package.json')
    const { version, bin }: { version?: unknown; bin?: { tsc?: unknown } } = JSON.parse(readFileSync(file, 'utf8'))
    if (typeof version !== 'string' || typeof bin?.tsc !== 'string') return undefined
    return { version, command: path.join(path.dirname(file), bin.tsc) }
  } catch {
    return undefined // not installed, or not so that it could be used: templates are checked while they are rendered
  }
}

/** Check the program in a folder; gives what the compiler printed, or why it could not be asked. `patience` is in milliseconds. */
export function runTsc(
  { command }: Tsc,
  folder: string,
  patience = minute,
): Promise<{ printed: string; complaints: string; code: number } | { failure: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [command, '--project', folder, '--pretty', 'false'], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    })
    const stop = () => child.kill('SIGKILL')
    process.once('exit', stop)
    let printed = ''
    let complaints = ''
    const timer = setTimeout(() => {
      stop()
      child.stdout.destroy()
      child.stderr.destroy()
      resolve({ failure: `it took longer than ${patience / 1000} s` })
    }, patience)
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text
    })
    // Node may have a word to say there; the compiler never has, unless it fails.
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaints += text
    })
    child.once('error', ({ message }) => {
      clearTimeout(timer)
      resolve({ failure: message })
    })
    child.once('close', (code, signal) => {
      process.off('exit', stop)
      clearTimeout(timer)
      resolve(code === null ? { failure: `it was ended by ${signal}` } : { printed, complaints, code })
    })
  })
}
