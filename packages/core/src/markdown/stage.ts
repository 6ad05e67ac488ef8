import { documentOf, type VFile } from './document.js'

/** From here on the plugins of the site run: what is thrown is theirs. */
export function beginPlugins() {
  return (_: unknown, file: VFile): void => {
    documentOf(file).pluginsRun = true
  }
}

/** From here on our own plugins run again. */
export function endPlugins() {
  return (_: unknown, file: VFile): void => {
    documentOf(file).pluginsRun = false
  }
}
