import type { ElementContent } from 'hast'
import type { Image, ImageReference, Link, LinkReference } from 'mdast'
import { defaultHandlers } from 'remark-rehype'
import type { Handlers, State } from './handlers.js'
import { targetOf } from './target.js'

type Made = ElementContent | ElementContent[]

/**
 * Local links and images keep their target as it is written: it names a file, and is no URL yet. So do unsafe ones,
 * because encoding would hide what they are.
 */
export const linkHandlers: Handlers = {
  link: (state: State, node: Link) => asWritten(defaultHandlers.link(state, node), node.url),
  image: (state: State, node: Image) => asWritten(defaultHandlers.image(state, node), node.url),
  linkReference: (state: State, node: LinkReference) =>
    asWritten(defaultHandlers.linkReference(state, node), urlOf(state, node)),
  imageReference: (state: State, node: ImageReference) =>
    asWritten(defaultHandlers.imageReference(state, node), urlOf(state, node)),
}

function urlOf(state: State, node: LinkReference | ImageReference): string | undefined {
  return state.definitionById.get(node.identifier.toUpperCase())?.url
}

function asWritten(made: Made, url: string | undefined): Made {
  if (url === undefined || Array.isArray(made) || made.type !== 'element') return made
  const target = targetOf(url)
  if (target === 'external' || target === 'other') return made
  const name = made.tagName === 'img' ? 'src' : 'href'
  if (typeof made.properties[name] === 'string') made.properties[name] = url
  return made
}
