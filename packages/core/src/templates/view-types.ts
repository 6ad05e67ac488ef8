import path from 'node:path'
import type { Theme } from '../theme.js'
import { viewModules, viewTypesOf } from './view-modules.js'

/**
 * Which view each template of a theme receives, as its type is written: `discovery` → `StoryView`. With `root`, the
 * site's folder, also what its own `theme/views.ts` declares. Templates that nobody declares are missing.
 */
export function viewTypes(theme: Theme, root?: string): ReadonlyMap<string, string> {
  return viewTypesOf(viewModules(theme.definition, root === undefined ? undefined : path.join(root, 'theme')))
}
