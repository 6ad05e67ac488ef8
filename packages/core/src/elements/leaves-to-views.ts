import { furniture, storyFields } from '../kinds/story-fields.js'
import { isLeaf, type Leaf } from '../schema/leaves.js'
import { textFields } from '../schema/text-fields.js'
import { pointer } from '../story/draft.js'
import { isStory, type Story, titleOf } from '../story/story.js'
import { card } from './card.js'
import type { Edition } from './edition.js'
import { foreign } from './foreign.js'
import { image } from './image.js'
import { bound, boundAndMarked } from './link.js'
import { personView } from './person.js'
import { prose } from './prose.js'
import { textView } from './text-view.js'

/** Whose fields they are. */
interface Owner {
  readonly edition: Edition
  readonly story: Story
  /** Dates, identifiers and what is not public among them, by pointer. */
  readonly texts: ReadonlyMap<string, object | undefined>
}

/**
 * The fields that a site's own kind added, as views: references become cards or people, links and images are bound, dates and
 * identifiers are as readers see them, Markdown is prose.
 */
export function leavesToViews(edition: Edition, story: Story): Record<string, unknown> {
  const own = Object.entries(story.data).filter(
    ([key]) => key !== 'kind' && !(key in storyFields) && !(key in furniture),
  )
  if (own.length === 0) return {}
  const owner = { edition, story, texts: textsOf(edition, story) }
  return Object.fromEntries(
    own.flatMap(([key, value]) => {
      const view = viewOf(owner, value, [key])
      return view === undefined ? [] : [[key, view]]
    }),
  )
}

function textsOf(edition: Edition, story: Story): Owner['texts'] {
  const schema = edition.config.kinds.get(story.kind)?.schema
  const texts = schema ? textFields(schema, story.data) : []
  return new Map(
    texts.flatMap((field) => {
      const isClosed = field.meta.address === true && !bound(edition, field.text, story.file)
      const view = textView(edition, field)
      return view || isClosed ? [[pointer(field.path), view] as const] : []
    }),
  )
}

function viewOf(owner: Owner, value: unknown, path: Leaf['path']): unknown {
  const { edition, story, texts } = owner
  const markdown = story.markdown[pointer(path)]
  if (markdown) return prose(edition, story, markdown.parts)
  if (typeof value === 'string') return texts.has(pointer(path)) ? texts.get(pointer(path)) : value
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value))
    return value.map((item, index) => viewOf(owner, item, [...path, index])).filter((item) => item !== undefined)
  if (!isLeaf(value)) {
    // `html` and `prose` are what trusted markup is made of: data must not look like it.
    const plain = Object.entries(value).filter(([key]) => key !== 'html' && key !== 'prose')
    const entries = plain.map(([key, item]) => [key, viewOf(owner, item, [...path, key])] as const)
    return Object.fromEntries(entries.filter(([, item]) => item !== undefined))
  }
  if (value.$ === 'link') return boundAndMarked(edition, value.href, story.file)
  if (value.$ === 'image') return image(edition, { src: value, decorative: true }, story.file, 'figure')
  const entry = edition.find(value)
  if (!entry) return undefined
  if (isStory(entry)) return card(edition, entry)
  return entry.type === 'person'
    ? personView(edition, entry)
    : { id: entry.id, name: titleOf(entry), ...foreign(edition, entry, 'language') }
}
