import type { Config } from '../config/config.js'
import { entryOf, keepEntry } from '../memo/face.js'
import type { Memo } from '../memo/memo.js'
import { type Entry, isStory, type Revision } from '../story/story.js'
import { hiddenBecause, isGone } from './is-visible.js'

/**
 * What is gone is gone in its copies too: what was taken down is not shown through a file that a program left, nor does that file keep anybody
 * from taking it down. `copies` are the files of such, with those of their originals.
 */
export function withoutCopies(
  revisions: readonly Revision[],
  copies: ReadonlyMap<string, string>,
  config: Config,
  memo: Memo,
): readonly Revision[] {
  if (copies.size === 0) return revisions
  const gone = goneWith(copies, new Map(revisions.map(({ draft, entry }) => [draft.file, entry])), config)
  const known = memo.series<Revision, Revision>('entries without copies', [...gone], ({ draft }) => draft.file)
  return known.of(revisions, (one, last) => {
    if (!one.entry || !isStory(one.entry) || !gone.has(one.entry.file)) return one
    const entry = entryOf({ ...one.entry, data: { ...one.entry.data, status: 'withdrawn' } })
    return { ...one, entry: keepEntry(last?.entry, entry, config) }
  })
}

/** Files that are to go since their original, or another copy of it, is gone. */
function goneWith(
  copies: ReadonlyMap<string, string>,
  entries: ReadonlyMap<string, Entry | undefined>,
  config: Config,
): ReadonlySet<string> {
  const originalOf = (file: string): string => {
    const other = copies.get(file)
    return other === undefined ? file : originalOf(other)
  }
  const all = [...new Set([...copies].flat())]
  const isOver = (file: string) => {
    const entry = entries.get(file)
    return entry !== undefined && isGone(hiddenBecause(entry, config))
  }
  const gone = new Set(all.filter(isOver).map(originalOf))
  return new Set(all.filter((file) => gone.has(originalOf(file)) && !isOver(file)))
}
