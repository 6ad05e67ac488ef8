import type { Config } from '../config/config.js'
import { bindImage } from '../links/bind-image.js'
import { bindLink, namedKey } from '../links/bind-link.js'
import { counterpart, inLanguage, languageOf } from '../links/counterpart.js'
import type { Answer, Doubts } from '../memo/inquiry.js'
import { withTopicsAbove } from '../references/ancestors.js'
import { sha256 } from '../sha256.js'
import { type RecordType, recordTypes } from '../story/record-type.js'
import { retractedIn } from '../story/retracted.js'
import { addressKey, find, type ImageFile, type Site } from '../story/site.js'
import { type Entry, isStory, type Type } from '../story/story.js'
import { embargoOf, hiddenBecause } from '../visibility/is-visible.js'
import { isOver } from '../visibility/over-at.js'
import { certain, otherAddresses } from './doubts.js'
import { createGroups } from './groups.js'
import { byOwnDate, inListOrder } from './in-list-order.js'
import type { Latest, Questions } from './questions.js'
import { createRelatedStories, type RelatedStories } from './related-stories.js'
import { createVersions } from './versions.js'

/** The questions of a language, and what becomes of them when entries begin to lead elsewhere. */
interface Asking {
  readonly questions: Questions
  /** Go on with a site of the same entries, in the same places, some of which may lead elsewhere. */
  readonly renew: (next: Site, moves: Moves | undefined) => Doubts<Questions>
}

/** Entries that lead elsewhere than they did. */
export interface Moves {
  readonly files: readonly string[]
  /** Of what they refer to now and did not, or did. */
  readonly ids: ReadonlySet<string>
}

/**
 * Every question that pages of one language may ask about the site, with its answer. What an answer is about is a text, so that a
 * question can be asked again by another build.
 */
export function createQuestions(first: Site, config: Config, language: string): Asking {
  let site = first
  const entries = site.entries.filter((entry) => entry.language === language)
  const stories = ofType(entries, 'story')
  const isListed = ({ kind }: Entry) => config.kinds.get(kind)?.isListed === true
  const lookUp = <T extends Type>(ref: { readonly to: readonly T[]; readonly id: string }) => find(site, ref, language)
  const present = <T extends Type>(refs: readonly { readonly to: readonly T[]; readonly id: string }[]) =>
    refs.flatMap((ref) => lookUp(ref)?.file ?? [])

  const byKind = createGroups(stories, (story) => [story.kind])
  const topicsOf = ({ data }: Pick<Entry<'story' | 'achievement'>, 'data'>) => data.topics.map((topic) => topic.id)
  const within = (entry: Pick<Entry<'story' | 'achievement'>, 'data'>) => withTopicsAbove(lookUp, topicsOf(entry))
  const byTopic = createGroups(stories, topicsOf)
  const about = createGroups(stories, (one) => [...within(one)])
  const naming = createGroups(stories, ({ ties }) => present(ties.references.map(({ ref }) => ref)))
  const projects = createGroups(ofType(entries, 'project'), ({ data }) => present(data.people.map((one) => one.person)))
  const achievements = createGroups(ofType(entries, 'achievement'), ({ data }) => present(data.supportedBy))
  const everyAchievement = ofType(site.entries, 'achievement')
  const hubs = createGroups(ofType(entries, 'hub'), ({ data }) => (data.topic ? [data.topic.id] : []))
  const subHubs = createGroups(ofType(entries, 'hub'), ({ data }) => (data.parent ? [data.parent.id] : []))
  const subTopics = createGroups(ofType(entries, 'topic'), ({ data }) => (data.parent ? [data.parent.id] : []))
  let relatedStories: RelatedStories | undefined
  const related = () => {
    relatedStories ??= createRelatedStories(stories.filter(isListed), byTopic.get)
    return relatedStories
  }
  const inOrder = (kind: string, group: readonly Entry<'story'>[]) =>
    inListOrder(group, config.kinds.get(kind), config, language)
  const newestFirst = lazy(
    () => new Map([...byKind.all()].map(([kind, group]) => [kind, byOwnDate(group, config.kinds.get(kind), config)])),
  )
  const places = lazy(() => new Map([...newestFirst().values()].flatMap((group) => group.map((one, at) => [one, at]))))
  const versions = createVersions(site)
  const urls = lazy(() => new Set(entries.map((entry) => site.urls.get(entry))))

  const story = (file: string): Entry<'story'> | undefined => {
    const entry = site.byFile.get(file)
    return entry?.type === 'story' ? entry : undefined
  }
  /** The story of its kind that is so many places older. */
  const neighbour = (file: string, step: number): Entry<'story'> | undefined => {
    const one = story(file)
    const at = one && places().get(one)
    return one && at !== undefined ? newestFirst().get(one.kind)?.[at + step] : undefined
  }

  const stampOfImage = ({ path, hash, isResized }: ImageFile) => `${path} ${hash} ${isResized}`
  const stampOf = (entry: Entry) =>
    `${entry.face} ${site.urls.get(entry)} ${hiddenBecause(entry, config)} ${isStory(entry) && embargoOf(entry, config)}${isOver(entry, config) ? ' over' : ''}`

  const questions: Questions = {
    entry: (file) => {
      const entry = site.byFile.get(file)
      return { value: entry, stamp: entry ? stampOf(entry) : '', isPassing: true }
    },
    site: () => {
      const seen = site.entries.map(stampOf)
      const addresses = [...site.addresses.values()].map(({ url, title, entry, size }) => [
        url,
        title,
        entry?.file,
        size,
      ])
      const images = [...site.images.values()].map(stampOfImage)
      const attachments = [...site.attachments.values()].map(({ path, url }) => `${path} ${url}`)
      const stamp = sha256(JSON.stringify([seen, addresses, images, attachments, ...site.closed]))
      return { value: site, stamp, isPassing: true }
    },
    find: (about) => {
      const at = about.indexOf(' ')
      return one(lookUp({ to: about.slice(0, at).split(',') as RecordType[], id: about.slice(at + 1) }))
    },
    link: (about) => {
      const at = about.indexOf('\n')
      const target = bindLink(site, about.slice(at + 1), about.slice(0, at))
      if ('broken' in target) return { value: undefined, stamp: '' }
      const { external, address } = target
      if (external || !address) return { value: { url: target.url, external }, stamp: `${external} ${target.url}` }
      const url = inLanguage(site, target, language)
      const spoken = address.isFile ? language : languageOf(config, url)
      const elsewhere = spoken === language ? {} : { hreflang: spoken }
      const there = site.addresses.get(addressKey(url.replace(/[?#].*$/s, '')))?.entry
      const known = there?.type === 'story' ? { story: there.file } : {}
      const size = address.size === undefined ? {} : { size: address.size }
      const file = address.attachment && { attachment: address.attachment }
      const stamp = `${external} ${url} ${spoken} ${known.story ?? ''} ${size.size ?? ''}`
      return { value: { url, external, ...elsewhere, ...known, ...size, ...file }, stamp }
    },
    image: (about) => {
      const at = about.indexOf('\n')
      const image = bindImage(site, about.slice(at + 1), about.slice(0, at))
      return { value: image, stamp: image ? stampOfImage(image) : '' }
    },
    address: (url) => flag(site.addresses.has(addressKey(url))),
    taken: (url) => flag(urls().has(url)),
    counterpart: (about) => {
      const at = about.indexOf(' ')
      const url = counterpart(site, about.slice(at + 1), about.slice(0, at))
      return { value: url, stamp: url ?? '' }
    },
    versions: (file) => several(versions(site.byFile.get(file))),
    kinds: () => ({ value: [...byKind.all().keys()], stamp: [...byKind.all().keys()].join(' ') }),
    stories: () => several(stories),
    latest: (which) => {
      const { kind, topic, all, past = false, limit }: Latest = JSON.parse(which)
      const fits = (story: Entry<'story'>) => all || (kind ? story.kind === kind : isListed(story))
      const group = topic === undefined ? stories : about.get(topic)
      const found = group.filter(fits)
      const listed = kind ? inOrder(kind, found).filter((one) => isOver(one, config) === past) : found
      return several(listed.slice(0, limit))
    },
    related: (file) => {
      const to = story(file)
      return several(to ? related().of(to) : [])
    },
    retractions: (file) => {
      const entry = site.byFile.get(file)
      const value = entry && isStory(entry) ? retractedIn(entry, lookUp) : []
      return { value, stamp: JSON.stringify(value.map((one) => [one.file, one.data.retracted])) }
    },
    naming: (file) => several(naming.get(file)),
    ofKind: (kind) => several(inOrder(kind, byKind.get(kind))),
    about: (topic) => several(about.get(topic)),
    newer: (file) => one(neighbour(file, -1)),
    older: (file) => one(neighbour(file, 1)),
    projects: (person) => several(projects.get(person)),
    achievements: (project) => several(achievements.get(project)),
    achieved: (topic) =>
      several(
        everyAchievement.filter(
          (entry) =>
            lookUp({ to: ['achievement'], id: entry.id }) === entry && (topic === '' || within(entry).has(topic)),
        ),
      ),
    subTopics: (topic) => several(subTopics.get(topic)),
    subHubs: (hub) => several(subHubs.get(hub)),
    hub: (topic) => one(hubs.get(topic)[0]),
  }
  function renew(next: Site, moves: Moves | undefined): Doubts<Questions> {
    const keys = otherAddresses(site.addresses, next.addresses)
    const images = next.images === site.images ? [] : 'all'
    const attached = next.attachments === site.attachments ? {} : ({ link: 'all' } as const)
    site = next
    const others = keys.size > 0 || images === 'all' || attached.link ? 'all' : []
    const doubts = { ...certain, ...doubtsOf(keys), ...attached, image: images, site: others } as const
    return moves ? { ...doubts, ...lead(moves) } : doubts
  }

  /** What may be otherwise with these addresses: places of entries stay, so that a link to a file leads where it led. */
  function doubtsOf(keys: ReadonlySet<string>): Partial<Doubts<Questions>> {
    if (keys.size === 0) return {}
    if (config.languages.length > 1) return { link: 'all', address: 'all', counterpart: 'all' } // of which one may stand for another
    return {
      link: (about) => keys.has(namedKey(about.slice(about.indexOf('\n') + 1)) ?? ''),
      address: (url) => keys.has(addressKey(url)),
      counterpart: (about) => keys.has(addressKey(about.slice(about.indexOf(' ') + 1))),
    }
  }

  /** Look again at what entries lead to. */
  function lead({ files, ids }: Moves) {
    const moved = new Set(files.flatMap((file) => story(file) ?? []))
    const named = recordTypes.flatMap((type) => [...ids].flatMap((id) => lookUp({ to: [type], id })?.file ?? []))
    byTopic.renew(moved, ids)
    const isOtherTree = files.some((file) => site.byFile.get(file)?.type === 'topic')
    const above = withTopicsAbove(lookUp, ids)
    if (isOtherTree) about.forget()
    else about.renew(moved, above)
    naming.renew(moved, named)
    const doubtful = relatedStories?.renew(moved, ids) ?? []
    for (const groups of [projects, achievements, hubs, subHubs, subTopics]) groups.forget()
    return {
      about: isOtherTree ? ('all' as const) : above,
      related: [...files, ...doubtful.map((story) => story.file)],
      retractions: files,
      naming: named,
      ...({ latest: 'all', projects: 'all', achievements: 'all', achieved: 'all' } as const),
      ...({ subTopics: 'all', subHubs: 'all', hub: 'all' } as const),
    }
  }

  return { questions, renew }
}

const flag = (value: boolean): Answer<boolean> => ({ value, stamp: String(value) })

const one = <T extends Entry>(value: T | undefined): Answer<T | undefined> => ({ value, stamp: value?.file ?? '' })

/** Who is in a list, and in which order; what they say is asked of each of them. */
function several<T extends Entry>(value: readonly T[]): Answer<readonly T[]> {
  const files = value.map((entry) => entry.file).join('\n')
  return { value, stamp: value.length > 3 ? sha256(files) : files }
}

function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

const ofType = <T extends Type>(entries: readonly Entry[], type: T) =>
  entries.filter((entry): entry is Extract<Entry, { readonly type: T }> => entry.type === type)
