import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { build } from '../../src/build.js'
import type { BuildResult } from '../../src/build-result.js'
import type { UserConfig } from '../../src/config/user-config.js'
import { type PublishedSite, publish as publishSite } from '../../src/publish.js'
import { filesIn } from '../publish/site.js'
import { baseConfig, type TestSite } from '../support/create-site.js'

const now = '2026-06-01T12:00Z'

/** The config of a site as if its file had been loaded. */
export const loadedFrom = ({ root }: TestSite, more: Partial<UserConfig> = {}) => ({
  user: { ...baseConfig, ...more },
  root,
  file: 'findings.config.mjs',
  source: readFileSync(path.join(root, 'findings.config.mjs'), 'utf8'),
})

/** Publish a site as a new process would: nothing is known but what earlier builds left on disk. */
export const publish = (site: TestSite, more?: Partial<UserConfig>): Promise<BuildResult> =>
  build(loadedFrom(site, more), { now, cache: true })

/** The same as the command does it: words of stories are read when a page needs them. */
export const publishLate = (site: TestSite, more?: Partial<UserConfig>): Promise<PublishedSite> =>
  publishSite(loadedFrom(site, more), { now })

/** The published files. */
export const publishedFiles = (site: TestSite): Readonly<Record<string, string>> => {
  const out = path.join(site.root, 'dist')
  return existsSync(out) ? filesIn(out) : {}
}

/** The files, and the problems, of a build that knows nothing. */
export async function fromNothing(
  site: TestSite,
  more?: Partial<UserConfig>,
  at = now,
): Promise<{ files: Record<string, string>; result: BuildResult }> {
  const out = path.join(site.root, 'clean')
  rmSync(out, { recursive: true, force: true })
  const result = await build(loadedFrom(site, more), { now: at, out })
  const files = existsSync(out) ? { ...filesIn(out) } : {}
  rmSync(out, { recursive: true, force: true })
  return { files, result }
}
