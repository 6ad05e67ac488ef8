import { identifiers } from '../identifiers/identifiers.js'
import type { Phone } from '../kinds/fields.js'
import type { StoryData } from '../kinds/story-fields.js'
import { lastCorrection } from '../story/dates-for-readers.js'
import { pointer } from '../story/draft.js'
import { directivesOf } from '../story/placed-slots.js'
import type { Entry, Story } from '../story/story.js'
import type { EvidenceView, FundingView, LinkView, PhoneView, SourceView, StoryView } from '../views.js'
import type { Edition } from './edition.js'
import { bound, boundAndMarked, linkTo } from './link.js'
import { isPresent, person } from './person.js'
import { prose } from './prose.js'
import { publicationView } from './publication.js'
import { retractionsOf } from './retracted-mark.js'

/** The publications of a story: those it lists, then those its text cites; not those that stand among its sources. */
export function publicationsOf(edition: Edition, story: Story): Entry<'publication'>[] {
  const listed = (story.data.publications ?? []).map(edition.find)
  const cited = directivesOf(story).flatMap(({ slot, attributes }) => {
    const ref = slot.name === 'cite' ? attributes.ref : undefined
    return ref ? [edition.find(ref as { $: 'ref'; to: ['publication']; id: string })] : []
  })
  const sources = new Set(
    (story.data.sources ?? []).map((source) => ('$' in source ? edition.find(source) : undefined)),
  )
  return [...new Set([...listed, ...cited].filter(isPresent))].filter((one) => !sources.has(one))
}

/**
 * What kind of evidence a story rests on; where a publication that it reports says so itself, that counts, of those that stand before others. Works it
 * only cites do not. Once a paper is retracted, it is not called checked any more, nor is what the story says of it.
 */
export function evidenceOf(edition: Edition, story: Story): EvidenceView | undefined {
  const { data } = story
  const retracted = retractionsOf(edition, story)
  const reported = (data.publications ?? []).map(edition.find).filter((one) => one?.data.evidence)
  const standing = reported.find((one) => one && !retracted.includes(one))
  const evidence = (standing ?? reported[0])?.data.evidence ?? data.evidence
  if (!evidence) return undefined
  const { studyType, subjects } = evidence
  const peerReview = retracted.length > 0 && !standing ? 'retracted' : evidence.peerReview
  return { ...(peerReview && { peerReview }), ...(studyType && { studyType }), subjects }
}

/** Funders with their awards. */
export const fundingOf = (edition: Edition, funding: StoryData['funding'], file: string): FundingView[] =>
  (funding ?? [])
    .map(({ funder, awardNumber, awardUri, statement }) => {
      const organisation = edition.find(funder)
      const { url, ror } = organisation?.data ?? {}
      const site = url && organisation && bound(edition, url, organisation.file)
      const funderUrl = site ? site.url : ror && identifiers.ror.url(ror)
      const award = awardUri && bound(edition, awardUri, file)
      return (
        organisation && {
          funder: organisation.data.name,
          ...(funderUrl && { funderUrl }),
          ...(awardNumber && { awardNumber }),
          ...(award && { awardUrl: award.url }),
          ...(statement && { statement }),
        }
      )
    })
    .filter(isPresent)

/** Sources of news and explainers. */
export const sourcesOf = (edition: Edition, { data: { sources = [] }, file }: Story): SourceView[] =>
  sources
    .map((source): SourceView | undefined => {
      if (!('$' in source)) {
        const target = boundAndMarked(edition, source.href, file)
        return target && { link: { ...target, text: source.title } }
      }
      const publication = edition.find(source)
      return publication && { publication: publicationView(edition, publication) }
    })
    .filter(isPresent)

export const topicLinks = (edition: Edition, story: Story): LinkView[] =>
  [...new Set(story.data.topics.map(edition.find))]
    .map((topic) => topic && linkTo(edition, topic, topic.data.name))
    .filter(isPresent)

export const phoneView = (phone: Phone): PhoneView => ({ text: phone.text, url: `tel:${phone.number}` })

type Furniture = Pick<
  StoryView,
  | 'dateline'
  | 'mediaContact'
  | 'notesToEditors'
  | 'firstPublished'
  | 'contentNotice'
  | 'changedDetails'
  | 'reviewed'
  | 'audience'
  | 'project'
  | 'people'
  | 'corrections'
  | 'corrected'
>

/** The parts of a page that only some kinds have; each is absent when the story does not speak of it. */
export function furnitureOf(edition: Edition, story: Story): Furniture {
  const { data } = story
  const notes = story.markdown[pointer(['notesToEditors'])]
  const project = data.project && edition.find(data.project)
  const projectLink = project && linkTo(edition, project, project.data.title)
  const changed = data.changedDetails === true ? edition.words('core.changedDetails') : data.changedDetails
  const corrected = lastCorrection(data, edition.config.clock)
  const { mediaContact, firstPublished, reviewed } = data
  const first = firstPublished?.href && bound(edition, firstPublished.href, story.file)
  return {
    ...(data.dateline && { dateline: data.dateline }),
    ...(mediaContact && {
      mediaContact: {
        name: mediaContact.name,
        ...(mediaContact.phone && { phone: phoneView(mediaContact.phone) }),
        ...(mediaContact.email && { email: mediaContact.email }),
      },
    }),
    ...(notes && { notesToEditors: prose(edition, story, notes.parts) }),
    ...(firstPublished && {
      firstPublished: {
        outlet: firstPublished.outlet,
        ...(first && { url: first.url }),
        ...(firstPublished.date && { date: edition.date(firstPublished.date) }),
      },
    }),
    ...(data.contentNotice && { contentNotice: data.contentNotice }),
    ...(changed && { changedDetails: changed }),
    ...(reviewed && {
      reviewed: {
        last: edition.date(reviewed.last),
        next: edition.date(reviewed.next),
        by: reviewed.by.map((ref) => person(edition, ref)).filter(isPresent),
      },
    }),
    ...(data.audience && { audience: data.audience }),
    ...(projectLink && { project: projectLink }),
    people: (data.people ?? [])
      .map((one) => (typeof one === 'string' ? { name: one, affiliations: [], deceased: false } : person(edition, one)))
      .filter(isPresent),
    corrections: data.corrections.map(({ date, text }) => ({ date: edition.date(date), text })),
    ...(corrected && { corrected: edition.date(corrected) }),
  }
}
