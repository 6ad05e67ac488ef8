import { bindLink } from '../links/bind-link.js'
import { find, type Site } from '../story/site.js'
import { type Entry, isStory } from '../story/story.js'

/**
 * The visible stories and every record that they, or links of the config, reach through references, links and directives.
 * An achievement counts when something supports it that is not known from hidden stories alone.
 */
export function reachedFrom(site: Site, visible: ReadonlySet<Entry>, configLinks: readonly string[]): Set<Entry> {
  const hidden = site.entries.filter((entry) => isStory(entry) && !visible.has(entry))
  const fromHidden = closure(site, hidden, (entry) => visible.has(entry) && entry.type !== 'achievement')
  const linked = configLinks.flatMap((href) => targetOf(site, href, site.config.file) ?? [])
  const stories = [...visible].filter(isStory)
  const mayShow = (entry: Entry) => visible.has(entry)
  const reached = closure(
    site,
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
  return new Set([...reached, ...closure(site, supported, (entry) => isOpen(entry) && entry.type !== 'achievement')])
}

/** `roots` and everything that they lead to, as long as `mayEnter` lets it in. */
function closure(site: Site, roots: readonly Entry[], mayEnter: (entry: Entry) => boolean): Set<Entry> {
  const found = new Set<Entry>()
  const queue = [...roots]
  for (let entry = queue.pop(); entry; entry = queue.pop()) {
    if (found.has(entry)) continue
    found.add(entry)
    const { language, file, ties } = entry
    const next = ties.references.map(({ ref }) => find(site, ref, language))
    next.push(...ties.hrefs.map((href) => targetOf(site, href, file)))
    for (const one of next) if (one && mayEnter(one) && !found.has(one)) queue.push(one)
  }
  return found
}

function targetOf(site: Site, href: string, from: string): Entry | undefined {
  const target = bindLink(site, href, from)
  return 'broken' in target ? undefined : target.address?.entry
}
