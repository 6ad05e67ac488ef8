import type { Draft } from '../../story/draft.js'
import type { SourceFile } from '../../story/source-file.js'
import { DamagedMemo } from '../damaged.js'
import { headOf, wordsOf } from './draft-bytes.js'
import type { Packs, Place } from './packs.js'
import type { Entry, ReadOutcome } from './record-file.js'

/**
 * Drafts as records. A record holds the head of a draft and, on the next line, where the words of its body stand among the packs;
 * its stamp is the hash of its file and, on the next line, how that looked.
 */
export interface DraftRecords {
  /** By path. */
  readonly entries: Map<string, Entry>
  readonly packs: PackList
  /** False when a pack is not what was written. */
  readonly isWhole: boolean
}

/** What was written into each pack. */
type PackList = ReadonlyMap<string, { readonly size: number; readonly count: number }>

/** A draft to keep, with its file and its record, if there is one. */
export interface Lasting {
  readonly source: SourceFile
  readonly draft: Draft
  readonly entry: Entry | undefined
}

/** The record that holds the list of packs; no source has this path. */
const listKey = ''

/** The records of a file, as far as their packs are there: these may be deleted at any time. */
export function draftRecords(read: ReadOutcome, packs: Packs): DraftRecords {
  if (typeof read === 'string') return { entries: new Map(), packs: new Map(), isWhole: true }
  const entries = new Map(read.entries)
  const list: PackList = new Map(JSON.parse(entries.get(listKey)?.value.toString() ?? '[]'))
  entries.delete(listKey)
  const sizes = [...list].map(([pack, { size }]) => ({ pack, size, found: packs.sizeOf(pack) }))
  const lost = new Set(sizes.filter(({ size, found }) => found !== size).map(({ pack }) => pack))
  if (lost.size > 0) for (const [path, entry] of entries) if (lost.has(placeIn(entry).pack)) entries.delete(path)
  const isWhole = sizes.every(({ size, found }) => found === undefined || found === size)
  return { entries, packs: new Map([...list].filter(([pack]) => !lost.has(pack))), isWhole }
}

/** Whether a record was made of a file. */
export const isOf = ({ stamp }: Entry, { hash }: SourceFile): boolean => stamp.startsWith(`${hash}\n`)

/** The hash of the file that a record was made of, when it had this look. */
export const hashOfLook = ({ stamp }: Entry, look: string): string | undefined =>
  stamp.endsWith(`\n${look}`) ? stamp.slice(0, -look.length - 1) : undefined

/** The stamp of a draft to keep. */
export const stampOf = ({ source, entry }: Lasting): string =>
  source.look === undefined && entry ? entry.stamp : `${source.hash}\n${source.look ?? ''}`

export const headIn = ({ value }: Entry): Buffer => value.subarray(0, value.lastIndexOf(10))

/** Where the words of a draft stand. */
export function placeIn({ value }: Entry): Place {
  const [pack = '', offset, length, hash = ''] = value.toString('utf8', value.lastIndexOf(10) + 1).split(' ')
  return { pack, offset: Number(offset), length: Number(length), hash }
}

/**
 * The records of these drafts. Words that stand nowhere yet are written; undefined when that cannot be done. `isDamaged`: some that were to be written again
 * are not what they were.
 */
export function recordsOf(
  drafts: readonly Lasting[],
  packs: Packs,
  { packs: list }: DraftRecords,
): { readonly entries: readonly Entry[]; readonly packs: PackList; readonly isDamaged: boolean } | undefined {
  const moved = movedWith(drafts, list)
  const words = new Map<Lasting, () => Buffer>()
  const lost = new Set<Lasting>()
  let isDamaged = false
  for (const one of drafts) {
    const { entry, draft } = one
    if (!entry) words.set(one, () => wordsOf(draft))
    else if (moved.has(placeIn(entry).pack)) {
      const bytes = intact(packs, placeIn(entry))
      if (typeof bytes !== 'string') words.set(one, () => bytes)
      else lost.add(one) // what is damaged or gone is not kept
      isDamaged ||= bytes === 'damaged'
    }
  }
  const places = words.size > 0 ? packs.write(each(words.values())) : []
  if (!places) return undefined
  const placeOf = new Map([...words.keys()].map((one, index) => [one, places[index] as Place]))
  const entries = drafts
    .filter((one) => !lost.has(one))
    .map((one): Entry => {
      const [place, { entry, draft, source }] = [placeOf.get(one), one]
      const value = place ? withPlace(entry ? headIn(entry) : headOf(draft), place) : entry?.value
      return { key: source.path, stamp: stampOf(one), value: value as Buffer }
    })
  const left = [...list].filter(([pack]) => !moved.has(pack))
  const written = places.slice(-1).map(({ pack, offset, length }) => {
    return [pack, { size: offset + length, count: places.length }] as const
  })
  const after: PackList = new Map([...left, ...written])
  return {
    entries: [{ key: listKey, stamp: '', value: Buffer.from(JSON.stringify([...after])) }, ...entries],
    packs: after,
    isDamaged,
  }
}

/**
 * The packs whose words are written again, beside those of new drafts: small ones, so that there are never many, and those that hold
 * mostly what nobody needs any more.
 */
function movedWith(drafts: readonly Lasting[], list: PackList): ReadonlySet<string> {
  const used = new Map<string, number>()
  let gathered = 0
  for (const { entry } of drafts) {
    if (entry) {
      const { pack } = placeIn(entry)
      used.set(pack, (used.get(pack) ?? 0) + 1)
    } else gathered++
  }
  const moved = new Set<string>()
  for (const [pack, { count }] of [...list].sort(([, a], [, b]) => a.count - b.count)) {
    const live = used.get(pack) ?? 0
    if (count > 2 * gathered && live * 2 >= count) continue
    moved.add(pack)
    gathered += live
  }
  return moved
}

/** The bytes at a place, or what became of them. */
export function intact(packs: Packs, place: Place): Buffer | 'damaged' | 'gone' {
  try {
    return packs.take(place)
  } catch (error) {
    if (error instanceof DamagedMemo) return error.isGone ? 'gone' : 'damaged'
    throw error
  }
}

function* each<T>(all: Iterable<() => T>): Generator<T> {
  for (const one of all) yield one()
}

const withPlace = (head: Buffer, { pack, offset, length, hash }: Place): Buffer =>
  Buffer.concat([head, Buffer.from(`\n${pack} ${offset} ${length} ${hash}`)])
