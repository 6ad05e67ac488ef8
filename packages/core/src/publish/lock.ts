import {
  linkSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { isAlive } from '../is-alive.js'
import { type Fault, fault } from '../problems.js'
import { codeOf, look, readIfPresent, whenPresent } from './look.js'
import { makeFolder } from './make-folder.js'
import { stateFolder } from './output-path.js'
import { discard } from './patiently.js'
import { removeEmpty } from './remove.js'
import { writeAnew } from './write-anew.js'

/** Who publishes: a process id alone may be another process by now. */
interface Owner {
  readonly pid: number
  readonly host: string
  /** Which run of the machine, and when in it the process began, where the system tells. */
  readonly boot: string
  readonly start: string
}

/** A lock of another machine, or one that cannot be read, is left over when it was not renewed for so long; in milliseconds. */
const patience = 600_000

/** How often a lock is renewed while the process is not busy; in milliseconds. */
const renewal = 20_000

/** A lock that was taken. */
export interface Lock {
  /** Whether it still is ours: another machine takes over one that was not renewed for long, as when this one slept. */
  readonly isHeld: () => boolean
  readonly release: () => void
}

/**
 * Take the lock of an output folder. The one of a process that is gone is taken over; when its owner is alive, that is a fault.
 */
export function takeLock(out: string): { readonly lock: Lock } | { readonly faults: readonly Fault[] } {
  const file = join(out, stateFolder, 'lock')
  const owner = take(file)
  if (owner !== undefined) return { faults: [fault('output-in-use', basename(out), undefined, valuesOf(owner, out))] }
  const { isHeld, release } = held(file)
  return {
    lock: {
      isHeld,
      release() {
        if (isHeld()) clearAway(dirname(file))
        release()
        removeEmpty(dirname(file))
      },
    },
  }
}

/** Who has a lock, in words; `lock` is its file where nobody here can tell whether it is left over. */
export interface OtherOwner {
  readonly owner: string
  readonly lock?: string
}

/** Take a lock for something else than an output folder; that of a process that is gone is taken over. */
export function holdLock(file: string): Lock | OtherOwner {
  const owner = take(file)
  if (owner === undefined) return held(file)
  const { owner: words, lock } = valuesOf(owner, dirname(file))
  return { owner: words, ...(lock !== undefined && { lock: file }) }
}

/** Renew a lock that was taken until it is released, or not ours any more. */
function held(file: string): Lock {
  const text = readIfPresent(file)
  const isHeld = () => text !== undefined && readIfPresent(file) === text
  const renew = () => {
    const now = new Date()
    if (isHeld()) whenPresent(() => utimesSync(file, now, now))
  }
  const timer = setInterval(renew, renewal).unref()
  return {
    isHeld,
    release() {
      clearInterval(timer)
      if (isHeld()) discard(file)
    },
  }
}

/** Take the lock; the text of another one when that cannot be done. */
function take(file: string): string | undefined {
  const text = JSON.stringify(ownerOf(process.pid))
  while (!created(file, text)) {
    const other = readIfPresent(file)
    if (other === undefined) {
      // Gone meanwhile, or a link to nothing, which nobody who publishes has made.
      if (look(file)?.isSymbolicLink()) unlinkSync(file)
      continue
    }
    if (!isLeftOver(other, file)) return other
    bury(file, other)
  }
  return undefined
}

/** False when there is one. A lock appears with its owner in it: one without would be of nobody. */
function created(file: string, text: string): boolean {
  const own = `${file}.${process.pid}`
  makeFolder(dirname(file)) // where none can be made, trying again would go on for ever
  try {
    writeAnew(own, text)
    linkOrWrite(own, file, text)
    return true
  } catch (error) {
    // The folder may be gone again, with the lock of another build that has ended.
    if (['EEXIST', 'ENOENT'].includes(codeOf(error))) return false
    throw error
  } finally {
    discard(own)
  }
}

function linkOrWrite(own: string, file: string, text: string): void {
  try {
    linkSync(own, file)
  } catch (error) {
    // Some file systems know no links.
    if (!['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'].includes(codeOf(error))) throw error
    writeFileSync(file, text, { flag: 'wx' })
  }
}

/** Remove what processes that were killed while they took a lock have left beside it. */
function clearAway(folder: string): void {
  for (const name of readdirSync(folder)) {
    const [, pid] = /^lock\.(\d+)$/.exec(name) ?? []
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(folder, name), { force: true })
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
  discard(grave)
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

function parse(text: string): Owner | undefined {
  try {
    const { pid, host, boot, start } = JSON.parse(text)
    const isOwner = Number.isInteger(pid) && [host, boot, start].every((one) => typeof one === 'string')
    return isOwner ? { pid, host, boot, start } : undefined
  } catch {
    return undefined
  }
}

/** Who publishes, in words, and the lock where nobody here can tell whether it is left over. */
function valuesOf(text: string, out: string): { readonly out: string; readonly owner: string; readonly lock?: string } {
  const owner = parse(text)
  const name = basename(out)
  if (owner?.host === hostname()) return { out: name, owner: `process ${owner.pid}` }
  const lock = `${name}/${stateFolder}/lock`
  return { out: name, owner: owner ? `process ${owner.pid} on ${owner.host}` : 'unknown', lock }
}
