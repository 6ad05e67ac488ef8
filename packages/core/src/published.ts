import { asLoaded, type BuildOptions, type LoadedConfig, resolveConfig } from './config/config.js'
import { configProblems } from './config/config-problems.js'
import type { UserConfig } from './config/user-config.js'
import type { Problem } from './problems.js'
import { readJournal } from './publish/journal.js'
import { readManifest } from './publish/manifest.js'

/** What stands in the output folder of a site. */
export interface PublishedFolder {
  /**
   * `whole`: what the last build published. `none`: nothing that Findings published. `stopped`: a build that was killed while it published, which
   * the next one completes. `damaged`: what Findings keeps there cannot be read.
   */
  readonly state: 'whole' | 'none' | 'stopped' | 'damaged'
  /** Absolute. */
  readonly out: string
  /** The path that the site stands under, with a slash at both ends. */
  readonly base: string
  /** Whether it shows what is not public. */
  readonly isPreview: boolean
}

/**
 * Look at the output folder of a site, without building anything. `source` is a config object, or what `loadConfig` gave; a config that is wrong
 * comes back as problems.
 */
export function findPublished(
  source: UserConfig | LoadedConfig,
  options: Pick<BuildOptions, 'root' | 'base' | 'out' | 'drafts'> = {},
): { readonly folder: PublishedFolder } | { readonly problems: readonly Problem[] } {
  const loaded = asLoaded(source, options.root)
  const resolved = resolveConfig(loaded, options)
  if ('faults' in resolved) return { problems: configProblems(loaded, resolved.faults) }
  const { outFolder: out, site } = resolved.config
  const [journal, manifest] = [readJournal(out), readManifest(out)]
  const place = { out, base: site.base, isPreview: 'manifest' in manifest && manifest.manifest?.preview === true }
  if ('faults' in journal || 'faults' in manifest) return { folder: { ...place, state: 'damaged' } }
  if (journal.journal) return { folder: { ...place, state: 'stopped' } }
  return { folder: { ...place, state: manifest.manifest ? 'whole' : 'none' } }
}
