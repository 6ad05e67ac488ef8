import type { Nodes, Root } from 'mdast'
import type { Span } from '../story/body.js'
import { limits } from './limits.js'
import { spanOf } from './place.js'

/** Why a tree must go no further: what works on it is recursive, and fills up the rows of tables. */
export interface Excess {
  readonly rule: 'nested-too-deep' | 'story-too-slow'
  readonly at: Span | undefined
  readonly values: Readonly<Record<string, number>>
}

const nesting = new Set(
  'blockquote listItem containerDirective textDirective footnoteDefinition emphasis strong delete link linkReference'.split(
    ' ',
  ),
)

/** The first thing in a tree that is too much; found without recursion. */
export function excessOf(tree: Root): Excess | undefined {
  const stack: { readonly node: Nodes; readonly depth: number }[] = [{ node: tree, depth: 0 }]
  const references: string[] = []
  const lengths = new Map<string, number>()
  let cells = 0
  let deepest: { node: Nodes; depth: number } | undefined
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { node, depth } = top
    if (depth > Math.max(limits.depth, deepest?.depth ?? 0)) deepest = { node: deepest?.node ?? node, depth }
    if (node.type === 'table') cells += (node.align?.length ?? 0) * node.children.length
    if (cells > limits.cells) return { rule: 'story-too-slow', at: spanOf(node), values: {} }
    if (node.type === 'linkReference' || node.type === 'imageReference') references.push(node.identifier)
    if (node.type === 'definition') lengths.set(node.identifier, node.url.length + (node.title ?? '').length)
    if (!('children' in node)) continue
    for (const child of node.children.toReversed()) {
      stack.push({ node: child, depth: depth + (nesting.has(child.type) ? 1 : 0) })
    }
  }
  const expanded = references.reduce((sum, identifier) => sum + (lengths.get(identifier) ?? 0), 0)
  if (expanded > limits.expanded) return { rule: 'story-too-slow', at: undefined, values: {} }
  if (!deepest) return undefined
  return { rule: 'nested-too-deep', at: spanOf(deepest.node), values: { depth: deepest.depth, limit: limits.depth } }
}
