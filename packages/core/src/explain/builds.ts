import type { Config } from '../config/config.js'
import { type Because, becauseOf } from '../memo/because.js'
import { type PageRecord, readBuildRecord } from '../memo/disk/build-record.js'
import { memoFolder } from '../memo/disk/disk-memo.js'
import { isAsPublished } from '../memo/disk/is-as-published.js'
import { openPageMemo, pageMemoFile } from '../memo/disk/page-memo.js'
import { keyOf, type Pieces, type Surroundings } from '../memo/surroundings.js'
import type { Cause } from '../memo/traces.js'
import type { Page } from '../story/page.js'
import type { Site } from '../story/site.js'
import { type Question, questionOf } from './question.js'

/** What made a page another one. */
export interface Change {
  /** Nothing was known of it. */
  readonly isNew: boolean
  /** Its own file changed; of a list: which stories stand on it, or how many pages it has. */
  readonly ownChanged: boolean
  /** Questions that have other answers; `isGone` when they are about a file that is no part of the site any more. */
  readonly changed: readonly (Question & { readonly isGone?: true })[]
  /** Files of stories and records that it shows something of and did not, or does not any more. */
  readonly gained: readonly string[]
  readonly dropped: readonly string[]
}

/** Why a page is rendered, or planned again. */
export interface Reason extends SharedChange {
  /**
   * `new`: it was not there; `view`: what it shows is other; `surroundings`: templates, words or what all pages share; `file`: its file
   * did not stand as it was published. Empty: it is not rendered.
   */
  readonly because: readonly Because[]
  /** Why it was planned again; absent when it was not, or when nobody knows. */
  readonly change?: Change
}

/** What surrounds all pages, and changed: templates, the types of their views, and members of `SiteView` in the language of the page. */
export interface SharedChange {
  readonly templates?: readonly string[]
  readonly types?: true
  readonly shared?: readonly string[]
}

/** What the last build that published did with a page. */
export type LastBuild =
  /** There was none, or it left no record. */
  | { readonly status: 'unrecorded' }
  /** It made no such page. */
  | { readonly status: 'absent' }
  /** It made every page: there was nothing to compare with, or what there was came from other code or another config, or was damaged. */
  | ({ readonly status: 'everything'; readonly before: 'nothing' | 'other' | 'damaged' } & SharedChange)
  | ({ readonly status: 'rendered' | 'kept' } & Reason)

/** What a build would do with it now. */
export type NextBuild =
  | ({ readonly status: 'everything'; readonly before: 'nothing' | 'other' } & SharedChange)
  | ({ readonly status: 'rendered' | 'kept' } & Reason)

/** What there is to know now, beside the record of the last build. */
interface Present {
  readonly config: Config
  readonly site: Site
  readonly fingerprint: string | undefined
  readonly surroundings: Surroundings
  readonly causes: ReadonlyMap<string, Cause>
}

/** Why the last build rendered a page or did not, and whether the next one will. */
export function buildsOf(page: Page, now: Present): { readonly last: LastBuild; readonly next: NextBuild } {
  const { config, site, fingerprint, surroundings } = now
  const out = config.outFolder
  const record = readBuildRecord(memoFolder(config))
  const memo = record && openPageMemo(pageMemoFile(out), record.fingerprint)
  if (!record || !memo?.isKnown) {
    return { last: { status: 'unrecorded' }, next: { status: 'everything', before: 'nothing' } }
  }
  const reason = (one: PageRecord, before: Pieces | undefined, after: Pieces): Reason => ({
    because: one.because,
    ...(one.cause && { change: changeOf(one.cause, site) }),
    ...(one.because.includes('surroundings') && shared(before, after)),
  })
  const shared = (before: Pieces | undefined, after: Pieces) => before && differences(before, after, page.language)
  const last = (): LastBuild => {
    if (memo.keyOf(page.path) === undefined) return { status: 'absent' }
    if (record.before !== 'known') {
      const { before, piecesBefore, pieces } = record
      return { status: 'everything', before, ...(before === 'other' && shared(piecesBefore, pieces)) }
    }
    const noted = record.pages.get(page.path) ?? { because: [] }
    return {
      status: noted.because.length > 0 ? 'rendered' : 'kept',
      ...reason(noted, record.piecesBefore, record.pieces),
    }
  }
  const next = (): NextBuild => {
    if (record.fingerprint !== fingerprint)
      return { status: 'everything', before: 'other', ...shared(record.pieces, surroundings.pieces()) }
    const published = memo.get(page.path, keyOf(page, surroundings.keys))
    const isKept = published !== undefined && isAsPublished(out, page.path, published)
    const before = { keyOf: memo.keyOf, surroundings: new Map(Object.entries(record.keys)) }
    const because = isKept ? [] : becauseOf(page, before, surroundings.keys)
    const cause = now.causes.get(page.path)
    const planned = { because, ...(cause && { cause }) }
    return { status: isKept ? 'kept' : 'rendered', ...reason(planned, record.pieces, surroundings.pieces()) }
  }
  return { last: last(), next: next() }
}

function changeOf({ isNew, ownChanged, changed, gained, dropped }: Cause, site: Site): Change {
  const isGone = ({ what, file }: Question) => what === 'entry' && file !== undefined && !site.byFile.has(file)
  return {
    isNew,
    ownChanged,
    changed: changed.map(questionOf).map((question) => (isGone(question) ? { ...question, isGone: true } : question)),
    gained: entriesIn(gained),
    dropped: entriesIn(dropped),
  }
}

const entriesIn = (questions: readonly string[]): string[] =>
  questions.map(questionOf).flatMap(({ what, file }) => (what === 'entry' && file !== undefined ? [file] : []))

function differences(before: Pieces, after: Pieces, language: string): SharedChange {
  const templates = changedKeys(before.templates, after.templates)
  const shared = changedKeys(before.site[language], after.site[language])
  return {
    ...(templates.length > 0 && { templates }),
    ...(before.types !== after.types && { types: true }),
    ...(shared.length > 0 && { shared }),
  }
}

type Hashes = Readonly<Record<string, string>>

const changedKeys = (before: Hashes = {}, after: Hashes = {}): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((key) => before[key] !== after[key])
