import { identifiers } from '../identifiers/identifiers.js'
import type { Ref } from '../kinds/fields.js'
import type { StoryData } from '../kinds/story-fields.js'
import type { Entry } from '../story/story.js'
import type { ContributorGroupView, LinkView, PersonView } from '../views.js'
import type { Edition } from './edition.js'
import { foreign } from './foreign.js'
import { image } from './image.js'
import { linkTo } from './link.js'

/** A person as bylines, quotes and cards show them. */
export function personView(edition: Edition, entry: Entry<'person'>, role?: string): PersonView {
  const { data } = entry
  const portrait = data.image && image(edition, data.image, entry.file, 'portrait')
  const url = linkTo(edition, entry, data.name)?.url
  const spoken = foreign(edition, entry, 'language')
  return {
    id: entry.id,
    name: fullName(entry),
    ...(url && { url }),
    ...(role && { role }),
    ...(data.jobTitle && { jobTitle: data.jobTitle }),
    affiliations: institutions(edition, data.affiliation),
    ...(data.orcid && { orcid: orcidLink(data.orcid) }),
    ...(portrait && { image: { ...portrait, ...spoken } }),
    deceased: data.deathDate !== undefined,
    ...(data.competingInterests &&
      data.competingInterests !== 'none' && { competingInterests: data.competingInterests }),
    ...(entry.body.firstParagraph && { biography: entry.body.firstParagraph }),
    ...spoken,
    ...(url && foreign(edition, entry, 'hreflang')),
  }
}

const orcidLink = (orcid: string): LinkView => ({
  url: identifiers.orcid.url(orcid),
  text: identifiers.orcid.text(orcid),
  external: true,
})

export const fullName = ({ data }: Entry<'person'>): string =>
  [data.honorificPrefix, data.name].filter(Boolean).join(' ') +
  (data.honorificSuffix ? `, ${data.honorificSuffix}` : '')

/** The person of a reference, when it may be seen. */
export function person(edition: Edition, ref: Ref<'person'>, role?: string): PersonView | undefined {
  const entry = edition.find(ref)
  return entry && personView(edition, entry, role)
}

/** The authors of a story with the roles it gives them. */
export const authors = (edition: Edition, data: StoryData): PersonView[] =>
  data.authors
    .map((author) => ('$' in author ? person(edition, author) : person(edition, author.person, author.role)))
    .filter(isPresent)

/** Contributors by institution, in the order in which the institutions first appear; first those without one, who would else stand below that of others. */
export function contributors(edition: Edition, data: StoryData): ContributorGroupView[] {
  const groups = new Map<string, { institution?: string; people: PersonView[] }>()
  for (const { person: ref, name, affiliation, role, deceased } of data.contributors ?? []) {
    const known = ref && person(edition, ref, role)
    const own = institutions(edition, affiliation)
    const affiliations = own.length > 0 ? own : (known?.affiliations ?? [])
    const view = known ?? { name: name ?? '', ...(role && { role }), affiliations, deceased: false }
    const key = affiliations.join('; ')
    const group = groups.get(key) ?? { ...(key && { institution: key }), people: [] }
    group.people.push({ ...view, affiliations, deceased: deceased ?? view.deceased })
    groups.set(key, group)
  }
  const all = [...groups.values()]
  return [...all.filter(({ institution }) => !institution), ...all.filter(({ institution }) => institution)]
}

const institutions = (edition: Edition, refs: readonly Ref<'organisation'>[]): string[] =>
  refs.map((ref) => edition.find(ref)?.data.name).filter(isPresent)

export const isPresent = <T>(value: T | undefined): value is T => value !== undefined
