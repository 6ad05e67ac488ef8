import type { ElementContent, Properties } from 'hast'
import type { Nodes } from 'mdast'
import { addCaption } from './add-caption.js'
import { formOf } from './directive-syntax.js'
import { type Document, refer } from './document.js'
import type { Handlers, State } from './handlers.js'
import { spanOf } from './place.js'

type Directive = Extract<Nodes, { type: keyof typeof formOf }>

/** Directives become `f-slot` elements with their content in place, so that plugins see it. */
export function slotHandlers(document: Document): Handlers {
  const handle = (state: State, node: Directive): ElementContent | ElementContent[] => {
    if (node.data?.hName) return ownedByPlugin(state, node)
    const form = formOf[node.type]
    const syntax = document.directives.get(node.name)
    if (!syntax?.forms.includes(form) || (syntax.span && isBare(node))) {
      return form === 'text' ? asText(state, node) : state.all(node) // the others are reported already
    }
    const at = spanOf(node)
    const attributes = Object.fromEntries(
      Object.entries(node.attributes ?? {}).map(([key, value]) => [key, value ?? '']),
    )
    // The reference is made before the children are: those of nested directives come after it.
    const dataRef = refer(document, { kind: 'directive', form, name: node.name, attributes, at })
    if (node.type !== 'containerDirective') {
      const children = state.all(node)
      return slot(state, node, dataRef, node.type === 'leafDirective' ? label(children) : children)
    }
    const [first, ...rest] = node.children
    const labelled = first?.type === 'paragraph' && first.data?.directiveLabel === true
    const words = labelled ? state.all(first) : []
    const isCaption = syntax.label === 'caption'
    const head = isCaption ? [] : label(words)
    const content = state.all({ ...node, children: labelled ? rest : node.children })
    if (isCaption) addCaption(content, words, document)
    return slot(state, node, dataRef, [...head, ...state.wrap(content, false)])

    function label(children: ElementContent[]): ElementContent[] {
      if (children.length === 0) return []
      const ref = refer(document, { kind: 'label', name: node.name, at })
      return [slotElement({ dataRef: ref }, children)]
    }
  }
  return { containerDirective: handle, leafDirective: handle, textDirective: handle }
}

/** An element that the compiler cuts out of the tree again. */
export function slotElement(properties: Properties, children: ElementContent[]): ElementContent {
  return { type: 'element', tagName: 'f-slot', properties, children }
}

function slot(state: State, node: Nodes, dataRef: string, children: ElementContent[]): ElementContent {
  const element = slotElement({ dataRef }, children)
  state.patch(node, element)
  return element
}

function ownedByPlugin(state: State, node: Directive): ElementContent {
  const element: ElementContent = { type: 'element', tagName: 'div', properties: {}, children: state.all(node) }
  state.patch(node, element)
  return state.applyData(node, element)
}

/** A name alone, as in `HER2:lang`, is none where there are no words to speak of. */
const isBare = ({ children, attributes }: Directive): boolean =>
  children.length === 0 && Object.keys(attributes ?? {}).length === 0

/** A plugin may bring full directive syntax along: `3:1` is text all the same. */
function asText(state: State, node: Directive): ElementContent[] {
  const children = state.all(node)
  if (children.length > 0) return [{ type: 'text', value: `:${node.name}[` }, ...children, { type: 'text', value: ']' }]
  const { start, end } = node.position ?? {}
  return [{ type: 'text', value: String(state.options.file ?? '').slice(start?.offset, end?.offset) }]
}
