import type { Answer } from '../memo/inquiry.js'
import type { Attachment, ImageFile, Site } from '../story/site.js'
import type { Entry } from '../story/story.js'

/** The questions, by what each is about. */
export type Questions = {
  /** A file: what others see of its entry. */
  readonly entry: Ask<Entry | undefined>
  /** Everything: for code that asks no finer question. While its stamp is the same, so are the answers to all others. */
  readonly site: Ask<Site>
  /** `types id`: what a reference names. */
  readonly find: Ask<Entry | undefined>
  /** A file, and on the next line a link or the source of an image that stands in it. */
  readonly link: Ask<Destination | undefined>
  readonly image: Ask<ImageFile | undefined>
  /** A site path: whether there is something; whether an entry of the language stands there. */
  readonly address: Ask<boolean>
  readonly taken: Ask<boolean>
  /** `language url`: the address of a page that Findings makes, in another language. */
  readonly counterpart: Ask<string | undefined>
  /** A file: the translations of its entry, itself among them. */
  readonly versions: Ask<readonly Entry[]>
  /** Nothing: the kinds that have stories; all stories. */
  readonly kinds: Ask<readonly string[]>
  readonly stories: Ask<readonly Entry<'story'>[]>
  /** `Latest` as JSON. */
  readonly latest: Ask<readonly Entry<'story'>[]>
  /** The file of a story. */
  readonly related: Ask<readonly Entry<'story'>[]>
  /** The file of a story: the publications that it reports and that have been retracted; of them only that is said. */
  readonly retractions: Ask<readonly Entry<'publication'>[]>
  /** A file: the stories that name its record; a kind; a topic's id, with those below it. */
  readonly naming: Ask<readonly Entry<'story'>[]>
  readonly ofKind: Ask<readonly Entry<'story'>[]>
  readonly about: Ask<readonly Entry<'story'>[]>
  /** The file of a story: its neighbours in the list of its kind. */
  readonly newer: Ask<Entry<'story'> | undefined>
  readonly older: Ask<Entry<'story'> | undefined>
  /** The file of a person; of a project. */
  readonly projects: Ask<readonly Entry<'project'>[]>
  readonly achievements: Ask<readonly Entry<'achievement'>[]>
  /** A topic's id, or nothing: what was achieved, as readers of the language see it. */
  readonly achieved: Ask<readonly Entry<'achievement'>[]>
  /** An id of a topic, of a hub, and of a topic again. */
  readonly subTopics: Ask<readonly Entry<'topic'>[]>
  readonly subHubs: Ask<readonly Entry<'hub'>[]>
  readonly hub: Ask<Entry<'hub'> | undefined>
}

/** Where a link leads; `hreflang` is the language of a page of the site that speaks another one, `story` the file of the story that stands there. */
export interface Destination {
  readonly url: string
  readonly external: boolean
  readonly hreflang?: string
  readonly story?: string
  /** Of a static file or an attachment, in bytes. */
  readonly size?: number
  readonly attachment?: Attachment
}

type Ask<T> = (about: string) => Answer<T>

/** The question `site`, as it is written. */
export const wholeSite = 'site '

/**
 * How many of which stories: of a kind, in the order of its lists without what is over, or with `past` that alone (else of all that have lists, with `all` of every kind), about a
 * topic.
 */
export interface Latest {
  readonly kind?: string | undefined
  readonly topic?: string | undefined
  readonly all?: boolean
  readonly past?: boolean
  readonly limit: number
}
