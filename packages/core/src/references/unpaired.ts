import type { Config } from '../config/config.js'
import { createGroups } from '../elements/groups.js'
import { attachmentEnding } from '../files/endings.js'
import { imagePath } from '../links/bind-image.js'
import { namedFiles } from '../links/bind-link.js'
import { createOriginals, versionOf } from '../story/originals.js'
import { type Entry, isStory } from '../story/story.js'
import { type Alike, createFindAlike, type Traits } from './find-alike.js'
import { createNameWords } from './name-words.js'

/** A story of another language that is paired with no original, and the one that it seems to be a translation of. */
export interface Unpaired {
  readonly file: string
  readonly original: string
  readonly by: Alike['by']
}

/** A publication in a language, and its DOI. */
interface Paper {
  readonly language: string
  readonly paper: string
  readonly DOI: string
}

/** By what an entry may be known as a translation, as a text that stays the same while that does; of publications their DOI. */
export function traitsOf(entry: Entry, config: Config): readonly string[] {
  if (entry.type === 'publication') {
    const { language, id, data } = entry
    return data.DOI === undefined ? [] : [JSON.stringify({ language, paper: id, DOI: data.DOI } satisfies Paper)]
  }
  if (!isStory(entry)) return []
  const { publications = [], sources = [], image } = entry.data
  const papers = [...publications, ...sources].map((one) => ('id' in one ? one.id : one.href))
  const src = image?.src?.src
  return [
    JSON.stringify({
      ...versionOf(entry),
      ...{ kind: entry.kind, papers, attachments: attachmentsOf(entry) },
      ...(src !== undefined && { image: imagePath({ config }, src, entry.file) }),
    } satisfies Traits),
  ]
}

/** The files beside stories that one links to, whether they are there or not. */
const attachmentsOf = ({ ties, file }: Entry): readonly string[] =>
  ties.hrefs.flatMap((href) => {
    const [named = ''] = /^[^?#]*/.exec(href) ?? []
    return attachmentEnding.test(named) && !/^(?:\/|[a-z][a-z0-9+.-]*:)/i.test(named)
      ? [namedFiles(named, file)[0]]
      : []
  })

/**
 * Stories of other languages that are paired with no original, but nearly have the name of one of the same type that has no translation in their language,
 * or its publication, a file or its image, if it is of their kind.
 */
export function unpairedIn(texts: readonly string[], language: string): readonly Unpaired[] {
  const all = texts.map((text): Traits | Paper => JSON.parse(text))
  const papers = all.filter((one) => 'paper' in one)
  const stories = all.filter((one) => 'kind' in one)
  const originalOf = createOriginals(stories, language)
  const originals = stories.filter((one) => one.language === language)
  const others = createGroups(stories, (one) => (one.language === language ? [] : [one.language])).all()
  return [...others].flatMap(([tongue, versions]) => {
    const lone = versions.filter((one) => one.translationOf === undefined && !originalOf(one))
    if (lone.length === 0) return []
    const translated = new Set(versions.map(originalOf))
    const find = createFindAlike(originals, (one) => !translated.has(one), {
      wordsOf: createNameWords([language, tongue]),
      paperOf: createPaperOf(papers, language),
    })
    return lone.flatMap((one) => {
      const alike = find(one)
      return alike ? [{ file: one.file, original: alike.original.file, by: alike.by }] : []
    })
  })
}

/** What a publication is known by in every language, whatever its file is called there: its DOI, if it has one. */
function createPaperOf(papers: readonly Paper[], main: string): (paper: string, language: string) => string {
  const known = new Map(papers.map(({ language, paper, DOI }) => [`${language} ${paper}`, DOI]))
  return (paper, language) => {
    const address = /^https?:.*?doi\.org\/(10\..+)$/i.exec(paper)?.[1]
    return (known.get(`${language} ${paper}`) ?? known.get(`${main} ${paper}`) ?? address ?? paper).toLowerCase()
  }
}
