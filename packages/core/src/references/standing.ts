import { checkTranslations } from '../config/check-translations.js'
import type { Config } from '../config/config.js'
import { assignUrls, pageAddresses } from '../links/addresses.js'
import { aliasAddresses } from '../links/alias-addresses.js'
import { type Fault, fault } from '../problems.js'
import type { Draft } from '../story/draft.js'
import { type Address, identity, type PageAddress, type Site, type StaticFile } from '../story/site.js'
import type { Entry } from '../story/story.js'
import { checkDistantDates } from '../visibility/check-distant-dates.js'
import { checkRetractionDates } from '../visibility/check-retraction-dates.js'
import { checkReviews } from '../visibility/check-reviews.js'
import { isVisible } from '../visibility/is-visible.js'
import { checkConsents } from './check-consents.js'
import { checkOriginals } from './check-originals.js'
import type { Universe } from './check-references.js'
import { checkSecondTranslations } from './check-second-translations.js'
import { withdrawnPeople } from './withdrawn-people.js'

/** The places of entries in a site, wherever they lead. */
export interface Standing {
  /** All of them, without images and attachments, and with no address of a list. */
  readonly all: Omit<Site, 'images' | 'attachments'>
  readonly pages: ReadonlyMap<Entry, PageAddress>
  readonly statics: ReadonlyMap<string, StaticFile>
  readonly visible: ReadonlySet<Entry>
  readonly universe: Universe
  readonly faults: readonly Fault[]
}

/** What stands in a site. */
interface Found {
  readonly entries: readonly Entry[]
  readonly unreadable: readonly Draft[]
  /** Files whose headings are not known. */
  readonly lost: readonly string[]
  readonly statics: ReadonlyMap<string, StaticFile>
}

/** What does not depend on the words of bodies, nor on what entries lead to. */
export function stand(found: Found, config: Config): Standing {
  const { statics, unreadable, lost } = found
  const { byIdentity, entries, duplicates } = identify(found.entries)
  const visible = new Set(entries.filter((entry) => isVisible(entry, config)))
  const { urls, aliases, faults: urlFaults } = assignUrls(config, entries, statics.keys())
  const pages = pageAddresses(urls)
  const addresses = new Map<string, Address>()
  const put = (key: string, entry: Entry, address: Address) => {
    if (!addresses.has(key)) addresses.set(key, visible.has(entry) ? address : { ...address, isHidden: true })
  }
  for (const [entry, [key, address]] of pages) put(key, entry, address)
  for (const { keys, to } of aliases) {
    const page = typeof to === 'string' ? undefined : pages.get(to)
    for (const key of keys) if (typeof to !== 'string' && page) put(key, to, page[1])
  }
  // A redirect of the config to what is hidden is as hidden.
  const redirects = aliases.filter(({ to }) => typeof to === 'string')
  for (const [key, address] of aliasAddresses(config, redirects, pages, addresses))
    if (address.isHidden && !addresses.has(key)) addresses.set(key, address)
  const hiddenFiles = new Map(entries.flatMap((entry) => (visible.has(entry) ? [] : [[entry.file, entry]])))
  const universe: Universe = {
    byIdentity,
    config,
    isVisible: (entry) => visible.has(entry),
    unreadable: new Set(unreadable.map((draft) => identity(draft.language, draft.type, draft.id))),
    withdrawn: withdrawnPeople(entries, config),
  }
  return {
    all: {
      config,
      entries,
      byIdentity,
      byFile: new Map(entries.map((entry) => [entry.file, entry])),
      urls,
      addresses,
      aliases,
      closed: new Set(),
      hiddenFiles,
      // What is hidden is that first: a link to it is told, as it may be all that is wrong.
      unreadableFiles: new Set([
        ...unreadable.map((draft) => draft.file).filter((file) => !hiddenFiles.has(file)),
        ...lost,
      ]),
    },
    pages,
    statics,
    visible,
    universe,
    faults: [
      ...duplicates,
      ...urlFaults,
      ...checkOriginals(universe),
      ...checkSecondTranslations(universe),
      ...checkTranslations(config),
      ...checkReviews(visible, config),
      ...checkConsents(entries, config),
      ...checkDistantDates(entries, config),
      ...checkRetractionDates(entries, config),
    ],
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
