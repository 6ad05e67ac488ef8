import type { Edition } from '../elements/edition.js'
import { wholeSite } from '../elements/questions.js'
import { createSeries } from '../memo/series.js'
import type { Site } from '../story/site.js'
import type { Revision } from '../story/story.js'
import type { Ties } from '../story/ties.js'

/** What happened since the pages of an edition were planned last. */
export interface Turn {
  /** The files of entries that changed. */
  readonly changed: readonly string[]
  /** Questions that may have other answers now. */
  readonly suspects: readonly string[]
  /** The same object as long as lists have the stories and addresses that they had. */
  readonly ground: object
  /** To be called once the pages are planned: until then all of this is said again. */
  readonly settle: () => void
}

/** An entry as it was seen last. */
interface Seen {
  readonly face: string
  readonly leads: string
  readonly ties: Ties | undefined
}

/** Tells what is new in the edition of a language, and tells the edition, before anybody asks it. */
export type Turns = (edition: Edition, site: Site, revisions: readonly Revision[]) => Turn

/** Nobody has seen anything yet: the first turn holds everything. */
export function createTurns(): Turns {
  const known = createSeries<Revision, Seen>(({ draft }) => draft.file)
  const changed = new Set<string>()
  const suspects = new Set<string>()
  let ground = {}

  return (edition, site, revisions) => {
    const files: string[] = []
    const ids = new Set<string>()
    known.of(revisions, ({ draft, entry }, last) => {
      const { file } = draft
      changed.add(file)
      const seen = { face: entry?.face ?? '', leads: entry?.leads ?? '', ties: entry?.ties }
      if (last?.face === seen.face) return last
      suspects.add(`entry ${file}`).add(wholeSite)
      if (last && last.leads !== seen.leads) {
        files.push(file)
        for (const id of otherIds(last.ties, seen.ties)) ids.add(id)
      }
      return seen
    })
    const doubtful = edition.renew(site, files.length > 0 ? { files, ids } : undefined)
    for (const question of doubtful) suspects.add(question)
    if (files.length > 0 || doubtful.length > 0) ground = {}
    const settle = () => {
      changed.clear()
      suspects.clear()
    }
    return { changed: [...changed], suspects: [...suspects], ground, settle }
  }
}

/** The ids of references that only one of two has, in the same field. */
function otherIds(a: Ties | undefined, b: Ties | undefined): string[] {
  const inFields = (ties: Ties | undefined) =>
    new Map(ties?.references.map(({ ref, at, inBody }) => [JSON.stringify([ref, inBody || at]), ref.id]))
  const [before, after] = [inFields(a), inFields(b)]
  return [...before, ...after].flatMap(([key, id]) => (before.has(key) && after.has(key) ? [] : [id]))
}
