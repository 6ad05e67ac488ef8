import { checkTranslations } from '../config/check-translations.js'
import type { Config } from '../config/config.js'
import { addressesOf, assignUrls } from '../links/addresses.js'
import { checkConfigLinks, checkLinks, linkedParts } from '../links/check-links.js'
import { imagesOf } from '../links/images-of.js'
import type { Memo } from '../memo/memo.js'
import { type Fault, fault } from '../problems.js'
import { checkCycles } from '../references/check-cycles.js'
import { checkAttributes, checkOriginals } from '../references/check-names.js'
import { checkReferences, createSuggestions, type Universe } from '../references/check-references.js'
import { checkUnused } from '../references/check-unused.js'
import { reachedFrom } from '../references/reached.js'
import { leavesOf } from '../schema/leaves.js'
import type { Draft } from '../story/draft.js'
import { hasLostBody } from '../story/lost-body.js'
import { type ImageFile, identity, type Site } from '../story/site.js'
import { type Entry, isStory, type Revision } from '../story/story.js'
import { isVisible } from '../visibility/is-visible.js'

/** What `resolve` joins: every entry, and the files that links and images may name. */
export interface Ingredients {
  readonly revisions: readonly Revision[]
  readonly entries: readonly Entry[]
  /** Files that hold something, but too faulty to know what: pointing at them is no further fault. */
  readonly unreadable: readonly Draft[]
  /** Drafts with faults of their own. */
  readonly faulty: readonly Draft[]
  readonly images: ReadonlyMap<string, ImageFile>
  readonly statics: ReadonlyMap<string, string>
}

/**
 * Join the entries of a site: identities, addresses, references and links are checked, and what may not be seen is gone.
 * Nothing after this stage can leak a hidden story, because it never meets one.
 */
export function resolve(
  ingredients: Ingredients,
  config: Config,
  memo: Memo,
): { site: Site; faults: readonly Fault[] } {
  const { images, statics, revisions, entries, unreadable, faulty } = ingredients
  const lost = faulty.filter(hasLostBody).map((draft) => draft.file)
  const parts = [config, images, statics, entries, unreadable, ...lost]
  const joined = memo.same('joined', parts, () => join({ images, statics, entries, unreadable, lost }, config))
  return {
    site: joined.site,
    faults: [
      ...joined.faults,
      ...memo.same('unused', [joined, faulty], () => checkUnused(joined.preview, faulty)),
      ...checkEach(joined, revisions, memo),
    ],
  }
}

/** Faults of single entries, which their bodies may have brought. */
function checkEach(
  { universe, reached, checkable, preview }: Joined,
  revisions: readonly Revision[],
  memo: Memo,
): readonly Fault[] {
  const fileOf = ({ draft }: Revision) => draft.file
  const known = memo.series<Revision, readonly Fault[]>('faults of entries', [universe], fileOf)
  const suggest = createSuggestions(universe)
  const each = known.of(revisions, ({ entry }) => {
    if (!entry || isDuplicate(entry, universe)) return none
    const faults = [
      ...checkReferences(universe, entry, suggest),
      ...checkAttributes(entry, universe.config),
      ...checkLinks(reached.has(entry) ? checkable : preview, entry),
    ]
    return faults.length > 0 ? faults : none
  })
  return memo.row('all faults of entries', each, (faults) => faults)
}

const isDuplicate = (entry: Entry, { byIdentity }: Universe): boolean =>
  byIdentity.get(identity(entry.language, entry.type, entry.id)) !== entry

const none: readonly Fault[] = []

/** A site and what its checks need beside it, hidden stories among that. */
interface Joined {
  readonly site: Site
  readonly universe: Universe
  readonly reached: ReadonlySet<Entry>
  /** The site with what is hidden still known by its address. */
  readonly checkable: Site
  /** The site as it will be once everything is public. */
  readonly preview: Site
  readonly faults: readonly Fault[]
}

/** What does not depend on the words of bodies. */
function join(
  ingredients: Omit<Ingredients, 'faulty' | 'revisions'> & { readonly lost: readonly string[] },
  config: Config,
): Joined {
  const { images, statics, unreadable, lost } = ingredients
  const { byIdentity, entries, duplicates } = identify(ingredients.entries)
  const visible = new Set(entries.filter((entry) => isVisible(entry, config)))
  const isHidden = (entry: Entry) => !visible.has(entry)
  const universe = {
    byIdentity,
    config,
    isVisible: (entry: Entry) => visible.has(entry),
    unreadable: new Set(unreadable.map((draft) => identity(draft.language, draft.type, draft.id))),
  }
  const { urls, faults: urlFaults } = assignUrls(config, entries)
  const everything = {
    config,
    entries,
    byIdentity,
    byFile: new Map(entries.map((entry) => [entry.file, entry])),
    urls,
    addresses: addressesOf(config, entries, urls, statics.keys(), isHidden),
    images,
    hiddenFiles: new Set(entries.filter(isHidden).map((entry) => entry.file)),
    unreadableFiles: new Set([...unreadable.map((draft) => draft.file), ...lost]),
  }
  const configLinks = [...leavesOf(linkedParts(config))].flatMap(({ value }) =>
    value.$ === 'link' ? [value.href] : [],
  )
  const reached = reachedFrom(everything, visible, configLinks)
  const checkable = narrow(everything, reached, statics)
  return {
    site: sifted(checkable),
    universe,
    reached,
    checkable,
    preview: asPreview(everything, statics),
    faults: [
      ...duplicates,
      ...urlFaults,
      ...checkOriginals(entries, config),
      ...checkCycles(universe, entries),
      ...checkConfigLinks(checkable),
      ...checkTranslations(config),
    ],
  }
}

/** What the later stages are given: the checks needed to know what is hidden, nothing after them does. */
function sifted(site: Site): Site {
  const addresses = new Map([...site.addresses].filter(([, address]) => !address.isHidden))
  const images = new Map(imagesOf(site).map((image) => [image.path, image]))
  return { ...site, addresses, images, hiddenFiles: new Set(), unreadableFiles: new Set() }
}

/** The site as it will be once everything is public: what is not published yet is checked against it, so that no fault waits for the day. */
function asPreview(everything: Site, statics: ReadonlyMap<string, string>): Site {
  const { config, entries, urls } = everything
  return {
    ...everything,
    addresses: addressesOf(config, entries, urls, statics.keys(), () => false),
    hiddenFiles: new Set(),
  }
}

function identify(all: readonly Entry[]) {
  const byIdentity = new Map<string, Entry>()
  const duplicates: Fault[] = []
  for (const entry of all) {
    const key = identity(entry.language, entry.type, entry.id)
    const other = byIdentity.get(key)
    if (other) duplicates.push(fault('duplicate-id', entry.file, undefined, { id: entry.id, other: other.file }))
    else byIdentity.set(key, entry)
  }
  return { byIdentity, entries: [...byIdentity.values()], duplicates }
}

/** The site as readers may see it: only entries that are reached, newest first. */
function narrow(everything: Site, reached: ReadonlySet<Entry>, statics: ReadonlyMap<string, string>): Site {
  const { config } = everything
  const entries = inOrder(everything, reached)
  const urls = new Map([...everything.urls].filter(([entry]) => reached.has(entry)))
  const addresses = addressesOf(config, entries, urls, statics.keys(), () => false)
  for (const [key, address] of everything.addresses) {
    if (address.isHidden && !addresses.has(key)) addresses.set(key, address)
  }
  return {
    ...everything,
    entries,
    byIdentity: new Map(entries.map((entry) => [identity(entry.language, entry.type, entry.id), entry])),
    byFile: new Map(entries.map((entry) => [entry.file, entry])),
    urls,
    addresses,
  }
}

/** Newest first, then by URL (or file) in code units. */
function inOrder({ config, urls }: Site, entries: ReadonlySet<Entry>): Entry[] {
  const keyed = [...entries].map((entry) => ({
    entry,
    date: dateOf(entry, config),
    name: urls.get(entry) ?? entry.file,
  }))
  keyed.sort((a, b) => b.date - a.date || (a.name < b.name ? -1 : 1))
  return keyed.map(({ entry }) => entry)
}

function dateOf(entry: Entry, config: Config): number {
  const date = isStory(entry) ? entry.data.datePublished : entry.type === 'achievement' ? entry.data.date : undefined
  if (date === undefined) return Number.NEGATIVE_INFINITY
  return config.clock(date.length < 10 ? `${date}${'-01'.repeat(date.length === 4 ? 2 : 1)}` : date)
}
