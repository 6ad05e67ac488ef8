import type { Config } from '../../config/config.js'
import { builtinDirectives } from '../../directives/builtin.js'
import { builtinKinds } from '../../kinds/builtin.js'
import { leaf } from '../../kinds/fields.js'
import type { Fault } from '../../problems.js'
import { type Leaf, leavesOf, markLeaf } from '../../schema/leaves.js'
import type { DirectiveSlot } from '../../story/body.js'
import type { Draft } from '../../story/draft.js'
import { placedSlots } from '../../story/placed-slots.js'
import type { Revision, Entry as SiteEntry } from '../../story/story.js'
import { isLasting } from './draft-memo.js'
import { type Entry, readRecords, writeRecords } from './record-file.js'

/** What checking drafts gave in earlier builds, on disk. */
export interface CheckMemo {
  /** What checking gave of a draft that was made of the same bytes. */
  readonly get: (draft: Draft) => Revision | undefined
  /** Keep these, and no others; nothing, when the memo is only read. */
  readonly keep: (all: readonly Revision[]) => void
  /** Whether what was there could not be used, though this code had written it. */
  readonly isDamaged: boolean
}

/** As it is kept: what an entry has beside its draft; no entry when too little of the draft was known. */
interface Kept {
  readonly faults: readonly Fault[]
  readonly entry?: Pick<SiteEntry, 'kind' | 'data' | 'ties' | 'face' | 'leads' | 'print'>
  /** Of each directive that has a schema, in their order. */
  readonly directives?: readonly (Readonly<Record<string, unknown>> | null)[]
  /** Where references, links and images stand in data (0) and directives (1): JSON loses the marks that tell them from what authors write. */
  readonly leaves?: readonly Leaf['path'][]
}

/** Open the memo in a file. `fingerprint`: what all checks depend on. */
export function openCheckMemo(file: string, fingerprint: string, { isKept }: { readonly isKept: boolean }): CheckMemo {
  const read = readRecords(file, fingerprint)
  const known = typeof read === 'string' ? new Map<string, Entry>() : read.entries
  const recordOf = (draft: Draft): Entry | undefined => {
    const record = known.get(draft.file)
    return record?.stamp === draft.hash && isLasting(draft) ? record : undefined
  }
  return {
    isDamaged: read === 'damaged',
    get(draft) {
      const record = recordOf(draft)
      return record && opened(draft, JSON.parse(record.value.toString()))
    },
    keep(all) {
      if (!isKept) return
      let isSame = true
      const records = all.flatMap((one): Entry[] => {
        const { draft } = one
        const record = recordOf(draft)
        if (record) return [record]
        const kept = isLasting(draft) ? closed(one) : undefined
        if (!kept) return []
        isSame = false
        return [{ key: draft.file, stamp: draft.hash, value: Buffer.from(JSON.stringify(kept)) }]
      })
      if (!isSame || records.length !== known.size) writeRecords(file, fingerprint, records)
    },
  }
}

function opened(draft: Draft, { faults, entry, directives = [], leaves = [] }: Kept): Revision {
  const all = [...draft.faults, ...faults]
  if (!entry) return { draft, faults: all }
  const { file, hash, type, language, id, treePath, body, markdown, data: written } = draft
  const { kind, data, ties, face, leads, print } = entry
  for (const path of leaves) markLeaf([data, directives], path)
  const attributes = new Map<DirectiveSlot, Readonly<Record<string, unknown>>>()
  const slots = directives.length > 0 ? directivesOf(draft) : []
  for (const [index, slot] of slots.entries()) {
    const checked = directives[index]
    if (checked) attributes.set(slot, checked)
  }
  const parts = {
    file,
    hash,
    type,
    kind,
    language,
    id,
    treePath,
    body,
    markdown,
    written,
    data,
    ties,
    face,
    leads,
    print,
  }
  return { draft, entry: { ...parts, directives: attributes } as SiteEntry, faults: all }
}

/** Undefined for what JSON would not give back as it is. */
function closed({ draft, entry, faults }: Revision): Kept | undefined {
  const own = faults.slice(draft.faults.length)
  if (!entry) return { faults: own }
  const { kind, data, ties, face, leads, print } = entry
  const directives = directivesOf(draft).map((slot) => entry.directives.get(slot) ?? null)
  if (!isJson(data) || !isJson(directives)) return undefined
  const leaves = leavesOf([data, directives]).map(({ path }) => path)
  return { faults: own, entry: { kind, data, ties, face, leads, print } as Kept['entry'] & object, directives, leaves }
}

const directivesOf = (draft: Draft): DirectiveSlot[] =>
  placedSlots(draft).flatMap(({ slot }) => (slot.type === 'directive' ? [slot] : []))

/** Whether a value is the same after it was JSON, and its leaves were marked again. */
function isJson(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0)
  if (typeof value !== 'object' || value === null) return ['string', 'boolean', 'object'].includes(typeof value)
  if (!Array.isArray(value) && Object.getPrototypeOf(value) !== Object.prototype) return false
  if (Object.getOwnPropertySymbols(value).some((symbol) => symbol !== leaf)) return false
  return Object.values(value).every(isJson)
}

/** Whether checks depend on nothing but drafts and the config: what schemas of a site's own look at, nobody knows, unless the site names it by a key. */
export function hasPureChecks({ kinds, directives, markdown }: Config): boolean {
  const own = [...kinds.values()].some(({ schema }) => !builtinKinds.some((kind) => kind.schema === schema))
  const builtin = new Set<unknown>(builtinDirectives)
  return markdown.cacheKey !== undefined || !(own || [...directives.values()].some((one) => !builtin.has(one)))
}
