import { isMap, isNode, isSeq, type Node, parseDocument } from 'yaml'
import type { Span } from '../story/body.js'
import { findPart, type Part } from './part.js'
import { createSpans } from './points.js'
import { splitFrontMatter, yamlLine } from './split.js'
import { yamlOptions } from './yaml-options.js'

export { locateAttribute } from './locate-attribute.js'

type Path = readonly (string | number)[]

interface Found {
  readonly key: Node | undefined
  readonly value: Node | undefined
}

/** The span of the value (or key) that a path leads to; of some words in the value, as far as they are found. */
export type Locate = (path: Path, on: 'key' | 'value', part?: Part) => Span | undefined

/**
 * Prepare a text, Markdown with front matter or a whole YAML file, for questions after places. For a missing value the
 * answer is that of its nearest existing parent's key; undefined when nothing fits.
 */
export function createLocate(text: string, isYamlFile: boolean): Locate {
  const split = isYamlFile ? { yaml: text } : splitFrontMatter(text)
  if (typeof split === 'string') return () => undefined
  const { contents } = parseDocument(split.yaml, yamlOptions)
  const spanOf = createSpans(split.yaml, isYamlFile ? 1 : yamlLine)
  return (path, on, part) => {
    const trail = follow(contents, path)
    const last = trail.at(-1)
    const complete = trail.length === path.length && last !== undefined
    const node = complete && on === 'value' ? (hasExtent(last.value) ?? last.key) : lastKey(trail)
    if (!node?.range) return undefined
    const [start, end] = node.range
    const source = split.yaml.slice(start, end).trimEnd() // groups reach to the line after them
    const found = part && node === last?.value ? findPart(source, part) : undefined
    return found ? spanOf(start + found.start, start + found.end) : spanOf(start, start + source.length)
  }
}

/** Key and value at each step of the path, as far as it exists. */
function follow(root: unknown, path: Path): Found[] {
  const trail: Found[] = []
  let node = root
  for (const step of path) {
    const next = stepInto(node, step)
    if (!next) break
    trail.push(next)
    node = next.value
  }
  return trail
}

function stepInto(node: unknown, step: string | number): Found | undefined {
  if (isSeq(node)) {
    const item = node.items[Number(step)]
    // An item of a list has no key: what names it is its own beginning.
    return isNode(item) ? { key: item, value: item } : undefined
  }
  if (!isMap(node)) return undefined
  const pair = node.items.find(({ key }) => String(key) === String(step))
  if (!pair) return undefined
  return { key: isNode(pair.key) ? pair.key : undefined, value: isNode(pair.value) ? pair.value : undefined }
}

/** An empty value (`title:`) has a place, but nothing to underline. */
function hasExtent(node: Node | undefined): Node | undefined {
  return node?.range && node.range[1] > node.range[0] ? node : undefined
}

function lastKey(trail: readonly Found[]): Node | undefined {
  return trail.findLast(({ key }) => key !== undefined)?.key
}
