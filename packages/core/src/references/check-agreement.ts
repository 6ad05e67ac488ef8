import type { StoryData } from '../kinds/story-fields.js'
import { type Fault, fault } from '../problems.js'
import { find, type Site } from '../story/site.js'
import { type Entry, isStory } from '../story/story.js'

type Evidence = NonNullable<StoryData['evidence']>
type Publication = Entry<'publication'>

/** What a label says, and in which words a message names it. */
interface Label {
  readonly field: keyof Evidence
  readonly of: (evidence: Partial<Evidence>) => readonly string[]
  /** Two labels that do not contradict each other. */
  readonly agree: (one: string, other: string) => boolean
}

const labels: readonly Label[] = [
  {
    field: 'peerReview',
    of: ({ peerReview }) => (peerReview === undefined ? [] : [peerReview]),
    // A preprint is not reviewed by peers: which of the two words is there does not matter.
    agree: (one, other) => (one === 'peer-reviewed') === (other === 'peer-reviewed'),
  },
  {
    field: 'studyType',
    of: ({ studyType }) => (studyType === undefined ? [] : [studyType]),
    agree: (one, other) => one === other,
  },
  { field: 'subjects', of: ({ subjects = [] }) => subjects, agree: (one, other) => one === other },
]

/** Labels of a story that none of the publications which it reports agrees with, though some have such a label. */
export function checkAgreement(entry: Entry, site: Site): Fault[] {
  if (!isStory(entry) || !entry.data.evidence) return []
  const { file, language, data } = entry
  const reported = (data.publications ?? []).flatMap((ref) => find(site, ref, language) ?? [])
  // Readers are shown the labels of the first that has some.
  const believed = reported.some((one) => one.data.evidence) ? 1 : 0
  return labels.flatMap(({ field, of, agree }): Fault[] => {
    const stated = reported.filter((one) => of(evidenceOf(one)).length > 0)
    const says = stated.flatMap((one) => of(evidenceOf(one)))
    const lone = of(data.evidence ?? {}).filter((one) => !says.some((other) => agree(one, other)))
    const [first] = stated
    if (!first || lone.length === 0) return []
    const values = { field, said: listed(lone), says: listed(of(evidenceOf(first))), publication: first.file, believed }
    return [fault('contradicted-evidence', file, { path: ['evidence', field] }, values)]
  })
}

/** A preprint says by its version that it is one. */
const evidenceOf = ({ data }: Publication): Partial<Evidence> => ({
  ...(data.articleVersion === 'preprint' && { peerReview: 'preprint' }),
  ...withoutGaps(data.evidence),
})

const withoutGaps = (evidence: Partial<Evidence> = {}): Partial<Evidence> =>
  Object.fromEntries(Object.entries(evidence).filter(([, value]) => value !== undefined))

const listed = (words: readonly string[]): string => [...new Set(words)].map((word) => `\`${word}\``).join(', ')
