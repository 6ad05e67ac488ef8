import { withoutCurlyQuotes } from '../front-matter/without-curly-quotes.js'
import { identifiers } from '../identifiers/identifiers.js'
import { bindLink } from '../links/bind-link.js'
import { earlyLink, hiddenLink } from '../links/hidden-link.js'
import { linksOf } from '../links/links-of.js'
import { nearest } from '../nearest.js'
import { type Fault, fault } from '../problems.js'
import { folders, type RecordType, recordTypes, withArticle } from '../story/record-type.js'
import { find, identity, type Site } from '../story/site.js'
import type { Entry } from '../story/story.js'
import type { Reference } from '../story/ties.js'
import { appearsAt } from '../visibility/appears-at.js'

/** All entries, hidden ones too, as references are looked up among them. */
export type Universe = Pick<Site, 'byIdentity' | 'config'> & {
  readonly isVisible: (entry: Entry) => boolean
  readonly unreadable: ReadonlySet<string>
  /** Ids of people of stories whose consent has ended. */
  readonly withdrawn: ReadonlySet<string>
}

/** References of an entry that lead nowhere, or to something hidden. */
export function checkReferences(universe: Universe, entry: Entry, suggest: Suggest): Fault[] {
  const { config } = universe
  const appears = appearsAt(entry, config)
  return entry.ties.references.flatMap((reference): Fault[] => {
    const from = { file: entry.file, at: reference.at }
    const found = find(universe, reference.ref, entry.language)
    if (!found)
      return isUnreadable(universe, reference.ref, entry.language) ? [] : [missing(universe, entry, reference, suggest)]
    if (appears !== undefined && reference.inBody) return earlyLink(config, appears, found, from)
    if (!universe.isVisible(entry)) return []
    if (isWithdrawn(universe, found)) return [fault('person-without-consent', from.file, from.at, { id: found.id })]
    if (universe.isVisible(found)) return []
    return [reference.inBody ? hiddenLink(config, found, from) : fault('hidden-reference', from.file, from.at)]
  })
}

/** Links to pages of people whose consent has ended. */
export function checkPeople(universe: Universe, entry: Entry, site: Site): Fault[] {
  if (universe.withdrawn.size === 0 || !universe.isVisible(entry)) return []
  return linksOf(entry).flatMap(({ href, at }) => {
    const target = bindLink(site, href, entry.file)
    const person = 'broken' in target ? undefined : target.address?.entry
    const isShown = person && person !== entry && isWithdrawn(universe, person)
    return isShown ? [fault('person-without-consent', entry.file, at, { id: person.id })] : []
  })
}

const isWithdrawn = ({ withdrawn }: Universe, { type, id }: Entry): boolean => type === 'person' && withdrawn.has(id)

const isUnreadable = ({ unreadable, config }: Universe, { to, id }: Reference['ref'], language: string) =>
  to.some((type) => [language, config.site.language].some((tongue) => unreadable.has(identity(tongue, type, id))))

type Suggest = (to: readonly RecordType[], id: string) => string | undefined

/** Suggestions among what is public: a message must not name a story before its time. Beyond a hundred they help nobody. */
export function createSuggestions({ byIdentity, isVisible }: Universe): Suggest {
  let known: Map<RecordType, string[]> | undefined
  const idsOf = (type: RecordType): string[] => {
    known ??= idsByType([...byIdentity.values()].filter(isVisible))
    return known.get(type) ?? []
  }
  let left = 100
  return (to, id) => {
    if (left-- <= 0) return undefined
    const ids = to.flatMap(idsOf)
    return nearest(id, ids) ?? onlyOneWith(id, ids)
  }
}

/** The only name that begins or ends with these words: `ada-okafor`, of whom an author wrote `ada`. */
function onlyOneWith(id: string, ids: readonly string[]): string | undefined {
  const words = id.toLowerCase()
  const [one, ...more] = ids.filter((each) => each.startsWith(`${words}-`) || each.endsWith(`-${words}`))
  return more.length > 0 ? undefined : one
}

function idsByType(entries: readonly Entry[]): Map<RecordType, string[]> {
  const ids = new Map<RecordType, string[]>()
  for (const { type, id } of entries) {
    const others = ids.get(type)
    if (others) others.push(id)
    else ids.set(type, [id])
  }
  return ids
}

function missing(universe: Universe, entry: Entry, { ref, at }: Reference, suggest: Suggest): Fault {
  const to: readonly RecordType[] = ref.to
  const other = foundElsewhere(universe, entry, ref)
  if (other) {
    const values = { id: ref.id, found: withArticle(other.type), expected: to.map(withArticle).join(' or ') }
    return fault('wrong-record-type', entry.file, at, values)
  }
  const asDoi = to.includes('publication') ? identifiers.doi.normalise(ref.id) : undefined
  const meant =
    asDoi === undefined ? suggest(to, withoutCurlyQuotes(ref.id) ?? ref.id) : publicationWith(asDoi, universe)
  const folder =
    to[0] === undefined || asDoi !== undefined || isNoFileName(ref.id) || meant?.toLowerCase() === ref.id.toLowerCase()
      ? ''
      : `${universe.config.content}/${folders[to[0]]}/${ref.id}${endingOf(to[0], universe.config)}`
  const values = {
    ...{ type: to.join(' or '), id: ref.id, folder },
    ...(asDoi !== undefined && { isDoi: 1 }),
    ...(meant && { nearest: meant }),
  }
  return fault(to.length === 1 && to[0] === 'topic' ? 'missing-topic' : 'missing-reference', entry.file, at, values)
}

/** What nobody would call a file, or what another file system would take for one that there is. */
const isNoFileName = (id: string): boolean => /[\s“”„‘’"<>:|?*\\]/.test(id)

/** The id of the publication that has a DOI, if readers may know of it. */
function publicationWith(doi: string, { byIdentity, isVisible }: Universe): string | undefined {
  const found = [...byIdentity.values()].find(
    (entry) => entry.type === 'publication' && entry.data.DOI?.toLowerCase() === doi.toLowerCase() && isVisible(entry),
  )
  return found?.id
}

/** Records without a page have no text. */
const endingOf = (type: RecordType, { kinds }: Universe['config']): string =>
  [...kinds.values()].some((kind) => kind.type === type && kind.route !== undefined) ? '.md' : '.yaml'

/** What else has this id, if readers may know of it. */
function foundElsewhere(universe: Universe, { language }: Entry, { id }: Reference['ref']): Entry | undefined {
  const other = find(universe, { to: recordTypes, id }, language)
  return other && universe.isVisible(other) ? other : undefined
}
