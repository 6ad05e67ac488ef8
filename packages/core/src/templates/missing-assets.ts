import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Config } from '../config/config.js'
import { nearest } from '../nearest.js'
import type { Fault } from '../problems.js'
import { faultOf, type Request } from './bundle-styles.js'

/**
 * Files that style sheets ask for and that no assets folder has, nor the static one. `assets` are output paths. What may
 * be an address of something else, outside the assets and from the root of the site, is left alone.
 */
export function missingAssets(
  requests: readonly Request[],
  assets: ReadonlyMap<string, string>,
  { root, site, static: folder }: Pick<Config, 'root' | 'site' | 'static'>,
): readonly Fault[] {
  return requests.flatMap((request) => {
    const asked = outputPathOf(request.url, site.base)
    if (asked === undefined || assets.has(asked) || existsSync(path.join(root, folder, asked))) return []
    if (request.url.startsWith('/') && !asked.startsWith('assets/')) return []
    const meant = nearest(path.posix.basename(asked), [...assets.keys()].map(inAssets))
    return [faultOf('missing-asset', request, meant && { nearest: meant })]
  })
}

/** The output path that an address in the published sheet, in `assets/`, stands for; undefined where it is none of the site's. */
function outputPathOf(url: string, base: string): string | undefined {
  if (/^(?:[a-z][a-z\d+.-]*:|#|\/\/|$)/i.test(url)) return undefined
  const { pathname } = new URL(url, `https://site.invalid${base}assets/site.css`)
  if (!pathname.startsWith(base)) return undefined
  try {
    return decodeURIComponent(pathname.slice(base.length)).normalize('NFC')
  } catch {
    return undefined // no server could say what it means
  }
}

const inAssets = (file: string) => file.replace(/^assets\//, '')
