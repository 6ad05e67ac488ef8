import type { Edition } from '../elements/edition.js'
import type { Memo } from '../memo/memo.js'
import type { Site } from '../story/site.js'
import type { Revision } from '../story/story.js'
import type { Ties } from '../story/ties.js'

/** What happened since an edition was planned last. */
export interface Turn {
  /** The files of entries that changed. */
  readonly changed: readonly string[]
  /** Questions that may have other answers now. */
  readonly suspects: readonly string[]
  /** The same object as long as entries lead where they led. */
  readonly lists: object
}

/** An entry as it was planned last. */
interface Seen {
  readonly face: string
  readonly leads: string
  readonly ties: Ties | undefined
}

/** What is new in an edition, which is told of it before anybody asks it. */
export function turnOf(edition: Edition, site: Site, revisions: readonly Revision[], memo: Memo): Turn {
  const changed: string[] = []
  const faces: string[] = []
  const files: string[] = []
  const ids = new Set<string>()
  const known = memo.series<Revision, Seen>(`news ${edition.language}`, [], ({ draft }) => draft.file)
  known.of(revisions, ({ draft, entry }, last) => {
    const { file } = draft
    changed.push(file)
    const seen = { face: entry?.face ?? '', leads: entry?.leads ?? '', ties: entry?.ties }
    if (last?.face === seen.face) return last
    faces.push(file)
    if (last && last.leads !== seen.leads) {
      files.push(file)
      for (const id of otherIds(last.ties, seen.ties)) ids.add(id)
    }
    return seen
  })
  const seen = faces.length > 0 ? [...faces.map((file) => `entry ${file}`), 'site '] : []
  const doubtful = edition.renew(site, files.length > 0 ? { files, ids } : undefined)
  const lists = memo.keep(`lists ${edition.language}`, {}, () => files.length === 0 && doubtful.length === 0)
  return { changed, suspects: [...seen, ...doubtful], lists }
}

/** The ids of references that only one of two has, in the same field. */
function otherIds(a: Ties | undefined, b: Ties | undefined): string[] {
  const inFields = (ties: Ties | undefined) =>
    new Map(ties?.references.map(({ ref, at, inBody }) => [JSON.stringify([ref, inBody || at]), ref.id]))
  const [before, after] = [inFields(a), inFields(b)]
  return [...before, ...after].flatMap(([key, id]) => (before.has(key) && after.has(key) ? [] : [id]))
}
