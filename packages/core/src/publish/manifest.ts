import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { type Fault, fault } from '../problems.js'
import { readIfPresent } from './look.js'

/** Where a publish keeps its state, inside the output folder. */
export const stateFolder = '.findings'

/** What Findings wrote into an output folder: path → sha256 of the bytes. */
export type Hashes = ReadonlyMap<string, string>

const version = 1

/** Where the manifest of an output folder stands. */
export const manifestFile = (out: string): string => join(out, stateFolder, 'manifest.json')

/** The hashes of the last publish, none when there was no publish; a damaged manifest is a fault. */
export function readManifest(out: string): { readonly hashes: Hashes } | { readonly faults: readonly Fault[] } {
  const text = readIfPresent(manifestFile(out))
  const hashes = text === undefined ? new Map<string, string>() : parse(text)
  if (hashes) return { hashes }
  const file = `${basename(out)}/${stateFolder}/manifest.json`
  return { faults: [fault('damaged-state', file, undefined, { file })] }
}

/** Replace the manifest in one step. */
export function writeManifest(out: string, hashes: Hashes): void {
  const file = manifestFile(out)
  const files = Object.fromEntries([...hashes].sort(([a], [b]) => (a < b ? -1 : 1)))
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.new`, `${JSON.stringify({ version, files }, undefined, 1)}\n`)
  renameSync(`${file}.new`, file)
}

function parse(text: string): Hashes | undefined {
  const value = parseJson(text)
  if (typeof value !== 'object' || value === null || !('version' in value) || value.version !== version)
    return undefined
  if (!('files' in value) || typeof value.files !== 'object' || value.files === null) return undefined
  const entries = Object.entries(value.files)
  return entries.every(([, hash]) => typeof hash === 'string') ? new Map(entries) : undefined
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
