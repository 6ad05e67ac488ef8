import type { Shown } from '../../images/gallery.js'
import { factsOf, pageAgain } from '../../pages/page-of.js'
import type { Unit } from '../../pages/unit.js'
import type { OutputFile, Page, PageFacts } from '../../story/page.js'
import type { ImageFile } from '../../story/site.js'
import type { Seed, Traced } from '../traces.js'
import type { Use } from './draft-memo.js'
import { type Entry, readRecords, writeRecords } from './record-file.js'

/** The pages of one language as an earlier build planned them, on disk: without their views, which are planned again when somebody asks. */
export interface PlanMemo extends Omit<Seed<Unit, Pages>, 'isCurrent'> {
  /** The stamp of the whole site that these pages were planned from: while it is the same, so are all answers. */
  readonly ground: string | undefined
  /** Keep these pages, with the answers that they depend on, and the ground of these; nothing, when the memo is only read. */
  readonly keep: (pages: readonly Traced<Pages>[], stamps: ReadonlyMap<string, string>, ground: string) => void
  /** What a unit was made of, by its key. */
  readonly ownOf: (key: string) => string | undefined
  /** How many units there are. */
  readonly size: number
  /** Whether an earlier build has left what this one can be compared with. */
  readonly isKnown: boolean
  /** Whether what was there could not be used, though this code had written it. */
  readonly isDamaged: boolean
}

type Pages = Shown<readonly Page[]>

/** As it is kept: questions and files are numbers of their places among all. */
interface Kept {
  readonly asked: readonly number[]
  readonly pages: readonly PageFacts[]
  readonly files: readonly number[]
}

/** The record that holds what pages share; no unit has this key. */
const sharedKey = ''

/**
 * Questions, each at its place, the stamps of their answers, and the files of images, without the places of these on disk. A place is empty where
 * nobody asks any more, or shows the image.
 */
type SharedByPages = readonly [
  questions: readonly string[],
  stamps: readonly string[],
  files: readonly (OutputFile | null)[],
]

/** What is made of a memo of plans, and by whom. */
export interface PlanUse extends Pick<Use, 'isKept'> {
  /** What all pages depend on. */
  readonly fingerprint: string
  /** The images and attachments that pages may show or link to, by path: a memo says which file is made of which of them, and no other file of this machine is read for it. */
  readonly sources: ReadonlyMap<string, Pick<ImageFile, 'source'>>
}

/** Open the memo of a language, which may be deleted, restored and copied at any time. */
export function openPlanMemo(file: string, { fingerprint, sources, isKept }: PlanUse): PlanMemo {
  const read = readRecords(file, fingerprint)
  const records = typeof read === 'string' ? new Map<string, Entry>() : read.entries
  const noted = records.get(sharedKey)
  const [questions, answers, kept]: SharedByPages = JSON.parse(noted?.value.toString() ?? '[[],[],[]]')
  const shown = kept.map((one) => {
    const from = one ? sources.get(one.from) : undefined
    return one && from ? withSource(one, from.source) : null
  })
  const recordOf = new WeakMap<Traced<Pages>, Entry>()
  return {
    isKnown: typeof read !== 'string',
    isDamaged: read === 'damaged',
    size: records.size - 1,
    ground: noted?.stamp,
    stamps: new Map(questions.flatMap((one, place) => (one ? [[one, answers[place] ?? '']] : []))),
    ownOf: (key) => records.get(key)?.stamp,
    get(unit) {
      const record = records.get(unit.key)
      if (!record) return undefined
      const { asked, pages, files }: Kept = JSON.parse(record.value.toString())
      const seen = files.map((place) => shown[place])
      if (!seen.every(isThere)) return undefined
      const made = pages.map((facts, index) => pageAgain(facts, () => unit.plan()[index]))
      const traced = {
        key: unit.key,
        own: record.stamp,
        asked: asked.map((place) => questions[place] ?? ''),
        value: { made, files: seen },
      }
      recordOf.set(traced, record)
      return traced
    },
    keep(pages, stamps, ground) {
      if (!isKept) return
      const asked = placesOf(stamps, questions)
      const used = new Set(pages.flatMap(({ value }) => value.files))
      const byName = new Map([...used].map((one) => [nameOf(one), one]))
      const named = placesOf(
        byName,
        shown.map((one) => (one ? nameOf(one) : '')),
      )
      const files = named.all.map((name) => byName.get(name))
      const first: SharedByPages = [
        asked.all,
        asked.all.map((one) => stamps.get(one) ?? ''),
        files.map((one) => (one ? withSource(one, '') : null)),
      ]
      const placeOfFile = new Map([...used].map((one) => [one, named.placeOf.get(nameOf(one)) ?? -1]))
      const records = pages.map((traced): Entry => {
        const known = asked.isMoved || named.isMoved ? undefined : recordOf.get(traced)
        return known ?? recordFor(traced, asked.placeOf, placeOfFile)
      })
      const shared = { key: sharedKey, stamp: ground, value: Buffer.from(JSON.stringify(first)) }
      writeRecords(file, fingerprint, [shared, ...records])
    },
  }
}

/**
 * Where names are noted that are in use: each at its place of last time, so that records of pages that have it can stay, unless most places
 * would be empty.
 */
function placesOf(used: ReadonlyMap<string, unknown>, last: readonly string[]) {
  const isMoved = last.filter((one) => used.has(one)).length * 2 < last.length
  const all = isMoved ? [] : last.map((one) => (used.has(one) ? one : ''))
  const placeOf = new Map(all.map((name, place) => [name, place]))
  for (const name of used.keys()) if (!placeOf.has(name)) placeOf.set(name, all.push(name) - 1)
  return { all, placeOf, isMoved }
}

/** What a file is told from all others by: two images of the same bytes and name are published as one. */
const nameOf = (file: OutputFile): string => `${file.path}\n${file.from}`

/** A file with another path to what it is made from. */
function withSource(file: OutputFile, source: string): OutputFile {
  if ('source' in file) return { ...file, source }
  if (!('rendition' in file)) return file
  return { ...file, rendition: { ...file.rendition, source } }
}

const isThere = (file: OutputFile | null | undefined): file is OutputFile => file !== null && file !== undefined

function recordFor(
  { key, own, asked, value }: Traced<Pages>,
  placeOf: ReadonlyMap<string, number>,
  placeOfFile: ReadonlyMap<OutputFile, number>,
): Entry {
  const kept: Kept = {
    asked: asked.map((question) => placeOf.get(question) ?? -1),
    pages: value.made.map(factsOf),
    files: value.files.map((one) => placeOfFile.get(one) ?? -1),
  }
  return { key, stamp: own, value: Buffer.from(JSON.stringify(kept)) }
}
