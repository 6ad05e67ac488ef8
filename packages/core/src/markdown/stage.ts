import type { Pluggable, PluggableList } from 'unified'
import { assertTree } from './assert-tree.js'
import { documentOf, type VFile } from './document.js'

/** The plugins of the site, and around them what notes whose turn it is: what is thrown meanwhile is theirs. */
export function ofSite(plugins: PluggableList): PluggableList {
  return [
    ...plugins.flatMap((plugin) => [[() => turnOf(nameOf(plugin))], plugin] as PluggableList),
    [() => end(plugins)],
  ]
}

const turnOf = (name: string) => (_: unknown, file: VFile) => {
  documentOf(file).plugin = name
}

/** From here on our own plugins run again. What those of the site have left must be a tree: a TypeError says what is none. */
const end = (plugins: PluggableList) => (tree: unknown, file: VFile) => {
  const document = documentOf(file)
  if (plugins.length > 1) document.plugin = '' // nobody knows which of them left it
  if (plugins.length > 0) assertTree(tree)
  document.plugin = undefined
}

/** The name of a plugin's function; empty where it has none. */
function nameOf(plugin: Pluggable): string {
  const attacher = Array.isArray(plugin) ? plugin[0] : plugin
  return typeof attacher === 'function' && attacher.name !== 'default' ? attacher.name : ''
}
