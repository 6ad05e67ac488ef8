import type { BuildResult, BuildSettings, SiteResult, SiteSettings } from './build-result.js'
import { type Config, type LoadedConfig, resolveConfig } from './config/config.js'
import { DamagedMemo, damagedNotice } from './memo/damaged.js'
import { fingerprintOf } from './memo/disk/fingerprint.js'
import { type LastPublish, lastPublish } from './memo/disk/last-publish.js'
import { checkOwnFolder } from './memo/disk/own-folder.js'
import { completePublish } from './publish/publish.js'
import { sha256 } from './sha256.js'

/** What became of a site, without its pages and files. */
export interface PublishedSite extends Omit<BuildResult, 'pages' | 'files'> {
  /** How many pages each template made. */
  readonly pages: readonly { readonly template: string; readonly count: number }[]
  /** The paths of all files in the output folder. */
  readonly files: readonly string[]
}

/**
 * Publish a site with whatever earlier builds have left in `.findings/`, as `build` does with `cache`. Where no file looks other
 * than it did, and everything stands as it was published, no source is read.
 */
export async function publish(
  loaded: LoadedConfig,
  settings: Omit<BuildSettings, 'cache' | 'memo' | 'write' | 'touched'> = {},
): Promise<PublishedSite> {
  settings.onStage?.('read')
  const start = performance.now()
  const resolved = resolveConfig(loaded, settings)
  // Schemas remember that they were used: a config is described after it was checked, as everywhere.
  const codeFingerprint = 'config' in resolved ? fingerprintOf(loaded) : undefined
  const last =
    'config' in resolved && codeFingerprint !== undefined
      ? lastOf(resolved.config, settings, codeFingerprint)
      : undefined
  const still = last?.still()
  if (still) {
    const { files } = still
    const timings = { read: performance.now() - start }
    return { ...still, written: 0, removed: 0, unchanged: files.length, rendered: 0, timings }
  }
  const {
    made,
    files,
    config: _,
    entries: __,
    next,
    changedSources: ___,
    mirrored: ____,
    ...result
  } = await buildLate(loaded, {
    ...settings,
    cache: true,
    ...(codeFingerprint !== undefined && { codeFingerprint }),
    ...(last && { onPublished: last.see }),
  })
  const counts = new Map<string, number>()
  for (const { template } of made) counts.set(template, (counts.get(template) ?? 0) + 1)
  const pages = [...counts].map(([template, count]) => ({ template, count }))
  const published = { ...result, pages, files: files.map((file) => file.path) }
  const isLasting = result.outcome === 'built' && !result.notices.includes(damagedNotice)
  if (isLasting && next !== undefined) last?.keep(published, next)
  return published
}

/** Build with words that are read when they are needed; when some turn out to be damaged then, with words that are read before. */
async function buildLate(loaded: LoadedConfig, settings: SiteSettings): Promise<SiteResult> {
  const { buildSite } = await import('./build.js') // where nothing changed, it is not needed
  try {
    return await buildSite(loaded, { ...settings, readsLate: true })
  } catch (error) {
    if (!(error instanceof DamagedMemo)) throw error
    const built = await buildSite(loaded, settings)
    // The next build may meet nothing that is damaged any more.
    const isTold = error.isGone || built.outcome !== 'built' || built.notices.includes(damagedNotice)
    return isTold ? built : { ...built, notices: [damagedNotice, ...built.notices] }
  }
}

/** The last publish with the same choices; undefined when it could be of no use. */
function lastOf(config: Config, settings: BuildSettings, fingerprint: string): LastPublish<PublishedSite> | undefined {
  if (settings.loadEncoder) return undefined // nobody knows what it gives
  // A publish that was stopped is completed first, by the build that finds something wrong with it too.
  if (completePublish(config.outFolder).length > 0) return undefined
  const own = checkOwnFolder(config)
  if (own.some(({ rule }) => rule !== 'tracked-state')) return undefined
  const { site, base, out, drafts, fingerprint: names, rules, maxWarnings } = settings
  const ahead = config.isAhead && config.now // pages say it
  return lastPublish(
    config,
    sha256(JSON.stringify([fingerprint, site, base, out, drafts, ahead, names, rules, maxWarnings, own])),
  )
}
