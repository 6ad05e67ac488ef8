import type { Entry, Story } from './story.js'

/** A story in one language, as far as it shows what it is a translation of. */
export interface Version {
  readonly file: string
  readonly language: string
  /** Type and id. */
  readonly name: string
  readonly treePath: string
  readonly translationOf: string | undefined
}

export const versionOf = ({ file, language, type, id, treePath, data }: Story): Version => ({
  ...{ file, language, name: nameOf(type, id), treePath },
  translationOf: data.translationOf,
})

/** Which of these versions is the original of one: that in the main language which it names or whose path it has. An original is its own. */
export function createOriginals<T extends Version>(
  versions: readonly T[],
  language: string,
): (one: T) => T | undefined {
  const originals = versions.filter((one) => one.language === language)
  const byPath = new Map(originals.map((one) => [one.treePath, one]))
  const byName = new Map(originals.map((one) => [one.name, one]))
  return ({ name, treePath, translationOf }) =>
    translationOf === undefined ? byPath.get(treePath) : byName.get(nameOf(name.split(' ')[0] ?? '', translationOf))
}

const nameOf = (type: string, id: Entry['id']): string => `${type} ${id}`
