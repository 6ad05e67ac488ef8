import { posix } from 'node:path'
import { type Fault, fault } from '../problems.js'

/** Where a publish keeps its state, inside the output folder. */
export const stateFolder = '.findings'

/** How file systems that fold case and Unicode forms compare two paths. */
export const sameName = (path: string): string => (isSimple(path) ? path : path.normalize('NFC').toLowerCase())

/** Small letters of ASCII, digits, `-`, `_`, and dots between them: most paths, of which little has to be asked. */
const isSimple = (path: string): boolean => /^[\da-z_-]+(?:[./][\da-z_-]+)*$/.test(path)

/** The folders that hold a path, the innermost first: `a/b/c.html` → `a/b`, `a`. */
export function foldersOf(path: string): readonly string[] {
  const folder = posix.dirname(path)
  return folder === '.' ? [] : [folder, ...foldersOf(folder)]
}

/** Where a file wants to stand, and what it is called when another one does. */
export interface Place {
  readonly path: string
  readonly from: string
}

/** Refuse paths that would leave the output folder, that some system cannot hold, or that want the same place. */
export function checkPlaces(places: Iterable<Place>): Fault[] {
  const faults: Fault[] = []
  const taken = new Map<string, Place>()
  for (const place of places) {
    const { path, from } = place
    const name = sameName(path)
    const other = taken.get(name)
    const why = faultOfPath(path)
    if (other) faults.push(fault('duplicate-output', path, undefined, { path, first: other.from, second: from }))
    else if (why) faults.push(fault('unsafe-output', path, undefined, { out: path, why }))
    else taken.set(name, place)
  }
  const free = new Set<string>()
  for (const { path } of taken.values()) {
    const folder = takenFolder(path, taken, free)
    if (folder) faults.push(fault('duplicate-output', path, undefined, { path: folder, first: folder, second: path }))
  }
  return faults
}

/** A folder above a path that is a file as well; `free` are folders that are known to be none, nor those above them. */
function takenFolder(path: string, taken: ReadonlyMap<string, Place>, free: Set<string>): string | undefined {
  const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')))
  if (folder === '' || free.has(folder)) return undefined
  const found = taken.has(sameName(folder)) ? folder : takenFolder(folder, taken, free)
  if (found === undefined) free.add(folder)
  return found
}

/** Why a path can be none of an output folder, in words that follow “because”; undefined when it can. */
export function faultOfPath(path: string): string | undefined {
  if (isSimple(path) && path.length <= 255) return path.split('/').every(isPortable) ? undefined : notForWindows
  const names = path.split('/')
  if (path.startsWith('/') || names.includes('..')) return 'it is outside the output folder'
  if (names.includes('') || names.includes('.')) return 'it has an empty name in it'
  if (sameName(names[0] ?? '') === stateFolder) return `\`${stateFolder}\` belongs to Findings itself`
  if (path !== path.normalize('NFC')) return 'its name is not in Unicode form NFC'
  if (names.some((name) => Buffer.byteLength(name) > 255)) return 'a name in it is longer than 255 bytes'
  return names.every(isPortable) ? undefined : notForWindows
}

const notForWindows = 'Windows cannot hold a file of this name'

/** Source: “Naming Files, Paths, and Namespaces” of the Windows documentation. */
function isPortable(name: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: names with control characters are what this refuses
  if (/[\u0000-\u001f<>:"\\|?*]|[. ]$/.test(name)) return false
  return !/^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i.test(name)
}
