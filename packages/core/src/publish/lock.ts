import { mkdirSync, readFileSync, renameSync, rmSync, statSync, unlinkSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { type Fault, fault } from '../problems.js'
import { codeOf, look, readIfPresent, whenPresent } from './look.js'
import { stateFolder } from './output-path.js'
import { removeEmpty } from './remove.js'

/** Who publishes: a process id alone may be another process by now. */
interface Owner {
  readonly pid: number
  readonly host: string
  /** Which run of the machine, and when in it the process began, where the system tells. */
  readonly boot: string
  readonly start: string
}

/** A lock of another machine, or one that cannot be read, is left over when it is older; in milliseconds. */
const patience = 600_000

/**
 * Do something while no other process publishes to the same folder. The lock of a process that is gone is taken over;
 * when its owner is alive, that is a fault, and nothing is done.
 */
export function withLock<T>(out: string, act: () => T): T | { readonly faults: readonly Fault[] } {
  const file = join(out, stateFolder, 'lock')
  const owner = take(file)
  if (owner) return { faults: [fault('output-in-use', basename(out), undefined, { out: basename(out), owner })] }
  try {
    return act()
  } finally {
    rmSync(file, { force: true })
    removeEmpty(dirname(file))
  }
}

/** A lock that was taken, or who has it, in words. */
export type Held = { readonly release: () => void } | { readonly owner: string }

/** Take a lock for longer than one piece of work; that of a process that is gone is taken over. */
export function holdLock(file: string): Held {
  const owner = take(file)
  return owner === undefined ? { release: () => rmSync(file, { force: true }) } : { owner }
}

/** Take the lock; who has it, in words, when that cannot be done. */
function take(file: string): string | undefined {
  const text = JSON.stringify(ownerOf(process.pid))
  while (!created(file, text)) {
    const other = readIfPresent(file)
    if (other === undefined) {
      // Gone meanwhile, or a link to nothing, which nobody who publishes has made.
      if (look(file)?.isSymbolicLink()) unlinkSync(file)
      continue
    }
    if (!isLeftOver(other, file)) return nameOf(other)
    bury(file, other)
  }
  return undefined
}

function created(file: string, text: string): boolean {
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text, { flag: 'wx' })
    return true
  } catch (error) {
    // The folder may be gone again, with the lock of another build that has ended.
    if (['EEXIST', 'ENOENT'].includes(codeOf(error))) return false
    throw error
  }
}

function isLeftOver(text: string, file: string): boolean {
  const owner = parse(text)
  const here = ownerOf(owner?.pid ?? process.pid)
  if (!owner || owner.host !== here.host) {
    const modified = whenPresent(() => statSync(file))?.mtimeMs ?? 0
    return Date.now() - modified > patience
  }
  return owner.boot !== here.boot || owner.start !== here.start || !isAlive(owner.pid)
}

/** Remove a lock that is left over, unless somebody else has done so and taken it meanwhile: then put theirs back. */
function bury(file: string, text: string): void {
  const grave = `${file}.${process.pid}`
  whenPresent(() => renameSync(file, grave))
  const buried = readIfPresent(grave)
  if (buried !== undefined && buried !== text) created(file, buried)
  rmSync(grave, { force: true })
}

function ownerOf(pid: number): Owner {
  const stat = readProc(`/proc/${pid}/stat`)
  // Field 22, counted behind the name of the program, which may hold anything; source: proc(5).
  const start = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  return { pid, host: hostname(), boot: readProc('/proc/sys/kernel/random/boot_id').trim(), start }
}

function readProc(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return '' // not Linux, or the process is gone
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

function parse(text: string): Owner | undefined {
  try {
    const { pid, host, boot, start } = JSON.parse(text)
    const isOwner = Number.isInteger(pid) && [host, boot, start].every((one) => typeof one === 'string')
    return isOwner ? { pid, host, boot, start } : undefined
  } catch {
    return undefined
  }
}

function nameOf(text: string): string {
  const owner = parse(text)
  if (!owner) return 'another build'
  return `process ${owner.pid}${owner.host === hostname() ? '' : ` on ${owner.host}`}`
}
