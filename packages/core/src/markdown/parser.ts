import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { directives } from './directives.js'
import { gfm } from './gfm.js'

/** Markdown → mdast, with the syntax that stories use and no plugins yet. */
export function createParser(textNames: readonly string[]) {
  return unified()
    .use(remarkParse) // CommonMark
    .use(gfm) // tables, footnotes, task lists, strikethrough
    .use(directives, textNames) // `:name`, `::name`, `:::name`
}
