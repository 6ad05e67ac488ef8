import { createGroups } from '../elements/groups.js'
import { type Fault, fault } from '../problems.js'
import { createOriginals, versionOf } from '../story/originals.js'
import { isStory } from '../story/story.js'
import { hiddenBecause, isGone } from '../visibility/is-visible.js'
import type { Universe } from './check-references.js'

/** Translations of one original into one language, told of each that names it: readers are led to one of them alone. Drafts may be a better one in the making. */
export function checkSecondTranslations({ byIdentity, config }: Universe): Fault[] {
  const main = config.site.language
  if (config.languages.length === 1) return []
  const stories = [...byIdentity.values()].filter(isStory)
  const originalOf = createOriginals(stories.map(versionOf), main)
  const translations = stories
    .filter(({ language, data }) => language !== main && data.status === 'published')
    .filter((story) => !isGone(hiddenBecause(story, config)))
    .map(versionOf)
  const groups = createGroups(translations, (one) => {
    const original = originalOf(one)
    return original ? [`${one.language} ${original.file}`] : []
  })
  return [...groups.all().values()].flatMap((group) =>
    group.flatMap((one): Fault[] => {
      const other = group.find(({ file }) => file !== one.file)
      if (other === undefined || one.translationOf === undefined) return []
      const values = { other: other.file, original: originalOf(one)?.file ?? '', language: one.language }
      return [fault('second-translation', one.file, { path: ['translationOf'] }, values)]
    }),
  )
}
