import { describeKinds, type KindsDescription, loadConfig } from '@findings/core'
import { countOf } from '../closing.js'
import { rootOf, type SiteFlags } from '../site-flags.js'
import { tellProblems } from '../tell-problems.js'
import type { Terminal } from '../terminal.js'

/** The kinds of a site; undefined, with the problems told, when its config is wrong. */
export async function loadKinds(
  flags: Pick<SiteFlags, 'root' | 'config'>,
  terminal: Terminal,
): Promise<KindsDescription | undefined> {
  const root = rootOf(flags)
  const loaded = await loadConfig({ root, ...(flags.config && { file: flags.config }) })
  const given = 'problems' in loaded ? loaded : await describeKinds(loaded.config, { root })
  if ('described' in given) return given.described
  const { problems } = given
  tellProblems(root, { problems, closing: countOf(problems) }, terminal)
  return undefined
}
