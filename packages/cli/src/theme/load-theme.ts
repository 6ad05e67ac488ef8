import {
  describeTheme,
  loadConfig,
  type Problem,
  type TemplateDescription,
  type ThemeDescription,
} from '@findings/core'
import { countOf } from '../closing.js'
import { deliver } from '../deliver.js'
import { siteFiles } from '../site-files.js'
import type { Terminal } from '../terminal.js'
import { rootOf, type SiteFlags } from '../verify.js'
import { version } from '../version.js'

/** Which site is meant. */
export type ThemeFlags = Pick<SiteFlags, 'root' | 'config'>

/** The theme of a site; undefined, with the problems told, when its config is wrong. */
export async function loadTheme(flags: ThemeFlags, terminal: Terminal): Promise<ThemeDescription | undefined> {
  const root = rootOf(flags)
  const loaded = await loadConfig({ root, ...(flags.config && { file: flags.config }) })
  const described = 'problems' in loaded ? loaded : await describeTheme(loaded.config, { root })
  if ('theme' in described) return described.theme
  tell(described.problems, root, terminal)
  return undefined
}

function tell(problems: readonly Problem[], root: string, terminal: Terminal): void {
  const report = { problems, checked: 0, closing: countOf(problems), version: version() }
  deliver({ ...siteFiles(root), ...report }, terminal, {
    choices: [{ name: 'pretty' }],
    prettyTo: 'err',
    isQuiet: false,
  })
}

/** The theme with its version, as stamps and headings say it. */
export const titleOf = ({ name, version }: Pick<ThemeDescription, 'name' | 'version'>): string =>
  version === undefined ? name : `${name} ${version}`

/** Who an original comes from, with the version when that is known. */
export const ownerOf = (theme: ThemeDescription, { owner }: NonNullable<TemplateDescription['original']>): string =>
  owner === theme.name ? titleOf(theme) : owner
