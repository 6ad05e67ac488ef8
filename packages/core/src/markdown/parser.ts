import type { Root } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { directives } from './directives.js'
import { gfm } from './gfm.js'
import { type Definitions, definitionsInContainers, knownDefinitions } from './known-definitions.js'

/** Markdown → mdast, with the syntax that stories use and no plugins yet. */
export function createParser(textNames: readonly string[]) {
  return unified()
    .use(remarkParse) // CommonMark
    .use(gfm) // tables, footnotes, task lists, strikethrough
    .use(directives, textNames) // `:name`, `::name`, `:::name`
}

interface Parser {
  (): { use(plugin: typeof knownDefinitions, definitions: Definitions): Pick<Parser, 'parse'> }
  parse(text: string): Root
}

/** Parse with a frozen processor, so that the whole text knows what containers define. */
export function parseWith(parser: Parser, text: string): Root {
  const tree = parser.parse(text)
  const definitions = definitionsInContainers(tree)
  return definitions ? parser().use(knownDefinitions, definitions).parse(text) : tree
}
