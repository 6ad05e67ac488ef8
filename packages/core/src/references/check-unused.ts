import { achievements } from '../directives/achievements.js'
import type { Ref } from '../kinds/fields.js'
import { bindLink } from '../links/bind-link.js'
import { linkedParts } from '../links/check-links.js'
import { linksOf } from '../links/links-of.js'
import { nearest } from '../nearest.js'
import { type Fault, fault } from '../problems.js'
import { leavesOf } from '../schema/leaves.js'
import type { Draft } from '../story/draft.js'
import { recordTypes } from '../story/record-type.js'
import { find, type Site } from '../story/site.js'
import { type Entry, isStory } from '../story/story.js'
import { hasLostWords, mentionsOf } from './mentions.js'
import type { Targets } from './reached.js'

/** Type and id: translations of a record share it, so that one that is used keeps the others. */
const nameOf = ({ type, id }: Pick<Entry, 'type' | 'id'>) => `${type} ${id}`

/**
 * Records that nothing refers to. `site` is the site as it will be once everything is public, because what only a draft uses
 * is used; what a faulty file mentions counts too, as its author may well have meant it.
 */
export function checkUnused(site: Site, faulty: readonly Draft[], targetsOf: Targets): Fault[] {
  if (site.config.rules['unused-record'] === 'off' || faulty.some(hasLostWords)) return []
  const used = namesLedTo(site, targetsOf)
  const others = site.entries.filter((entry) => !isStory(entry) && !used.has(nameOf(entry)))
  const isShown = others.some(isAchievement) ? showsAchievement(site) : () => false
  const suspects = others.filter((entry) => !(isAchievement(entry) && isShown(entry)))
  if (suspects.length === 0) return []
  for (const name of [...namesMeant(site), ...namesLinkedTo(site)]) used.add(name) // links to what is not public yet lead to nothing so far
  const mentions = new Set(faulty.flatMap(mentionsOf))
  return suspects
    .filter((entry) => !used.has(nameOf(entry)) && !mentions.has(entry.id))
    .map((entry) => fault('unused-record', entry.file, undefined, { type: entry.type }))
}

/** How many references that lead nowhere are worth a guess at what they meant. */
const guesses = 100

/** The records that others lead to by now, by name. */
function namesLedTo({ entries }: Site, targetsOf: Targets): Set<string> {
  const found = new Set<Entry>()
  for (const entry of entries) for (const target of targetsOf(entry)) if (target !== entry) found.add(target)
  return new Set([...found].filter((entry) => !isStory(entry)).map(nameOf))
}

/** What references that lead nowhere may have meant: one fault need not become two. */
function namesMeant(site: Site): string[] {
  const { entries } = site
  const dangling = entries.flatMap(({ ties, language }) =>
    ties.references.flatMap(({ ref }) => (find(site, ref, language) ? [] : [ref])),
  )
  return dangling.flatMap(({ to, id }: Pick<Ref, 'to' | 'id'>, index) => {
    const known = index < guesses ? entries.filter(({ type }) => to.includes(type)).map((entry) => entry.id) : []
    const ids = [id, nearest(id, known) ?? id]
    return ids.flatMap((each) => recordTypes.map((type) => nameOf({ type, id: each })))
  })
}

function namesLinkedTo(site: Site): string[] {
  const { config } = site
  const links = site.entries.flatMap((entry) => linksOf(entry).map(({ href }) => ({ href, file: entry.file })))
  for (const { value } of leavesOf([linkedParts(config), config.themeOptions])) {
    if (value.$ === 'link') links.push({ href: value.href, file: config.file })
  }
  return links.flatMap(({ href, file }) => {
    const target = bindLink(site, href, file)
    const entry = 'broken' in target ? undefined : target.address?.entry
    return entry && entry.file !== file ? [nameOf(entry)] : []
  })
}

const isAchievement = (entry: Entry): entry is Entry<'achievement'> => entry.type === 'achievement'

/** Nobody names achievements: directives list those of a topic, or all, and projects those that they made possible. */
function showsAchievement({ config, entries, byIdentity }: Site): (achievement: Entry<'achievement'>) => boolean {
  if (config.markdown.directives.length > 0) return () => true // a site's own may list them
  const listed = new Set<string | undefined>()
  for (const { directives } of entries) {
    for (const { name, attributes } of directives.keys())
      if (name === achievements.name) listed.add(attributes.topic?.normalize('NFC'))
  }
  return ({ data }) =>
    listed.has(undefined) || // one that lists all
    data.topics.some(({ id }) => listed.has(id)) ||
    data.supportedBy.some((ref) => find({ byIdentity, config }, ref, config.site.language)?.type === 'project')
}
