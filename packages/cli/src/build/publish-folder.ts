import path from 'node:path'
import type { LoadedConfig } from '@findings/core'
import { member } from './member.js'

/** The absolute folder that a config publishes to when no flag says otherwise. */
export function publishFolder({ user, root }: LoadedConfig): string {
  const out = member(user, 'out')
  return path.resolve(root, typeof out === 'string' ? out : 'dist')
}
