import type { Element, ElementContent, Root, RootContent } from 'hast'
import type { DirectiveSlot, Footnote, Part } from '../story/body.js'
import { type DirectiveSource, type Document, sourceOf } from './document.js'
import { footnotesHeading } from './footnotes.js'
import { type Children, externalMark, holeOf, isExternalLink, isHole, tagsOf, write } from './holes.js'
import type { Outline } from './outline.js'
import { plainText } from './plain-text.js'
import { takeSlots } from './take-slots.js'

/** Cuts trees into parts: pieces without holes are written as HTML, the holes stay data. */
export function createCutter(document: Document, outline: Outline): (tree: Root) => Part[] {
  const holed = new WeakSet<object>()

  return (tree) => cutMarked(tree)

  function cutMarked(node: Root | Element): Part[] {
    markHoles(node)
    return cut(node.children)
  }

  function markHoles(node: Root | Element): boolean {
    let found = node.type === 'element' && isHole(node, document)
    for (const child of node.children) if (child.type === 'element' && markHoles(child)) found = true
    if (found) holed.add(node)
    return found
  }

  function cut(children: Children): Part[] {
    const parts: Part[] = []
    let plain: (RootContent | ElementContent)[] = []
    const flush = (): void => {
      if (plain.length > 0) add(parts, write(plain))
      plain = []
    }
    for (const child of children) {
      if (child.type !== 'element' || !holed.has(child)) plain.push(child)
      else {
        flush()
        for (const part of cutElement(child)) add(parts, part)
      }
    }
    flush()
    return parts
  }

  function cutElement(element: Element): Part[] {
    if (element.tagName === 'f-slot') return cutSlot(element)
    const { open, close } = tagsOf(element, document)
    const inner = cut(element.children)
    if (isExternalLink(element, document)) inner.push(externalMark(element, document))
    const hole = holeOf(element, document)
    if (!hole) return [open, ...inner, close]
    const name = 1 + element.tagName.length
    if (hole.type === 'image') return [{ ...hole, attributes: open.slice(name) }]
    return [open.slice(0, name), hole, open.slice(name), ...inner, close]
  }

  function cutSlot(element: Element): Part[] {
    const source = sourceOf(document, element.properties)
    if (source?.kind === 'directive') return [directiveSlot(element, source)]
    if (source?.kind === 'footnotes') {
      const notes = takeSlots(element.children, 'note', document).found
      return [{ type: 'footnotes', id: document.idPrefix + footnotesHeading, notes: notes.flatMap(footnote) }]
    }
    return cut(element.children) // forged, or torn from its directive: its content is all there is
  }

  function footnote(child: Element): Footnote[] {
    const source = sourceOf(document, child.properties)
    if (source?.kind !== 'note') return []
    const references = source.references.map((id) => document.idPrefix + id)
    return [
      { id: `${document.idPrefix}fn-${source.number}`, number: source.number, references, parts: cut(child.children) },
    ]
  }

  function directiveSlot(element: Element, source: DirectiveSource): DirectiveSlot {
    const taken = takeSlots(element.children, 'label', document)
    const label = taken.found.flatMap((child) => child.children)
    const content: Element = { ...element, children: [...taken.rest] }
    return {
      type: 'directive',
      form: source.form,
      name: source.name,
      attributes: source.attributes,
      label: cut(label),
      parts: cutMarked(content),
      labelText: plainText(label, document),
      text: plainText(content.children, document),
      headingLevel: outline.levels.get(element) ?? 2,
      ...(source.at && { at: source.at }),
    }
  }
}

function add(parts: Part[], part: Part): void {
  const last = parts.at(-1)
  if (part === '') return
  if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part
  else parts.push(part)
}
