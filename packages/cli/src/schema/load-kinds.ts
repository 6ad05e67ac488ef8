import { describeKinds, type KindsDescription } from '@findings/core'
import { countOf } from '../closing.js'
import { rootOf, type SiteFlags } from '../site-flags.js'
import { tellProblems } from '../tell-problems.js'
import type { Terminal } from '../terminal.js'
import { withConfig } from '../with-config.js'

/** The kinds of a site; undefined, with the problems told, when its config is wrong. */
export async function loadKinds(
  flags: Pick<SiteFlags, 'root' | 'config'>,
  terminal: Terminal,
): Promise<KindsDescription | undefined> {
  const root = rootOf(flags)
  const given = await withConfig(flags, { channel: terminal.err }, async (config) => describeKinds(config, { root }))
  if ('described' in given) return given.described
  const { problems } = given
  tellProblems(root, { problems, closing: countOf(problems) }, terminal)
  return undefined
}
