import path from 'node:path'
import type { Config } from '../../config/config.js'
import { plainPage } from '../../kinds/define-kind.js'
import type { RuleId } from '../../rules/rules.js'
import type { Draft } from '../../story/draft.js'
import type { SourceFile } from '../../story/source-file.js'
import { bytesOf, draftFrom, isPlain } from './draft-bytes.js'
import { type Entry, readRecords, writeRecords } from './record-file.js'

/** Drafts of earlier builds, on disk. */
export interface DraftMemo {
  /** The draft of a file that holds the same bytes as then. */
  readonly get: (file: SourceFile) => Draft | undefined
  /** Keep the drafts of these files, and no others; nothing, when the memo is only read. */
  readonly keep: (files: readonly SourceFile[], drafts: readonly Draft[]) => void
  /** Whether what was there could not be used, though this code had written it. */
  readonly isDamaged: boolean
}

/** Where it stands, below the project's folder. */
const draftsFile = '.findings/drafts'

/** The memo of drafts of a project, which may be deleted, restored and copied at any time: an entry is used for what it was made of. */
export function openDraftMemo(root: string, fingerprint: string, { isKept }: { readonly isKept: boolean }): DraftMemo {
  const file = path.join(root, draftsFile)
  const read = readRecords(file, fingerprint)
  const known = typeof read === 'string' ? new Map<string, Entry>() : read.entries
  const entryOf = ({ path, hash }: SourceFile): Entry | undefined => {
    const entry = known.get(path)
    return entry?.stamp === hash ? entry : undefined
  }
  return {
    isDamaged: read === 'damaged',
    get(source) {
      const entry = entryOf(source)
      return entry && draftFrom(entry.value)
    },
    keep(files, drafts) {
      if (!isKept) return
      const lasting = drafts.flatMap((draft, index) => {
        const source = files[index]
        return source && isLasting(draft) ? [{ source, draft }] : []
      })
      if (lasting.length === known.size && lasting.every(({ source }) => entryOf(source))) return
      writeRecords(file, fingerprint, entriesOf(lasting, entryOf))
    },
  }
}

function* entriesOf(
  drafts: readonly { readonly source: SourceFile; readonly draft: Draft }[],
  known: (file: SourceFile) => Entry | undefined,
): Generator<Entry> {
  for (const { source, draft } of drafts) {
    yield known(source) ?? { key: source.path, stamp: source.hash, value: bytesOf(draft) }
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
  const innocent = new Set<unknown>([plainPage, ...outputs.map((output) => output.files)])
  return [...ownCode].some((code) => !innocent.has(code))
}

/** What a plugin or a busy machine had to say may be other words next time. */
const passing = new Set<RuleId>(['plugin-failed', 'plugin-message', 'story-too-slow'])

const isLasting = ({ data, faults }: Draft): boolean => isPlain(data) && !faults.some(({ rule }) => passing.has(rule))
