import path from 'node:path'
import type { Config } from '../../config/config.js'
import { builtinKinds } from '../../kinds/builtin.js'
import { plainPage } from '../../kinds/define-kind.js'
import type { RuleId } from '../../rules/rules.js'
import type { Draft } from '../../story/draft.js'
import type { SourceFile } from '../../story/source-file.js'
import { draftOf, isPlain } from './draft-bytes.js'
import {
  draftRecords,
  hashOfLook,
  headIn,
  intact,
  isOf,
  type Lasting,
  placeIn,
  recordsOf,
  stampOf,
} from './draft-records.js'
import { openPacks } from './packs.js'
import { readRecords, writeRecords } from './record-file.js'

/** Drafts of earlier builds, on disk. */
export interface DraftMemo {
  /** The hash of a file whose draft is known and that looked like this then; its look told it from all others. */
  readonly hashOf: (path: string, look: string) => string | undefined
  /** The draft of a file that holds the same bytes as then. */
  readonly get: (file: SourceFile) => Draft | undefined
  /** Keep the drafts of these files, and no others; nothing, when the memo is only read. */
  readonly keep: (files: readonly SourceFile[], drafts: readonly Draft[]) => void
  /** Whether what was there could not be used, though this code had written it. */
  readonly isDamaged: boolean
}

/** How what earlier builds have left is used. */
export interface Use {
  /** Whether something is left for the next one. */
  readonly isKept: boolean
  /** Whether words are read only when somebody asks for them, who may meet a `DamagedMemo`. */
  readonly isLazy: boolean
}

/** Where they stand below the project's folder: heads of drafts, and the words of their bodies. */
const draftsFile = '.findings/drafts'
const bodiesFolder = '.findings/bodies'

/** The memo of drafts of a project, which may be deleted, restored and copied at any time: an entry is used for what it was made of. */
export function openDraftMemo(root: string, fingerprint: string, { isKept, isLazy }: Use): DraftMemo {
  const file = path.join(root, draftsFile)
  const packs = openPacks(path.join(root, bodiesFolder))
  const read = readRecords(file, fingerprint)
  const known = draftRecords(read, packs)
  let isDamaged = read === 'damaged' || !known.isWhole
  const entryOf = (source: SourceFile) => {
    const entry = known.entries.get(source.path)
    return entry && isOf(entry, source) ? entry : undefined
  }
  return {
    get isDamaged() {
      return isDamaged
    },
    hashOf(path, look) {
      const entry = isLazy ? known.entries.get(path) : undefined // else its file may have to be parsed again
      return entry && hashOfLook(entry, look)
    },
    get(source) {
      const entry = entryOf(source)
      if (!entry) return undefined
      if (isLazy) return draftOf(headIn(entry), () => packs.take(placeIn(entry)))
      const words = intact(packs, placeIn(entry))
      if (typeof words !== 'string') return draftOf(headIn(entry), () => words)
      isDamaged ||= words === 'damaged'
      known.entries.delete(source.path)
      return undefined
    },
    keep(files, drafts) {
      if (!isKept) return
      const lasting = drafts.flatMap((draft, index): Lasting[] => {
        const source = files[index]
        return source && isLasting(draft) ? [{ source, draft, entry: entryOf(source) }] : []
      })
      const isSame = (one: Lasting) => one.entry?.stamp === stampOf(one)
      if (lasting.length === known.entries.size && lasting.every(isSame)) return
      const records = recordsOf(lasting, packs, known)
      if (!records) return
      isDamaged ||= records.isDamaged
      writeRecords(file, fingerprint, records.entries)
      // Another process may still use what this one has found.
      packs.keepOnly(new Set([...records.packs.keys(), ...known.packs.keys()]))
    },
  }
}

/**
 * Whether drafts depend on nothing but their text and the fingerprint. What plugins read beside it nobody knows, unless the site names it by
 * a key.
 */
export const hasPureMarkdown = ({ remarkPlugins, rehypePlugins, cacheKey }: Config['markdown']): boolean =>
  cacheKey !== undefined || remarkPlugins.length + rehypePlugins.length === 0

/** The same of pages, which directives and kinds of the site's own may make of anything. */
export const hasPurePages = (config: Config): boolean =>
  config.markdown.cacheKey !== undefined || (hasPureMarkdown(config.markdown) && !hasOwnViews(config))

function hasOwnViews({ ownCode, outputs }: Config): boolean {
  const innocent = new Set<unknown>([
    plainPage,
    ...builtinKinds.map((kind) => kind.jsonLd),
    ...outputs.map((output) => output.files),
  ])
  // Schemas only check, and give what an entry holds.
  return [...ownCode].some((code) => typeof code === 'function' && !innocent.has(code))
}

/** What a plugin or a busy machine had to say may be other words next time. */
const passing = new Set<RuleId>(['plugin-failed', 'plugin-message', 'story-too-slow'])

/** Whether a draft will be the same next time, and as bytes. */
export const isLasting = ({ data, faults }: Draft): boolean =>
  isPlain(data) && !faults.some(({ rule }) => passing.has(rule))
