import { closeSync, fsyncSync, mkdirSync, openSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { type Fault, fault } from '../problems.js'
import { type Changes, deletions } from './changes.js'
import { readIfPresent } from './look.js'
import { type Manifest, manifestFrom, manifestText } from './manifest.js'
import { faultOfPath, stateFolder } from './output-path.js'
import { discard, rename } from './patiently.js'

/** Everything that a publish still has to do once its files are staged, so that whoever comes next can do it too. */
export interface Journal {
  /** What stands in the way of a new path, deleted before anything is moved. */
  readonly first: readonly string[]
  /** Where the staged files go; each is staged under its number in this list. */
  readonly moves: readonly string[]
  /** What is deleted after the moves. */
  readonly last: readonly string[]
  /** The manifest that stands at the end, and its text. */
  readonly manifest: Manifest
  readonly text: string
}

const version = 1

/** Where the journal of an output folder stands while it is published. */
const journalFile = (out: string): string => join(out, stateFolder, 'journal.json')

/** What is to be done for these changes, once their files are staged. */
export function journalOf(changes: Changes, preview: boolean): Journal {
  const manifest = { hashes: changes.after, preview }
  return { ...deletions(changes), moves: changes.changed, manifest, text: manifestText(manifest) }
}

/** Promise what is about to be done: from here on a publish is completed, whatever happens to its process. */
export function writeJournal(out: string, { text: manifest, ...journal }: Journal): void {
  const file = journalFile(out)
  const text = JSON.stringify({ version, ...journal, manifest })
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.new`, text)
  sync(`${file}.new`, 'r+')
  rename(`${file}.new`, file)
  if (process.platform !== 'win32') sync(dirname(file), 'r') // Windows opens no folder, and keeps their names by itself
}

/** The journal of a publish that was stopped, undefined when none was; a damaged one is a fault. */
export function readJournal(
  out: string,
): { readonly journal: Journal | undefined } | { readonly faults: readonly Fault[] } {
  const text = readIfPresent(journalFile(out))
  if (text === undefined) return { journal: undefined }
  const journal = parse(text)
  if (journal) return { journal }
  const file = `${basename(out)}/${stateFolder}/journal.json`
  return { faults: [fault('damaged-state', file, undefined, { file })] }
}

/** Nothing of what was promised is left to do. */
export const forgetJournal = (out: string): void => discard(journalFile(out))

function parse(kept: string): Journal | undefined {
  try {
    const value = JSON.parse(kept)
    if (value?.version !== version || typeof value.manifest !== 'string') return undefined
    const { first, moves, last, manifest: text } = value
    const manifest = manifestFrom(text)
    // What it names is deleted and written over: a path that no publish writes was never promised.
    return manifest && [first, moves, last].every(isPaths) ? { first, moves, last, manifest, text } : undefined
  } catch {
    return undefined
  }
}

const isPaths = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((path) => typeof path === 'string' && faultOfPath(path) === undefined)

/** Have the disk keep a file, or the names in a folder, which can only be read. */
function sync(path: string, flags: 'r' | 'r+'): void {
  const handle = openSync(path, flags)
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
