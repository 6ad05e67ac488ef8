import type { Nodes, Parents, Root } from 'mdast'

/** Whether a tree is made of nothing that the two parsers are known to read or place differently. */
export function isPlainTree(tree: Root, text: string, names: ReadonlySet<string>): boolean {
  const isPlain = (node: Nodes, parent: Parents): boolean =>
    isPlainNode(node, parent, text, names) &&
    (!('children' in node) || node.children.every((child) => isPlain(child, node)))
  return tree.children.every((child) => isPlain(child, tree))
}

function isPlainNode(node: Nodes, parent: Parents, text: string, names: ReadonlySet<string>): boolean {
  switch (node.type) {
    case 'html':
    case 'imageReference':
      return false
    case 'text':
      return !node.value.includes('`') // the mark of code that ends nowhere
    case 'code':
      return isIndentedOrClosed(sourceOf(node, text))
    case 'delete':
      return sourceOf(node, text).startsWith('~~')
    case 'image':
      return typeof node.alt === 'string' && !/[[\]\n]/.test(node.alt)
    case 'link': // one that begins otherwise is made of mere words
      return /[[<]/.test(text.charAt(node.position?.start.offset ?? 0)) && node.children.every(isWords)
    case 'textDirective':
      return names.has(node.name) && node.attributes !== undefined
    case 'blockquote':
      return node.children.every(({ type }) => type === 'paragraph')
    case 'listItem': // no task
      return node.checked === null && !/^\[[ x]\]/i.test(text.slice(node.children[0]?.position?.start.offset))
    case 'definition':
      return parent.type === 'root'
    case 'footnoteDefinition':
      return parent.type === 'root' && node.children.every(isWholeParagraph)
    case 'table':
      return parent.type === 'root' && !sourceOf(node, text).includes('`') && node.children.every(isWithin(node.align))
    case 'tableCell':
      return node.children.every(({ type }) => type !== 'textDirective')
    case 'containerDirective':
      return parent.type === 'root' && /\n:{3,} *$/.test(sourceOf(node, text))
    default:
      return true
  }
}

const sourceOf = ({ position }: Nodes, text: string): string => text.slice(position?.start.offset, position?.end.offset)

/** Nothing but text and emphasis. */
const isWords = (node: Nodes): boolean =>
  ['text', 'emphasis', 'strong', 'inlineCode'].includes(node.type) &&
  (!('children' in node) || node.children.every(isWords))

const isWholeParagraph = (node: Nodes): boolean =>
  node.type === 'paragraph' && node.children.every(({ type }) => type !== 'break')

const isWithin =
  (columns: readonly unknown[] | null | undefined) =>
  ({ children }: { readonly children: readonly unknown[] }): boolean =>
    children.length <= (columns?.length ?? 0)

function isIndentedOrClosed(source: string): boolean {
  const fence = /^(`{3,}|~{3,})/.exec(source)?.[0]
  return !fence || new RegExp(`\\n[ >]*${fence.charAt(0)}{${fence.length},} *$`).test(source)
}
