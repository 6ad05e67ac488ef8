import type { Root } from 'mdast'
import type { Processor } from 'unified'
import { isPlainText } from './is-plain-text.js'
import { isPlainTree } from './is-plain-tree.js'
import type { ParseNatively } from './load-native.js'
import { mask, unmask } from './mask.js'

/**
 * Parse with the native parser what both parsers are known to read alike, positions included, and everything else with the
 * one that is attached before: nearly all stories are plain. Once a plugin adds syntax, all is read by the other one.
 */
export function nativeFirst(this: Processor, parse: ParseNatively, textNames: readonly string[]): undefined {
  const names = new Set(textNames)
  const other = this.parser
  const extensions = () => this.data().micromarkExtensions?.length ?? 0
  const builders = () => this.data().fromMarkdownExtensions?.length ?? 0
  const before = [extensions(), builders()]
  this.parser = (text, file) => {
    const isOurs = extensions() === before[0] && builders() === before[1]
    const tree = isOurs ? parsePlain(text, parse, names) : undefined
    if (tree) return tree
    if (!other) throw new Error('There is no parser to fall back on')
    return (other as (text: string, file: unknown) => Root)(text, file)
  }
}

/** The tree of a plain text; undefined when the text is not plain. */
export function parsePlain(text: string, parse: ParseNatively, names: ReadonlySet<string>): Root | undefined {
  if (!isPlainText(text, names)) return undefined
  const masked = mask(text, names)
  const tree = parse(masked)
  if (masked !== text) unmask(tree)
  return isPlainTree(tree, text, names) ? tree : undefined
}
