import { lstatSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { makeFolder } from '@findings/core'
import { jsonText } from '../reporters/json-text.js'

/** When addresses were found to be there, in milliseconds since 1970. */
export type KnownAddresses = ReadonlyMap<string, number>

/** Where a site keeps them; `root` is absolute. */
export const knownFile = (root: string): string => path.join(root, '.findings/links.json')

const version = 1

/** What is known; nothing where the file is missing, damaged, of another version or somebody else’s. Times to come are not believed. */
export function readKnown(file: string, now: number): KnownAddresses {
  try {
    if (!lstatSync(file).isFile()) return new Map() // a pipe would keep us waiting
    const kept: unknown = JSON.parse(readFileSync(file, 'utf8'))
    if (!isRecord(kept) || kept.version !== version || !isRecord(kept.there)) return new Map()
    const times = Object.entries(kept.there).map(([url, time]) => [url, Date.parse(String(time))] as const)
    return new Map(times.filter(([, time]) => time <= now))
  } catch {
    return new Map() // it only spares others a question
  }
}

/** Keep what is known, whole or not at all. Throws what the system says. */
export function writeKnown(file: string, known: KnownAddresses): void {
  makeFolder(path.dirname(file))
  const there = [...known]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([url, time]) => [url, new Date(time).toISOString()])
  const temporary = `${file}.${process.pid}.tmp`
  try {
    rmSync(temporary, { force: true })
    // A link that somebody has put there is not followed.
    writeFileSync(temporary, jsonText({ version, there: Object.fromEntries(there) }), { flag: 'wx' })
    renameSync(temporary, file)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
