import path from 'node:path'
import type { Shown } from '../../images/gallery.js'
import { factsOf, pageAgain } from '../../pages/page-of.js'
import type { Unit } from '../../pages/unit.js'
import type { OutputFile, Page, PageFacts } from '../../story/page.js'
import type { Seed, Traced } from '../traces.js'
import { type Entry, readRecords, writeRecords } from './record-file.js'

/** The pages of one language as an earlier build planned them, on disk: without their views, which are planned again when somebody asks. */
export interface PlanMemo extends Seed<Unit, Pages> {
  /** Keep these pages, with the answers that they depend on; nothing, when the memo is only read. */
  readonly keep: (pages: readonly Traced<Pages>[], stamps: ReadonlyMap<string, string>) => void
  /** How many units there are. */
  readonly size: number
  /** Whether an earlier build has left what this one can be compared with. */
  readonly isKnown: boolean
  /** Whether what was there could not be used, though this code had written it. */
  readonly isDamaged: boolean
}

type Pages = Shown<readonly Page[]>

/** As it is kept: a question is the number of its place among all. */
interface Kept {
  readonly asked: readonly number[]
  readonly pages: readonly PageFacts[]
  readonly files: readonly OutputFile[]
}

/** The record that holds all questions with their answers; no unit has this key. */
const questionsKey = ''

/**
 * Open the memo of a language, which may be deleted, restored and copied at any time. `root` is the project's folder; `fingerprint`: what
 * all pages depend on.
 */
export function openPlanMemo(
  file: string,
  root: string,
  fingerprint: string,
  { isKept }: { readonly isKept: boolean },
): PlanMemo {
  const read = readRecords(file, fingerprint)
  const records = typeof read === 'string' ? new Map<string, Entry>() : read.entries
  const questions: readonly [string, string][] = JSON.parse(records.get(questionsKey)?.value.toString() ?? '[]')
  return {
    isKnown: typeof read !== 'string',
    isDamaged: read === 'damaged',
    size: records.size - 1,
    stamps: new Map(questions),
    get(unit) {
      const record = records.get(unit.key)
      if (!record) return undefined
      const { asked, pages, files }: Kept = JSON.parse(record.value.toString())
      const made = pages.map((facts, index) => pageAgain(facts, () => unit.plan()[index]))
      return {
        key: unit.key,
        own: record.stamp,
        asked: asked.map((place) => questions[place]?.[0] ?? ''),
        value: { made, files: files.map((one) => withSource(one, (source) => path.resolve(root, source))) },
      }
    },
    keep(pages, stamps) {
      // The project may be built in another folder next time.
      const portable = (source: string) => path.relative(root, source).replaceAll('\\', '/')
      if (isKept)
        writeRecords(
          file,
          fingerprint,
          recordsOf(pages, stamps, (one) => withSource(one, portable)),
        )
    },
  }
}

/** A file with another path to what it is made from. */
function withSource(file: OutputFile, change: (source: string) => string): OutputFile {
  if ('source' in file) return { ...file, source: change(file.source) }
  if (!('rendition' in file)) return file
  return { ...file, rendition: { ...file.rendition, source: change(file.rendition.source) } }
}

function* recordsOf(
  pages: readonly Traced<Pages>[],
  stamps: ReadonlyMap<string, string>,
  portable: (file: OutputFile) => OutputFile,
): Generator<Entry> {
  const places = new Map([...stamps.keys()].map((question, place) => [question, place]))
  yield { key: questionsKey, stamp: '', value: Buffer.from(JSON.stringify([...stamps])) }
  for (const { key, own, asked, value } of pages) {
    const kept: Kept = {
      asked: asked.map((question) => places.get(question) ?? -1),
      pages: value.made.map(factsOf),
      files: value.files.map(portable),
    }
    yield { key, stamp: own, value: Buffer.from(JSON.stringify(kept)) }
  }
}
