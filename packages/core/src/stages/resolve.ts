import type { Config } from '../config/config.js'
import { beginOf } from '../dates/begin-and-end.js'
import { addressesOf } from '../links/addresses.js'
import { attachmentsOf, createAttachmentsIn } from '../links/attachments-of.js'
import { checkAttachments } from '../links/check-attachments.js'
import { checkConfigLinks } from '../links/check-links.js'
import { createImagesIn, imagesOf } from '../links/images-of.js'
import { createLists, type ListPages } from '../links/lists.js'
import type { FromTies } from '../memo/by-ties.js'
import type { Memo } from '../memo/memo.js'
import { createRow, differences } from '../memo/series.js'
import { type Fault, fault } from '../problems.js'
import { checkCycles } from '../references/check-cycles.js'
import { type Checkable, checkEach } from '../references/check-each.js'
import { checkTranslated, groundsOf } from '../references/check-translated.js'
import { checkTwins, lookalikes, looksOf } from '../references/check-twins.js'
import { checkUnpaired } from '../references/check-unpaired.js'
import { checkUnused } from '../references/check-unused.js'
import { areSameFiles, checkHeldByConfig, heldFilesIn } from '../references/held-files.js'
import { createTargets, reachedFrom, type Targets } from '../references/reached.js'
import { type Standing, stand } from '../references/standing.js'
import { traitsOf, unpairedIn } from '../references/unpaired.js'
import { configLinks } from '../references/unreached.js'
import { publicFrom } from '../story/dates-for-readers.js'
import type { Draft } from '../story/draft.js'
import { hasLostBody } from '../story/lost-body.js'
import { type Address, type Attachment, type ImageFile, identity, type Site, type StaticFile } from '../story/site.js'
import { type Entry, isStory, type Revision } from '../story/story.js'

/** What `resolve` joins: every entry, and the files that links and images may name. */
export interface Ingredients {
  readonly revisions: readonly Revision[]
  readonly entries: readonly Entry[]
  /** Files that hold something, but too faulty to know what: pointing at them is no further fault. */
  readonly unreadable: readonly Draft[]
  /** Drafts with faults of their own. */
  readonly faulty: readonly Draft[]
  /** Files that programs made of others, by file. */
  readonly copies: ReadonlyMap<string, string>
  readonly images: ReadonlyMap<string, ImageFile>
  readonly attachments: ReadonlyMap<string, Attachment>
  readonly statics: ReadonlyMap<string, StaticFile>
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
  const { images, attachments, statics, revisions, entries, unreadable, faulty, copies } = ingredients
  const lost = faulty.filter(hasLostBody).map((draft) => draft.file)
  const standing = memo.same('standing', [config, statics, entries, unreadable, ...lost], () =>
    stand({ statics, entries, unreadable, lost }, config),
  )
  const leads = memo.row('leads', revisions, ({ entry }) => (entry ? [entry.leads] : []))
  const files = { images, attachments }
  const joined = memo.same('joined', [standing, images, attachments, leads], () => join(standing, files, memo))
  return {
    site: joined.site,
    faults: [
      ...withCopies(copies, standing.faults),
      ...twins(standing, revisions, copies, memo),
      ...joined.faults,
      ...memo.same('unused', [joined, faulty], () => checkUnused(joined.preview, faulty, joined.targetsOf)),
      ...memo.same('faults of attachments', [joined, faulty], () =>
        checkAttachments(joined.preview, attachmentsOf(joined.preview, joined.attachmentsIn), faulty),
      ),
      ...checkEach(standing, joined, revisions, memo),
      ...translated(revisions, config, memo),
      ...unpaired(standing, revisions, memo),
    ],
  }
}

/** Faults of translations beside their originals: whatever an entry says, it may stay the same object. */
function translated(revisions: readonly Revision[], { languages, site, clock }: Config, memo: Memo): readonly Fault[] {
  if (languages.length === 1) return []
  const grounds = memo.row('grounds', revisions, ({ entry }) => (entry ? groundsOf(entry) : []))
  const { language } = site
  return memo.same('translations', [grounds, language, clock], () => checkTranslated(grounds, language, clock))
}

/** Faults of translations that are paired with no original. */
function unpaired({ all }: Standing, revisions: readonly Revision[], memo: Memo): readonly Fault[] {
  const { config, byFile } = all
  if (config.languages.length === 1) return []
  const traits = memo.same('reader of traits', [config], () =>
    createRow(({ entry }: Revision) => (entry ? traitsOf(entry, config) : [])),
  )
  const { language } = config.site
  const pairs = memo.same('unpaired', [traits(revisions), language], () => unpairedIn(traits(revisions), language))
  return checkUnpaired(pairs, byFile, config)
}

/** Copies of other files. What they do to addresses is not told as well: another name or `slug` would publish them. */
const withCopies = (copies: ReadonlyMap<string, string>, faults: readonly Fault[]): readonly Fault[] =>
  copies.size === 0
    ? faults
    : [
        ...[...copies].map(([file, other]) => fault('conflict-copy', file, undefined, { other })),
        ...faults.filter(({ rule, file }) => !(addressRules.has(rule) && copies.has(file))),
      ]

const addressRules: ReadonlySet<Fault['rule']> = new Set(['invalid-slug', 'duplicate-url', 'invalid-alias'])

/** Stories that are there twice, though nothing in their names says so. An entry may stay the same object with other words. */
function twins(
  { all, visible }: Standing,
  revisions: readonly Revision[],
  copies: ReadonlyMap<string, string>,
  memo: Memo,
): readonly Fault[] {
  const looks = memo.row('looks of stories', revisions, looksOf)
  const groups = memo.same('lookalikes', [looks], () => lookalikes(looks))
  const isSuspect = (entry: Entry) => visible.has(entry) && !copies.has(entry.file)
  return groups.flatMap((files) => checkTwins(files.flatMap((file) => all.byFile.get(file) ?? []).filter(isSuspect)))
}

/** A site and what its checks need beside it, hidden stories among that. */
interface Joined extends Checkable {
  readonly site: Site
  readonly targetsOf: Targets
  readonly attachmentsIn: FromTies<Attachment>
  readonly faults: readonly Fault[]
}

/** What depends on what entries lead to. What comes out as it was stays the same object, whatever they lead to now. */
function join(standing: Standing, files: Pick<Site, 'images' | 'attachments'>, memo: Memo): Joined {
  const { visible, universe } = standing
  const { images, attachments } = files
  const all = { ...standing.all, ...files }
  const { config, entries } = all
  const targetsOf = memo.same('targets', [standing], () => createTargets(all))
  const reached = memo.keep('reached', reachedFrom(all, visible, configLinks(config), targetsOf), isSameSet)
  const places = memo.same('places of entries', [standing, reached], () => narrow(all, reached))
  const listsOf = memo.same('lists', [standing], () => ({ open: createLists(all), all: createLists(all) }))
  const lists = memo.keep('pages of lists', listsOf.open(places.entries), isSameList)
  // Where nothing is hidden, every list is one that readers see: a topic that a story is about is reached.
  const isAllOpen = visible.size === entries.length
  const allLists = isAllOpen ? lists : memo.keep('pages of all lists', listsOf.all(entries), isSameList)
  const addresses = memo.same('addresses of the site', [places, lists], () =>
    addressesWithHidden(standing, places, lists),
  )
  const checkable = memo.same('checkable', [places, addresses, images, attachments], () => ({
    ...all,
    ...places,
    addresses,
  }))
  const preview = memo.same('preview', [standing, allLists, images, attachments], () =>
    asPreview(all, standing, allLists),
  )
  const imagesIn = memo.same('images in entries', [standing, images], () => createImagesIn(all))
  const shown = memo.keep('images shown', imagesOf(checkable, imagesIn), isSameList)
  const attachmentsIn = memo.same('attachments in entries', [standing, attachments], () => createAttachmentsIn(all))
  const linked = memo.keep('attachments linked', attachmentsOf(checkable, attachmentsIn), isSameList)
  const held = memo.keep(
    'files of hidden stories',
    heldFilesIn(entries, visible, { attachmentsIn, imagesIn }, config),
    areSameFiles,
  )
  return {
    site: {
      ...checkable,
      addresses: isAllOpen ? addresses : memo.same('open addresses', [addresses], () => withoutHidden(addresses)),
      images: memo.same('images by path', [shown], () => new Map(shown.map((image) => [image.path, image]))),
      attachments: memo.same('attachments by path', [linked], () => new Map(linked.map((one) => [one.path, one]))),
      closed: memo.same('closed addresses', [addresses], () => closedIn(addresses)),
      hiddenFiles: new Map(),
      unreadableFiles: new Set(),
    },
    reached,
    targetsOf,
    attachmentsIn,
    held,
    checkable,
    preview,
    faults: [...checkCycles(universe, entries), ...checkConfigLinks(checkable), ...checkHeldByConfig(checkable, held)],
  }
}

function isSameSet<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  if (a.size !== b.size) return false
  for (const one of a) if (!b.has(one)) return false
  return true
}

const isSameList = (a: readonly unknown[], b: readonly unknown[]): boolean => differences(a, b)?.length === 0

/** What the later stages are given: the checks needed to know what is hidden, nothing after them does. */
const withoutHidden = (addresses: ReadonlyMap<string, Address>): ReadonlyMap<string, Address> =>
  new Map([...addresses].filter(([, address]) => !address.isHidden))

const closedIn = (addresses: ReadonlyMap<string, Address>): ReadonlySet<string> =>
  new Set([...addresses].flatMap(([key, { isHidden }]) => (isHidden ? [key] : [])))

/** The site as it will be once everything is public: what is not published yet is checked against it, so that no fault waits for the day. */
const asPreview = (all: Site, { pages, statics }: Standing, lists: readonly ListPages[]): Site => ({
  ...all,
  addresses: addressesOf(all, pages, lists, statics),
  hiddenFiles: new Map(),
})

type Narrowed = Pick<Site, 'entries' | 'byIdentity' | 'byFile' | 'urls' | 'aliases'>

/** What of the site readers may see: only entries that are reached, newest first. */
function narrow(all: Site, reached: ReadonlySet<Entry>): Narrowed {
  const entries = inOrder(all, reached)
  return {
    entries,
    byIdentity: new Map(entries.map((entry) => [identity(entry.language, entry.type, entry.id), entry])),
    byFile: new Map(entries.map((entry) => [entry.file, entry])),
    urls: new Map([...all.urls].filter(([entry]) => reached.has(entry))),
    aliases: all.aliases.filter(({ to }) => typeof to === 'string' || reached.has(to)),
  }
}

/** Where links of these entries may lead, and what they would find if it were not hidden. */
function addressesWithHidden(
  { all, pages, statics }: Standing,
  { entries, aliases }: Narrowed,
  lists: readonly ListPages[],
): ReadonlyMap<string, Address> {
  const addresses = addressesOf({ config: all.config, entries, aliases }, pages, lists, statics, all.addresses)
  for (const [key, address] of all.addresses) {
    if (address.isHidden && !addresses.has(key)) addresses.set(key, address)
  }
  return addresses
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
  const date = isStory(entry)
    ? publicFrom(entry.data, config.clock)
    : entry.type === 'achievement'
      ? entry.data.date
      : undefined
  if (date === undefined) return Number.NEGATIVE_INFINITY
  return beginOf(date, config.clock)
}
