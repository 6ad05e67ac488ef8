import type { Page } from '../../story/page.js'
import { becauseOf } from '../because.js'
import type { Surroundings } from '../surroundings.js'
import type { Cause } from '../traces.js'
import { type BuildRecord, type PageRecord, readBuildRecord, writeBuildRecord } from './build-record.js'
import type { PageMemo } from './page-memo.js'

/** What a build knows of its pages. */
export interface Recorded {
  readonly pages: readonly Page[]
  readonly surroundings: Surroundings
  /** Why pages were planned again, by path. */
  readonly causes: ReadonlyMap<string, Cause>
}

/** Notes what a build does to the pages of an output folder, and why. */
export interface Recorder {
  /** Keep the record of a build that rendered the pages at these paths. */
  readonly keep: (rendered: ReadonlySet<string>, recorded: Recorded) => void
}

/** Begin to note in a memo folder; `before` is the memo of the last publish. */
export function createRecorder(folder: string, fingerprint: string, before: PageMemo): Recorder {
  const last = readBuildRecord(folder)
  const keysBefore = last && new Map(Object.entries(last.keys))
  return {
    keep(rendered, { pages, surroundings, causes }) {
      const compared = comparedWith(last, before, fingerprint)
      const pieces = surroundings.pieces()
      const noted = new Map<string, PageRecord>()
      for (const page of compared === 'known' ? pages : []) {
        const cause = causes.get(page.path)
        const isRendered = rendered.has(page.path)
        if (!isRendered && !cause) continue
        const known = { keyOf: before.keyOf, surroundings: keysBefore }
        const because = isRendered ? becauseOf(page, known, surroundings.keys) : []
        noted.set(page.path, { because, ...(cause && { cause }) })
      }
      const piecesBefore = last && changes(last.pieces, pieces) ? last.pieces : undefined
      if (
        noted.size === 0 &&
        last?.before === 'known' &&
        last.pages.size === 0 &&
        compared === 'known' &&
        !piecesBefore
      )
        return
      writeBuildRecord(folder, {
        fingerprint,
        before: compared,
        keys: Object.fromEntries(surroundings.keys),
        pieces,
        ...(piecesBefore && { piecesBefore }),
        pages: noted,
      })
    },
  }
}

function comparedWith(last: BuildRecord | undefined, memo: PageMemo, fingerprint: string): BuildRecord['before'] {
  if (memo.isKnown) return 'known'
  if (memo.isDamaged) return 'damaged'
  return last && last.fingerprint !== fingerprint ? 'other' : 'nothing'
}

const changes = (a: object, b: object): boolean => JSON.stringify(a) !== JSON.stringify(b)
