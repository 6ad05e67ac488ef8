import { bindLink } from '../links/bind-link.js'
import { byTies, type FromTies } from '../memo/by-ties.js'
import { find, type Site } from '../story/site.js'
import { type Entry, isStory } from '../story/story.js'

/**
 * The visible stories and every record that they, or links of the config, reach through references, links and directives.
 * An achievement counts when something supports it that is not known from hidden stories alone.
 */
export function reachedFrom(
  site: Site,
  visible: ReadonlySet<Entry>,
  configLinks: readonly string[],
  targetsOf: Targets,
): Set<Entry> {
  const hidden = site.entries.filter((entry) => isStory(entry) && !visible.has(entry))
  const fromHidden = closure(targetsOf, hidden, (entry) => visible.has(entry) && entry.type !== 'achievement')
  const linked = configLinks.flatMap((href) => targetOf(site, href, site.config.file) ?? [])
  const stories = [...visible].filter(isStory)
  const mayShow = (entry: Entry) => visible.has(entry)
  const reached = closure(
    targetsOf,
    [...stories, ...linked.filter(mayShow)],
    (entry) => mayShow(entry) && entry.type !== 'achievement',
  )
  const achievements = [...visible].filter((entry): entry is Entry<'achievement'> => entry.type === 'achievement')
  const supported = achievements.filter((entry) =>
    entry.data.supportedBy.some((ref) => {
      const support = find(site, ref, entry.language)
      return support !== undefined && visible.has(support) && (reached.has(support) || !fromHidden.has(support))
    }),
  )
  // What a supported achievement leads to is shown with it, unless only hidden stories know of it.
  const isOpen = (entry: Entry) => mayShow(entry) && (reached.has(entry) || !fromHidden.has(entry))
  for (const one of closure(targetsOf, supported, (entry) => isOpen(entry) && entry.type !== 'achievement'))
    reached.add(one)
  return reached
}

/** `roots` and everything that they lead to, as long as `mayEnter` lets it in. */
function closure(targetsOf: Targets, roots: readonly Entry[], mayEnter: (entry: Entry) => boolean): Set<Entry> {
  const found = new Set<Entry>()
  const queue = [...roots]
  for (let entry = queue.pop(); entry; entry = queue.pop()) {
    if (found.has(entry)) continue
    found.add(entry)
    for (const next of targetsOf(entry)) if (!found.has(next) && mayEnter(next)) queue.push(next)
  }
  return found
}

/** The entries that one leads to, through references, links and directives. */
export type Targets = FromTies<Entry>

export const createTargets = (site: Site): Targets =>
  byTies(({ ties, language, file }) => {
    const referred = ties.references.flatMap(({ ref }) => find(site, ref, language) ?? [])
    return [...referred, ...ties.hrefs.flatMap((href) => targetOf(site, href, file) ?? [])]
  })

function targetOf(site: Site, href: string, from: string): Entry | undefined {
  const target = bindLink(site, href, from)
  return 'broken' in target ? undefined : target.address?.entry
}
