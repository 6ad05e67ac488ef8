import path from 'node:path'
import type { Config } from '../config/config.js'
import { entryUrl } from '../links/archive-url.js'
import { nearest } from '../nearest.js'
import type { Page } from '../story/page.js'
import { type Alias, addressKey, fold } from '../story/site.js'
import type { Entry } from '../story/story.js'

/** How somebody may have meant a page, the likeliest first: site paths without base, paths in the output folder, and sources, project-relative. */
export interface Meant {
  readonly urls: readonly string[]
  readonly paths: readonly string[]
  readonly sources: readonly string[]
}

/**
 * What a text may mean: a site path with or without the base and a slash at its end, an address of the site, a file of the
 * output folder, or a source, named from the root, from here or from the content folder, with a line behind it or not. An address of another site means
 * nothing.
 */
export function meantBy(given: string, { site, root, outFolder, content }: Config): Meant {
  const absolute = /^https?:\/\//i.test(given) && URL.canParse(given) ? new URL(given) : undefined
  if (absolute && absolute.host !== new URL(site.url).host) return { urls: [], paths: [], sources: [] }
  const bare = absolute ? absolute.pathname : given.replace(/[?#].*$/s, '')
  const url = `/${bare.replace(/^(?:\.?\/)+/, '')}`
  const below = `${url.replace(/\/$/, '')}/`.startsWith(site.base) ? [`/${url.slice(site.base.length)}`] : []
  if (absolute) return { urls: [...below, url], paths: [], sources: [] }
  const paths = pathsBelow(outFolder, [path.resolve(root, bare), path.resolve(bare)])
  const source = bare.replace(/(?::\d+){1,2}$/, '')
  const sources = pathsBelow(root, [
    path.resolve(root, source),
    path.resolve(source),
    path.resolve(root, content, source),
  ])
  return { urls: [...below, url, ...paths.map((one) => `/${one}`)], paths: [...paths, url.slice(1)], sources }
}

const pathsBelow = (folder: string, files: readonly string[]): readonly string[] =>
  files
    .map((file) => path.relative(folder, file))
    .filter((file) => !file.startsWith('..') && !path.isAbsolute(file))
    .map((file) => file.split(path.sep).join('/'))

/** The page that is meant. */
export function pageMeant(pages: readonly Page[], { urls, paths }: Meant): Page | undefined {
  const byUrl = new Map(pages.map((page) => [addressKey(page.url), page]))
  const byPath = new Map(pages.map((page) => [fold(page.path), page]))
  for (const url of urls) {
    const page = byUrl.get(addressKey(url)) ?? byUrl.get(addressKey(url.replace(/\/index\.html$/, '/')))
    if (page) return page
  }
  return paths.map((one) => byPath.get(fold(one))).find((page) => page !== undefined)
}

/** The old address that is meant. */
export function aliasMeant(aliases: readonly Alias[], { urls, paths }: Meant): Alias | undefined {
  const names = new Set(urls.flatMap((url) => [addressKey(url), addressKey(url.replace(/\/index\.html$/, '/'))]))
  const files = new Set(paths.map(fold))
  return aliases.find(({ keys, path }) => keys.some((key) => names.has(key)) || files.has(fold(path)))
}

/** The entry whose source is meant. */
export function sourceMeant(entries: readonly Entry[], { sources }: Meant): Entry | undefined {
  const byFile = new Map(entries.map((entry) => [fold(entry.file), entry]))
  return sources.map((one) => byFile.get(fold(one))).find((entry) => entry !== undefined)
}

/** The entry whose page would be meant, were it part of the site. */
export function entryMeant(entries: readonly Entry[], { urls }: Meant, config: Config): Entry | undefined {
  const keys = new Set(urls.flatMap((url) => [addressKey(url), addressKey(url.replace(/(?:\/index)?\.html$/, '/'))]))
  return entries.find((entry) => {
    const url = entryUrl(config, entry)
    return url !== undefined && keys.has(addressKey(url))
  })
}

const most = 3

/** The addresses most like the one that is meant; else those that go on as it begins; else that of the nearest page above it. */
export function nearestPages(pages: readonly Page[], { urls: [url = '/'] }: Meant): readonly string[] {
  const left = new Set(pages.map((page) => page.url))
  const found: string[] = []
  for (let like = nearest(url, left); like !== undefined && found.length < most; like = nearest(url, left)) {
    found.push(like)
    left.delete(like)
  }
  if (found.length > 0) return found
  const begun = [...left].filter((one) => one !== '/' && addressKey(one).startsWith(addressKey(url)))
  if (begun.length > 0) return begun.sort((a, b) => a.length - b.length).slice(0, most)
  return [pageAbove(new Map([...left].map((one) => [addressKey(one), one])), url)]
}

function pageAbove(pages: ReadonlyMap<string, string>, url: string): string {
  const above = path.posix.dirname(url)
  return pages.get(addressKey(above)) ?? (above === '/' ? '/' : pageAbove(pages, above))
}
