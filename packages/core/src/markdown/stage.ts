import type { PluggableList } from 'unified'
import { assertTree } from './assert-tree.js'
import { documentOf, type VFile } from './document.js'

/** From here on the plugins of the site run: what is thrown is theirs. */
export function beginPlugins() {
  return (_: unknown, file: VFile): void => {
    documentOf(file).pluginsRun = true
  }
}

/** From here on our own plugins run again. What those of the site have left must be a tree: a TypeError says what is none. */
export function endPlugins(plugins: PluggableList) {
  return (tree: unknown, file: VFile): void => {
    if (plugins.length > 0) assertTree(tree)
    documentOf(file).pluginsRun = false
  }
}
