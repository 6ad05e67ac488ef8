import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { type Fault, fault } from '../problems.js'
import { readIfPresent } from './look.js'
import { faultOfPath, stateFolder } from './output-path.js'
import { rename } from './patiently.js'

/** What Findings wrote into an output folder: path → sha256 of the bytes. */
export type Hashes = ReadonlyMap<string, string>

/** What the last publish left in an output folder. */
export interface Manifest {
  readonly hashes: Hashes
  /** True when it was a preview, with stories that are not public. */
  readonly preview: boolean
}

const version = 1

/** Where the manifest of an output folder stands. */
const manifestFile = (out: string): string => join(out, stateFolder, 'manifest.json')

/** The manifest of the last publish, undefined when there was no publish; a damaged one is a fault. */
export function readManifest(
  out: string,
): { readonly manifest: Manifest | undefined } | { readonly faults: readonly Fault[] } {
  const text = readIfPresent(manifestFile(out))
  if (text === undefined) return { manifest: undefined }
  const manifest = manifestFrom(text)
  if (manifest) return { manifest }
  const file = `${basename(out)}/${stateFolder}/manifest.json`
  return { faults: [fault('damaged-state', file, undefined, { file })] }
}

/** Write the next manifest beside the last one, so that no disk is too full for it once files have been moved. */
export function stageManifest(out: string, text: string): void {
  const file = manifestFile(out)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.new`, text)
}

/** Replace the manifest in one step, by the staged one if it is there still. */
export function writeManifest(out: string, text: string): void {
  const file = manifestFile(out)
  if (readIfPresent(`${file}.new`) !== text) stageManifest(out, text)
  rename(`${file}.new`, file)
}

/** A manifest as it is kept. */
export function manifestText({ hashes, preview }: Manifest): string {
  const files = Object.fromEntries([...hashes].sort(([a], [b]) => (a < b ? -1 : 1)))
  return `${JSON.stringify({ version, preview, files }, undefined, 1)}\n`
}

/** The manifest that a text keeps; undefined when it is damaged. */
export function manifestFrom(text: string): Manifest | undefined {
  const value = parseJson(text)
  if (typeof value !== 'object' || value === null || !('version' in value) || value.version !== version)
    return undefined
  if (!('files' in value) || typeof value.files !== 'object' || value.files === null) return undefined
  const preview = 'preview' in value ? value.preview : false
  const entries = Object.entries(value.files)
  // What the manifest names may be deleted: a path that no publish writes was never ours.
  const isOurs = entries.every(([path, hash]) => typeof hash === 'string' && faultOfPath(path) === undefined)
  return isOurs && typeof preview === 'boolean' ? { hashes: new Map(entries), preview } : undefined
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
