import type { Root as Hast } from 'hast'
import type { Root } from 'mdast'
import remarkRehype from 'remark-rehype'
import { documentOf, type VFile } from './document.js'
import { footnoteHandlers, takeFootnotes } from './footnotes.js'
import { linkHandlers } from './link-handlers.js'
import { slotHandlers } from './slot-handlers.js'
import { taskHandlers } from './task-handlers.js'

/** mdast → hast. Ids are without prefix here: sanitising gives it, once for all. */
export function toHast() {
  return (tree: Root, file: VFile): Hast => {
    const document = documentOf(file)
    const handlers = { ...linkHandlers, ...taskHandlers, ...slotHandlers(document), ...footnoteHandlers(document) }
    const hast = remarkRehype({ allowDangerousHtml: true, clobberPrefix: '', handlers })(tree, file)
    takeFootnotes(hast, document)
    return hast
  }
}
