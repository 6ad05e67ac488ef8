import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { real } from '../../publish/check-output.js'

/**
 * Whether Git keeps any file of a folder. Asked of the index of the repository, without a process; false where there is none, or one that
 * cannot be understood. Source: gitformat-index(5), versions 2 to 4, without what a split index keeps elsewhere.
 */
export function isInGit(folder: string): boolean {
  try {
    const place = real(folder)
    const repository = repositoryOf(path.dirname(place))
    if (!repository) return false
    const below = `${path.relative(repository.top, place).split(path.sep).join('/')}/`
    const index = readFileSync(path.join(repository.folder, 'index'))
    const wanted = Buffer.from(below)
    // Which of the two hashes a repository uses is said elsewhere; an index that is read with the other one makes no sense.
    return [20, 32].some((hash) => holds(index, wanted, hash))
  } catch {
    return false
  }
}

/** The top folder of the files of the repository that a folder is in, and where the repository itself is: elsewhere for submodules and further worktrees. */
function repositoryOf(folder: string): { readonly top: string; readonly folder: string } | undefined {
  const git = path.join(folder, '.git')
  const stats = statSync(git, { throwIfNoEntry: false })
  if (stats?.isDirectory()) return { top: folder, folder: git }
  const named = stats?.isFile() ? /^gitdir: (.+?)\s*$/.exec(readFileSync(git, 'utf8'))?.[1] : undefined
  if (named !== undefined) return { top: folder, folder: path.resolve(folder, named) }
  const above = path.dirname(folder)
  return above === folder ? undefined : repositoryOf(above)
}

/** Whether an index names a path that begins so. Entries are in the order of their bytes; `hash` is the size of a hash in bytes. */
function holds(index: Buffer, wanted: Buffer, hash: number): boolean {
  const version = index.readUInt32BE(4)
  if (index.toString('latin1', 0, 4) !== 'DIRC' || version < 2 || version > 4) return false
  if (version < 4 && !index.includes(wanted)) return false // names stand there whole: most indexes need no walk
  let last: Buffer = Buffer.alloc(0)
  for (let at = 12, left = index.readUInt32BE(8); left > 0; left--) {
    const flags = at + 40 + hash
    const isExtended = (index.readUInt16BE(flags) & 0x4000) !== 0
    const begin = flags + (isExtended ? 4 : 2)
    const { name, end } = version === 4 ? shortName(index, begin, last) : wholeName(index, begin)
    const length = index.readUInt16BE(flags) & 0xfff
    if (length !== Math.min(name.length, 0xfff)) return false // no entry begins here
    const order = name.subarray(0, wanted.length).compare(wanted)
    if (order >= 0) return order === 0
    // Version 4 pads nothing; the others pad with 1 to 8 zero bytes.
    at = version === 4 ? end + 1 : at + Math.ceil((end + 1 - at) / 8) * 8
    last = name
  }
  return false
}

interface Name {
  readonly name: Buffer
  /** Where the zero byte behind it is. */
  readonly end: number
}

function wholeName(index: Buffer, begin: number): Name {
  const end = endOf(index, begin)
  return { name: index.subarray(begin, end), end }
}

/** A name that says how many bytes of the last one to leave out at its end, in the form of offsets of packs, and what to add. */
function shortName(index: Buffer, begin: number, last: Buffer): Name {
  let at = begin
  let byte = index.readUInt8(at++)
  let less = byte & 0x7f
  while (byte & 0x80) {
    byte = index.readUInt8(at++)
    less = (less + 1) * 128 + (byte & 0x7f)
  }
  const { name, end } = wholeName(index, at)
  return { name: Buffer.concat([last.subarray(0, Math.max(0, last.length - less)), name]), end }
}

function endOf(index: Buffer, begin: number): number {
  const end = index.indexOf(0, begin)
  if (end < 0) throw new RangeError('This index ends within a name')
  return end
}
