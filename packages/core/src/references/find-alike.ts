import path from 'node:path'
import { createGroups } from '../elements/groups.js'
import type { Version } from '../story/originals.js'
import { createNearNames } from './near-names.js'

/** What a translation has in common with its original. */
export interface Traits extends Version {
  readonly kind: string
  /** Publications, as their ids, and addresses of sources. */
  readonly papers: readonly string[]
  /** Relative to the project. */
  readonly image?: string
  /** Documents, films and recordings that it links to, relative to the project. */
  readonly attachments: readonly string[]
}

/** An original that a story is like, and in what. */
export interface Alike {
  readonly original: Traits
  readonly by: 'name' | 'paper' | 'image' | 'attachment'
}

/** How names and publications of several languages become the same. */
interface Reading {
  readonly wordsOf: (id: string) => readonly string[]
  readonly paperOf: (paper: string, language: string) => string
}

/** Find the original that a story seems to be a translation of, among those that are open; nothing where several are like it. */
export function createFindAlike(
  originals: readonly Traits[],
  isOpen: (original: Traits) => boolean,
  { wordsOf, paperOf }: Reading,
): (lone: Traits) => Alike | undefined {
  const open = originals.filter(isOpen)
  const lettersOf = (one: Traits) => wordsOf(idOf(one)).join('')
  const fullName = (one: Traits) => `${typeOf(one)} ${lettersOf(one)}`
  // Numbers make another name of a name: that of another year, or another part.
  const series = (one: Traits) =>
    [typeOf(one), path.posix.dirname(one.treePath), ...(lettersOf(one).match(/\d+/g) ?? [])].join(' ')
  const byName = new Map(open.map((one) => [fullName(one), one]))
  const bySeries = createGroups(open, (one) => [series(one)])
  const finders = new Map<string, (letters: string) => Traits | undefined>()
  const nearName = (lone: Traits): Traits | undefined => {
    const key = series(lone)
    const find = finders.get(key) ?? createFinder(bySeries.get(key), lettersOf)
    finders.set(key, find)
    return find(lettersOf(lone))
  }
  const ofKind = ({ name, kind }: Traits) => `${typeOf({ name })} ${kind}`
  const papersOf = (one: Traits) => one.papers.map((paper) => `${ofKind(one)} ${paperOf(paper, one.language)}`)
  const byPaper = createGroups(open, papersOf)
  const byAttachment = createGroups(open, (one) => one.attachments.map((file) => `${ofKind(one)} ${file}`))
  const byImage = createGroups(originals, ({ image }) => (image === undefined ? [] : [image]))
  return (lone) => {
    const named = byName.get(fullName(lone)) ?? nearName(lone)
    if (named) return { original: named, by: 'name' }
    const reported = papersOf(lone).flatMap((paper) => onlyOne(byPaper.get(paper)))[0]
    if (reported) return { original: reported, by: 'paper' }
    const shared = lone.attachments.flatMap((file) => onlyOne(byAttachment.get(`${ofKind(lone)} ${file}`)))[0]
    if (shared) return { original: shared, by: 'attachment' }
    const [pictured] = lone.image === undefined ? [] : onlyOne(byImage.get(lone.image))
    return pictured && isOpen(pictured) && ofKind(pictured) === ofKind(lone)
      ? { original: pictured, by: 'image' }
      : undefined
  }
}

/** Find what nearly has a name. */
function createFinder<T>(all: readonly T[], nameOf: (one: T) => string): (name: string) => T | undefined {
  const byName = new Map(all.map((one) => [nameOf(one), one]))
  const near = createNearNames([...byName.keys()])
  return (name) => {
    const found = near(name)
    return found === undefined ? undefined : byName.get(found)
  }
}

const onlyOne = <T>(all: readonly T[]): readonly T[] => (all.length === 1 ? all : [])

const typeOf = ({ name }: Pick<Version, 'name'>): string => name.slice(0, name.indexOf(' '))
const idOf = ({ name }: Pick<Version, 'name'>): string => name.slice(name.indexOf(' ') + 1)
