import type { Memo } from '../memo/memo.js'
import { type Likeness, suspectsAmong } from './copy-names.js'
import type { Draft } from './draft.js'
import { fold } from './site.js'
import type { Revision } from './story.js'
import { textOfParts } from './text-of-parts.js'

/** Files that programs made of others, by file: their names are suspect, and they resemble those. Names alone tell whose words have to be read. */
export function findCopies(revisions: readonly Revision[], memo: Memo): ReadonlyMap<string, string> {
  const files = memo.row('files of drafts', revisions, ({ draft }) => [draft.file])
  const suspects = memo.same('suspects', [files], () => suspectsAmong(files))
  const drafts = new Map((suspects.length > 0 ? revisions : []).map(({ draft }) => [draft.file, draft]))
  return new Map(
    suspects.flatMap(({ file, other, by }) => {
      const [copy, original] = [drafts.get(file), drafts.get(other)]
      const isCopy = copy && original && copy.type === original.type && by.some((each) => isAlike[each](copy, original))
      return isCopy ? [[file, other] as const] : []
    }),
  )
}

const isAlike: Readonly<Record<Likeness, (a: Draft, b: Draft) => boolean>> = {
  title: (a, b) => isSaidTwice(a, b, ({ title, name }) => title ?? name),
  record: (a, b) => isSaidTwice(a, b, ({ consent }) => Object(consent).record),
  text: sharesMostText,
}

function isSaidTwice(a: Draft, b: Draft, get: (data: Draft['data']) => unknown): boolean {
  const [one, other] = [get(a.data), get(b.data)]
  return typeof one === 'string' && typeof other === 'string' && fold(one.trim()) === fold(other.trim())
}

/** Whether half of the shorter text, in runs of three words, stands in the other as well; of next to no text, whether all and the title are the same. */
function sharesMostText(a: Draft, b: Draft): boolean {
  const [shorter, longer] = [runsOf(a), runsOf(b)].sort((one, other) => one.size - other.size)
  if (!shorter || !longer) return false
  let shared = 0
  for (const run of shorter) if (longer.has(run)) shared++
  return shared * 2 >= shorter.size
}

function runsOf({ body, data }: Draft): ReadonlySet<string> {
  const words = fold(textOfParts(body.parts)).split(' ')
  const runs = words.slice(2).map((word, at) => `${words[at]} ${words[at + 1]} ${word}`)
  return new Set(runs.length > 0 ? runs : [`${data.title ?? data.name} ${words.join(' ')}`])
}
