import type { AchievementData } from '../kinds/achievement.js'
import type { OrganisationData } from '../kinds/organisation.js'
import type { PersonData } from '../kinds/person.js'
import type { ProjectData } from '../kinds/project.js'
import type { PublicationData } from '../kinds/publication.js'
import type { StoryData } from '../kinds/story-fields.js'
import type { TopicData } from '../kinds/topic.js'
import type { Fault } from '../problems.js'
import type { DirectiveSlot } from './body.js'
import type { Draft } from './draft.js'
import type { Ties } from './ties.js'

/** The validated data of each record type. */
export interface DataOf {
  readonly story: StoryData
  readonly hub: StoryData
  readonly page: StoryData
  readonly person: PersonData
  readonly organisation: OrganisationData
  readonly topic: TopicData
  readonly achievement: AchievementData
  readonly publication: PublicationData
  readonly project: ProjectData
}

export type Type = keyof DataOf

/** A draft whose data its kind's schema accepted. `T` is `story` for stories, and so on for hubs, pages and records. */
export type Entry<T extends Type = Type> = { readonly [K in T]: Checked<K> }[T]

interface Checked<T extends Type> extends Omit<Draft, 'type' | 'data' | 'faults'> {
  readonly type: T
  readonly data: DataOf[T]
  /** The data as their author wrote them. */
  readonly written: Draft['data']
  readonly ties: Ties
  /** A text that stays the same as long as the entry leads to the same others. */
  readonly leads: string
  /** A text that stays the same as long as all of the entry does. */
  readonly print: string
  /** A text that stays the same as long as other pages see the same of it. */
  readonly face: string
  /** Attributes that the directive's schema accepted. */
  readonly directives: ReadonlyMap<DirectiveSlot, Readonly<Record<string, unknown>>>
}

/** What checking made of one draft: another object for every draft, though an entry may stay the same object with new words. */
export interface Revision {
  readonly draft: Draft
  /** Absent when too little is known of it. */
  readonly entry?: Entry
  /** Of the draft as well. */
  readonly faults: readonly Fault[]
}

/** Stories, hubs and pages: what has a headline and a body. */
export type Story = Entry<'story' | 'hub' | 'page'>

export const isStory = (entry: Entry): entry is Story =>
  entry.type === 'story' || entry.type === 'hub' || entry.type === 'page'

/** What an entry is called. */
export function titleOf(entry: Entry): string {
  if (isStory(entry)) return entry.data.title
  return 'name' in entry.data ? entry.data.name : entry.data.title
}
