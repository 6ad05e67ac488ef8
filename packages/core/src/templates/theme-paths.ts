import path from 'node:path'
import type { Config } from '../config/config.js'

/** The folders and files that a site's theme is loaded from, as absolute paths; some may not exist. */
export function themePaths({ theme, root }: Config): string[] {
  const { templates, styles, tokens, assets, views } = theme.definition
  const others = [assets, views && `${views}.ts`].filter((one) => one !== undefined)
  return [...new Set([path.join(root, 'theme'), templates, ...styles, tokens, ...others])]
}
