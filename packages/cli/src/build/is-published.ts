import path from 'node:path'
import type { LoadedConfig } from '@findings/core'
import { member } from './member.js'

/** True when a folder is the one that a config publishes to, or below it. `out` is absolute. */
export function isPublished(out: string, { user, root }: LoadedConfig): boolean {
  const chosen = member(user, 'out')
  const published = path.resolve(root, typeof chosen === 'string' ? chosen : 'dist')
  return out === published || out.startsWith(published + path.sep)
}
