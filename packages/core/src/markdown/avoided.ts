import type { Nodes, Root } from 'mdast'
import { createPoints } from '../front-matter/points.js'
import type { AvoidedUse } from '../story/body.js'
import { ownWordsOfBlocks } from '../story/own-words.js'
import { documentOf, type VFile } from './document.js'
import { proseBlocks } from './prose-blocks.js'

/** Collects the words to avoid of a body, each where it first stands; what others say is left alone. */
export function avoided() {
  return (tree: Root, file: VFile): void => {
    const document = documentOf(file)
    const source = String(file)
    const { finder } = document
    if (!finder?.mayFind(source)) return
    const pointAt = createPoints(source)
    const found = new Map<string, AvoidedUse>()
    const blocks = [...proseBlocks(tree, source, document, isOfOthers)]
    const own = ownWordsOfBlocks(blocks)
    for (const [place, { offsetOf }] of blocks.entries()) {
      for (const { word, text: written, index } of finder.find(own[place] ?? '')) {
        const start = found.has(word) ? undefined : offsetOf(index)
        const last = start === undefined ? undefined : offsetOf(index + written.length - 1)
        if (start === undefined || last === undefined) continue
        found.set(word, { word, text: written, at: { start: pointAt(start), end: pointAt(last + 1) } })
      }
    }
    document.avoided = [...found.values()]
  }
}

/** Quotes, and words in a language that has other words to avoid. */
const isOfOthers = (node: Nodes): boolean =>
  node.type === 'blockquote' ||
  (node.type === 'containerDirective' && /^(?:pull)?quote$/.test(node.name)) ||
  (node.type === 'textDirective' && node.name === 'lang')
