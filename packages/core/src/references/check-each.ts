import { namedKey } from '../links/bind-link.js'
import { checkLinks } from '../links/check-links.js'
import { checkPlayers } from '../links/check-players.js'
import { keyOfPath, pathBelow } from '../links/path-below.js'
import type { Memo } from '../memo/memo.js'
import { createRow } from '../memo/series.js'
import type { Fault } from '../problems.js'
import { identity, type Site } from '../story/site.js'
import type { Entry, Revision } from '../story/story.js'
import { createSubjectFinders } from '../story/subject-words.js'
import { checkAgreement } from './check-agreement.js'
import { checkAttributes } from './check-names.js'
import { checkPeople, checkReferences, createSuggestions, type Universe } from './check-references.js'
import { checkRetractions } from './check-retractions.js'
import { checkSources } from './check-sources.js'
import { checkSubjects } from './check-subjects.js'
import { checkHeldFiles, type HeldFiles } from './held-files.js'
import type { Standing } from './standing.js'

/** What entries are checked against. */
export interface Checkable {
  readonly reached: ReadonlySet<Entry>
  /** The site with what is hidden still known by its address. */
  readonly checkable: Site
  /** The site as it will be once everything is public. */
  readonly preview: Site
  /** Files of stories that are held back or gone. */
  readonly held: HeldFiles
}

/** Faults of single entries, which their bodies may have brought. */
export function checkEach(
  standing: Standing,
  { reached, checkable, preview, held }: Checkable,
  revisions: readonly Revision[],
  memo: Memo,
): readonly Fault[] {
  const { universe } = standing
  const fileOf = ({ draft }: Revision) => draft.file
  const known = memo.series<Revision, readonly Fault[]>(
    'faults of entries',
    [standing, checkable.images, checkable.attachments, reached, held],
    fileOf,
  )
  const knownToLists = memo.series<Revision, readonly Fault[]>('faults of links to lists', [checkable, preview], fileOf)
  const suggest = createSuggestions(universe)
  const findersOf = createSubjectFinders(universe.config.subjectWords)
  const check = ({ draft, entry }: Revision) => {
    if (!entry || isDuplicate(entry, universe)) return none
    const site = reached.has(entry) ? checkable : preview
    const faults = [
      ...checkReferences(universe, entry, suggest),
      ...checkPeople(universe, entry, site),
      ...checkAttributes(entry, universe.config),
      ...checkRetractions(universe, entry),
      ...checkLinks(site, entry),
      ...checkPlayers(site, entry),
      ...(reached.has(entry) ? checkHeldFiles(site, entry, held) : []),
      ...checkSources(draft, entry, site),
      ...checkAgreement(entry, site),
      ...checkSubjects(draft, entry, site, findersOf),
    ]
    return faults.length > 0 ? faults : none
  }
  const toLists = memo.same('linking to lists', [standing], () => {
    const mayLead = ({ entry }: Revision) => entry?.ties.hrefs.some((href) => mayLeadToList(href, standing)) === true
    return createRow((revision: Revision) => (mayLead(revision) ? [revision] : []))
  })(revisions)
  const later = new Set(toLists)
  const each = known.of(revisions, (revision) => (later.has(revision) ? none : check(revision)))
  return [
    ...memo.row('all faults of entries', each, (faults) => faults),
    ...memo.row('all faults of links to lists', knownToLists.of(toLists, check), (faults) => faults),
  ]
}

/** Whether a link may lead to a page of a list, as it names no entry by its path: those come and go with what other entries lead to. */
function mayLeadToList(href: string, { all }: Standing): boolean {
  const below = pathBelow(all.config.homes, href)
  const key = below === undefined ? namedKey(href) : keyOfPath(below)
  return key !== undefined && !all.addresses.has(key)
}

const isDuplicate = (entry: Entry, { byIdentity }: Universe): boolean =>
  byIdentity.get(identity(entry.language, entry.type, entry.id)) !== entry

const none: readonly Fault[] = []
