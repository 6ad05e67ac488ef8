import path from 'node:path'
import type { LoadedConfig } from '@findings/core'
import { member } from './member.js'

/** What people call the site: its name, else that of its folder. */
export function siteName({ user, root }: LoadedConfig): string {
  const name = member(member(user, 'site'), 'name')
  return typeof name === 'string' ? name : path.basename(root)
}
