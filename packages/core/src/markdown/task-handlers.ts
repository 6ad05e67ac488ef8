import type { Element, ElementContent } from 'hast'
import type { List, ListItem, Parents } from 'mdast'
import { defaultHandlers } from 'remark-rehype'
import type { Handlers, State } from './handlers.js'

/** What is done and what is not, as characters: a checkbox that nobody can tick has no name, and looks like one that can be. */
export const taskHandlers: Handlers = {
  listItem(state: State, node: ListItem, parent: Parents | undefined): Element {
    const item = defaultHandlers.listItem(state, node, parent)
    if (typeof node.checked === 'boolean') mark(item, node.checked)
    return plain(item)
  },
  list: (state: State, node: List) => plain(defaultHandlers.list(state, node)),
}

/** A list like any other, with its bullets and numbers. */
function plain(element: Element): Element {
  const { className: _, ...properties } = element.properties
  return { ...element, properties }
}

function mark(item: Element, isDone: boolean): boolean {
  const text: ElementContent = { type: 'text', value: isDone ? '☑' : '☐' }
  const at = item.children.findIndex((child) => child.type === 'element' && child.tagName === 'input')
  if (at >= 0) item.children[at] = text
  return at >= 0 || item.children.some((child) => child.type === 'element' && mark(child, isDone))
}
