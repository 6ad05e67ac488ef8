import type { Root } from 'mdast'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { directives } from './directives.js'
import { gfm } from './gfm.js'
import { definitionsInContainers, knownDefinitions } from './known-definitions.js'

/** Markdown → mdast, with the syntax that stories use and no plugins yet. */
export function createParser(textNames: readonly string[]) {
  return unified()
    .use(remarkParse) // CommonMark
    .use(gfm) // tables, footnotes, task lists, strikethrough
    .use(directives, textNames) // `:name`, `::name`, `:::name`
}

/** Parse so that everything knows what containers define. */
export function parseWith<A extends Root | undefined, B extends Root | undefined>(parser: Pick<Processor<Root, A>, 'parse'>, text: string): Root {
  const tree = parser.parse(text)
  const definitions = definitionsInContainers(tree)
  return definitions ? parser().use(knownDefinitions, definitions).parse(text) : tree
}
