import type { Config } from '../config/config.js'
import { type Fault, fault } from '../problems.js'
import { folders, withArticle } from '../story/record-type.js'
import { find, identity } from '../story/site.js'
import { isStory, type Story } from '../story/story.js'
import { createSuggestions, type Universe } from './check-references.js'

/** A `translationOf` that names no original: then nothing of another file holds the story back. */
export function checkOriginals(universe: Universe): Fault[] {
  const { byIdentity, config, isVisible, unreadable } = universe
  const main = config.site.language
  const stories = [...byIdentity.values()].filter(isStory)
  const translations = new Map(stories.flatMap((one) => (one.language === main ? [] : [[nameOf(one), one] as const])))
  const suggest = createSuggestions({ ...universe, isVisible: (one) => one.language === main && isVisible(one) })
  return stories.flatMap((story): Fault[] => {
    const { file, type, language, data } = story
    const id = data.translationOf
    if (id === undefined) return []
    const wrong = (values: Fault['values']) => [fault('wrong-original', file, { path: ['translationOf'] }, values)]
    if (language === main) return wrong({ main, ...folderOf(story, config) })
    const key = identity(main, type, id)
    if (byIdentity.has(key) || unreadable.has(key)) return []
    if (id === story.id) return wrong({ id, main, isItself: 1 })
    const other = translations.get(nameOf({ type, id }))
    if (other) return wrong({ id, main, language: other.language })
    const found = find({ byIdentity, config }, { to: ['story', 'hub', 'page'], id }, main)
    if (found && isVisible(found)) return wrong({ id, main, type, found: withArticle(found.type) })
    const meant = suggest([type], id)
    return wrong({ id, main, type, ...(meant !== undefined && { nearest: meant }) })
  })
}

const nameOf = ({ type, id }: Pick<Story, 'type' | 'id'>): string => `${type} ${id}`

/** Where a translation of such a story would stand, if the site has another language. */
function folderOf({ type }: Story, { content, languages, site }: Config): Fault['values'] {
  const other = languages.find((one) => one !== site.language)
  return other === undefined ? {} : { folder: `${content}/${other}/${folders[type]}/` }
}
