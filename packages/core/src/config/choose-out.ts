import path from 'node:path'
import { type Fault, fault } from '../problems.js'
import { real } from '../publish/check-output.js'
import type { LoadedConfig } from './config.js'

/** What was chosen of the folder that is written to. */
interface Choice {
  readonly isPreview: boolean
  /** Whether this build was told where. */
  readonly isChosen: boolean
}

/** The folder that a site is written to, absolute: a preview never where the public site is published. */
export function chooseOut(
  loaded: LoadedConfig,
  out: string,
  { isPreview, isChosen }: Choice,
): { folder: string } | { faults: readonly Fault[] } {
  const { root, file } = loaded
  const folder = path.resolve(root, isPreview && !isChosen ? '.findings/preview' : out)
  if (!isPreview || !overlaps(real(folder), real(publishFolder(loaded)))) return { folder }
  const why = 'a preview holds stories that are not public, and this is where the public site is published'
  const values = { out: path.relative(root, folder).replaceAll('\\', '/') || '.', why }
  return { faults: [fault('unsafe-output', file, { path: ['out'], on: 'value' }, values)] }
}

/** Where the site is published when nobody says otherwise. */
function publishFolder({ user, root }: LoadedConfig): string {
  const out =
    typeof user === 'object' && user !== null && 'out' in user && typeof user.out === 'string' ? user.out : 'dist'
  return path.resolve(root, out)
}

/** Whether one folder is the other, or inside it. */
function overlaps(a: string, b: string): boolean {
  const isInside = (one: string, other: string) =>
    !path.relative(other, one).startsWith('..') && !path.isAbsolute(path.relative(other, one))
  return isInside(a, b) || isInside(b, a)
}
