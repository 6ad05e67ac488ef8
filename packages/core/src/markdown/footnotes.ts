import type { Element, ElementContent, Root } from 'hast'
import type { FootnoteReference } from 'mdast'
import { defaultHandlers } from 'remark-rehype'
import { type Document, refer } from './document.js'
import type { Handlers, State } from './handlers.js'
import { spanOf } from './place.js'
import { slotElement } from './slot-handlers.js'

/** Without its prefix: the id of the heading of the footnotes. */
export const footnotesHeading = 'footnotes'

/**
 * Marks of footnotes: ids follow the number that readers see (`fnref-1`, `fnref-1-2`), because ids made of labels can
 * meet (`[^a-2]` and the second mark of `[^a]`).
 */
export function footnoteHandlers(document: Document): Handlers {
  return {
    footnoteReference(state: State, node: FootnoteReference) {
      const mark = defaultHandlers.footnoteReference(state, node)
      const link = mark.children[0]
      if (link?.type !== 'element') return mark
      const identifier = node.identifier.toUpperCase()
      const number = state.footnoteOrder.indexOf(identifier) + 1
      const ids = document.marks.get(identifier) ?? []
      const id = ids.length === 0 ? `fnref-${number}` : `fnref-${number}-${ids.length + 1}`
      ids.push(id)
      document.marks.set(identifier, ids)
      link.properties = {
        href: `#fn-${number}`,
        id,
        ariaDescribedBy: [footnotesHeading],
        dataRef: refer(document, { kind: 'mark', name: 'footnote mark', at: spanOf(node) }),
      }
      return mark
    },
  }
}

/** Replace the section that remark-rehype appends by a slot: label and back links are the theme's. */
export function takeFootnotes(tree: Root, document: Document): void {
  if (document.marks.size === 0) return
  const section = tree.children.findLast((child) => child.type === 'element')
  if (section?.type !== 'element' || section.properties.dataFootnotes !== true) return
  tree.children.splice(tree.children.indexOf(section))
  const list = section.children.find((child) => child.type === 'element' && child.tagName === 'ol')
  if (list?.type !== 'element') return
  const dataRef = refer(document, { kind: 'footnotes', name: 'list of footnotes', at: undefined })
  const marks = [...document.marks.values()]
  const items = list.children.filter((child) => child.type === 'element')
  const notes = items.map((item, index) => {
    const references = marks[index] ?? []
    const source = { kind: 'note', name: 'footnote', number: index + 1, references, at: spanOf(item) } as const
    withoutBackLinks(item)
    return slotElement({ dataRef: refer(document, source) }, trimmed(item.children))
  })
  tree.children.push(slotElement({ dataRef }, notes))
}

function withoutBackLinks(item: Element): void {
  for (const parent of [item, ...item.children.filter((child) => child.type === 'element')]) {
    const first = parent.children.findIndex((child) => child.type === 'element' && isBackLink(child))
    if (first < 0) continue
    parent.children.splice(first)
    const last = parent.children.at(-1)
    if (last?.type === 'text') last.value = last.value.trimEnd()
  }
}

const isBackLink = (element: Element): boolean => element.properties.dataFootnoteBackref !== undefined

/** Without the line breaks that stand around the content of a list item. */
function trimmed(children: readonly ElementContent[]): ElementContent[] {
  const isBreak = (child: ElementContent): boolean => child.type === 'text' && child.value.trim() === ''
  const first = children.findIndex((child) => !isBreak(child))
  const last = children.findLastIndex((child) => !isBreak(child))
  return first < 0 ? [] : children.slice(first, last + 1)
}
