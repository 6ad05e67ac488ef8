import { rmSync } from 'node:fs'
import path from 'node:path'
import type { Because } from '../because.js'
import type { Pieces } from '../surroundings.js'
import type { Cause } from '../traces.js'
import { readRecords, writeRecords } from './record-file.js'

/** Why a build rendered a page; `because` is empty when it did not. */
export interface PageRecord {
  readonly because: readonly Because[]
  /** Why the page was planned again, when it was and earlier builds had left what to compare with. */
  readonly cause?: Cause
}

/** What the last build that published to a folder did, and why. */
export interface BuildRecord {
  /** Of all that pages depend on beside sources. */
  readonly fingerprint: string
  /** What it was compared with: `other` was left by other code or with another config. */
  readonly before: 'known' | 'nothing' | 'other' | 'damaged'
  /** By language. */
  readonly keys: Readonly<Record<string, string>>
  readonly pieces: Pieces
  /** Those of the build before, when something of them had changed. */
  readonly piecesBefore?: Pieces
  /** By output path, where there was something to compare with: pages that were planned again or rendered. */
  readonly pages: ReadonlyMap<string, PageRecord>
}

/** As it is kept: a question is the number of its place among all. */
interface Kept extends Omit<BuildRecord, 'pages'> {
  readonly questions: readonly string[]
  readonly pages: readonly (readonly [path: string, because: readonly Because[], cause?: KeptCause])[]
}

type KeptCause = readonly [flags: number, changed: Places, gained: Places, dropped: Places]
type Places = readonly number[]

const format = 'build 1'
const fileOf = (folder: string): string => path.join(folder, 'build')

/** The record in a memo folder; undefined when there is none that can be read. It names sources, and so is never published. */
export function readBuildRecord(folder: string): BuildRecord | undefined {
  const read = readRecords(fileOf(folder), format)
  const record = typeof read === 'string' ? undefined : read.entries.get('build')
  if (!record) return undefined
  return opened(JSON.parse(record.value.toString()))
}

function opened({ questions, pages, ...rest }: Kept): BuildRecord {
  const written = (places: Places) => places.map((place) => questions[place] ?? '')
  const recorded = pages.map(([path, because, cause]): [string, PageRecord] => {
    if (!cause) return [path, { because }]
    const [flags, changed, gained, dropped] = cause
    const about = { changed: written(changed), gained: written(gained), dropped: written(dropped) }
    return [path, { because, cause: { isNew: (flags & 1) > 0, ownChanged: (flags & 2) > 0, ...about } }]
  })
  return { ...rest, pages: new Map(recorded) }
}

/** Replace the record in a memo folder. */
export function writeBuildRecord(folder: string, { pages, ...rest }: BuildRecord): void {
  const questions = new Map<string, number>()
  const placeOf = (question: string): number => {
    const place = questions.get(question) ?? questions.size
    questions.set(question, place)
    return place
  }
  const placesOf = (list: readonly string[]): Places => list.map(placeOf)
  const closed = [...pages].map(([path, { because, cause }]): Kept['pages'][number] => {
    if (!cause) return [path, because]
    const flags = (cause.isNew ? 1 : 0) + (cause.ownChanged ? 2 : 0)
    return [path, because, [flags, placesOf(cause.changed), placesOf(cause.gained), placesOf(cause.dropped)]]
  })
  const kept: Kept = { ...rest, pages: closed, questions: [...questions.keys()] }
  writeRecords(fileOf(folder), format, [{ key: 'build', stamp: '', value: Buffer.from(JSON.stringify(kept)) }])
}

/** Nobody noted why pages were rendered: what an earlier build noted is no longer about the last one. */
export const forgetBuildRecord = (folder: string): void => rmSync(fileOf(folder), { force: true })
