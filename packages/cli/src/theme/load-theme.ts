import { describeTheme, loadConfig, type TemplateDescription, type ThemeDescription } from '@findings/core'
import { countOf } from '../closing.js'
import { rootOf, type SiteFlags } from '../site-flags.js'
import { tellProblems } from '../tell-problems.js'
import type { Terminal } from '../terminal.js'

/** Which site is meant. */
export type ThemeFlags = Pick<SiteFlags, 'root' | 'config'>

/** The theme of a site; undefined, with the problems told, when its config is wrong. */
export async function loadTheme(flags: ThemeFlags, terminal: Terminal): Promise<ThemeDescription | undefined> {
  const root = rootOf(flags)
  const loaded = await loadConfig({ root, ...(flags.config && { file: flags.config }) })
  const described = 'problems' in loaded ? loaded : await describeTheme(loaded.config, { root })
  if ('theme' in described) return described.theme
  const { problems } = described
  tellProblems(root, { problems, closing: countOf(problems) }, terminal)
  return undefined
}

/** The theme with its version, as stamps and headings say it. */
export const titleOf = ({ name, version }: Pick<ThemeDescription, 'name' | 'version'>): string =>
  version === undefined ? name : `${name} ${version}`

/** Who an original comes from, with the version when that is known. */
export const ownerOf = (theme: ThemeDescription, { owner }: NonNullable<TemplateDescription['original']>): string =>
  owner === theme.name ? titleOf(theme) : owner
