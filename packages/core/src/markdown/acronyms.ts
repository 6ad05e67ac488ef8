import type { Root } from 'mdast'
import { createPoints } from '../front-matter/points.js'
import { acronymsOf } from '../story/acronyms.js'
import type { Acronym } from '../story/body.js'
import { documentOf, type VFile } from './document.js'
import { proseBlocks } from './prose-blocks.js'

/**
 * Collects the acronyms that a body does not explain where it first uses them. Headings and tables come after running
 * text: there is no room in them to explain anything.
 */
export function acronyms() {
  return (tree: Root, file: VFile): void => {
    const document = documentOf(file)
    const source = String(file)
    if (document.content !== 'body' || !/[A-Z][A-Z\d]/.test(source)) return
    const blocks = [...proseBlocks(tree, source, document)]
    const running = blocks.filter((block) => block.isRunning)
    const others = blocks.filter((block) => !block.isRunning)
    const seen = new Set<string>()
    const pointAt = createPoints(source)
    const found: Acronym[] = []
    for (const { text, offsetOf } of [...running, ...others]) {
      for (const { word, index, isExplained } of acronymsOf(text)) {
        if (seen.has(word)) continue
        seen.add(word)
        const offset = isExplained ? undefined : offsetOf(index)
        if (offset === undefined) continue
        found.push({ word, at: { start: pointAt(offset), end: pointAt(offset + word.length) } })
      }
    }
    document.acronyms = found
  }
}
