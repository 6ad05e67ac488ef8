import { furniture, storyFields } from '../kinds/story-fields.js'
import { isLeaf } from '../schema/leaves.js'
import { pointer } from '../story/draft.js'
import { isStory, type Story } from '../story/story.js'
import { card } from './card.js'
import type { Edition } from './edition.js'
import { image } from './image.js'
import { bound } from './link.js'
import { personView } from './person.js'
import { prose } from './prose.js'

/** The fields that a site's own kind added, as views: references become cards or people, links and images are bound, Markdown is prose. */
export function leavesToViews(edition: Edition, story: Story): Record<string, unknown> {
  const own = Object.entries(story.data).filter(
    ([key]) => key !== 'kind' && !(key in storyFields) && !(key in furniture),
  )
  return Object.fromEntries(
    own.flatMap(([key, value]) => {
      const view = viewOf(edition, story, value, [key])
      return view === undefined ? [] : [[key, view]]
    }),
  )
}

function viewOf(edition: Edition, story: Story, value: unknown, path: readonly (string | number)[]): unknown {
  const markdown = story.markdown[pointer(path)]
  if (markdown) return prose(edition, story, markdown.parts)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value))
    return value
      .map((item, index) => viewOf(edition, story, item, [...path, index]))
      .filter((item) => item !== undefined)
  if (!isLeaf(value)) {
    // `html` and `prose` are what trusted markup is made of: data must not look like it.
    const plain = Object.entries(value).filter(([key]) => key !== 'html' && key !== 'prose')
    const entries = plain.map(([key, item]) => [key, viewOf(edition, story, item, [...path, key])] as const)
    return Object.fromEntries(entries.filter(([, item]) => item !== undefined))
  }
  if (value.$ === 'link') return bound(edition, value.href, story.file)
  if (value.$ === 'image') return image(edition, { src: value, decorative: true }, story.file, 'figure')
  const entry = edition.find(value)
  if (!entry) return undefined
  if (isStory(entry)) return card(edition, entry)
  return entry.type === 'person'
    ? personView(edition, entry)
    : { id: entry.id, name: 'name' in entry.data ? entry.data.name : entry.data.title }
}
