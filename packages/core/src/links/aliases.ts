import type { Config } from '../config/config.js'
import { type Fault, fault } from '../problems.js'
import { foldersOf } from '../publish/output-path.js'
import { type Alias, fold } from '../story/site.js'
import type { Entry } from '../story/story.js'
import { entryUrl, outputPath } from './archive-url.js'
import { namedFiles } from './bind-link.js'
import { type OldPlace, type Refusal, readAlias } from './read-alias.js'
import type { Reserved } from './reserved.js'

/** What stands in a site before old addresses are given out. */
interface Standing {
  readonly urls: ReadonlyMap<Entry, string>
  readonly reserved: Reserved
  readonly statics: Iterable<string>
}

/**
 * The old addresses of entries that have a page, and those of the config; and a fault for each at which no page can stand, or something else
 * does.
 */
export function assignAliases(
  config: Config,
  entries: readonly Entry[],
  standing: Standing,
): { aliases: Alias[]; faults: Fault[] } {
  const written = entries.flatMap((entry) =>
    aliasesOf(entry).map(([index, text]) => ({ text, to: entry, file: entry.file, at: { path: ['aliases', index] } })),
  )
  const redirects = redirectsOf(config, entries, standing.urls).map(([text, to]) => ({
    ...{ text, to, file: config.file },
    at: { path: ['redirects', text], on: 'key' as const },
  }))
  const aliases: Alias[] = []
  const faults: Fault[] = []
  if (written.length + redirects.length === 0) return { aliases, faults }
  const refusalOf = createTaken(config, standing)
  for (const { text, to, file, at } of [...written, ...redirects]) {
    const isWithoutPage = typeof to !== 'string' && !standing.urls.has(to)
    if (isWithoutPage && entryUrl(config, to) !== undefined) continue // its own address is a fault already
    const read = isWithoutPage ? pageless : readAlias(config, text)
    const refusal = 'why' in read ? read : refusalOf(read, file)
    if (refusal) faults.push(fault('invalid-alias', file, at, { alias: text, ...refusal }))
    else if ('url' in read) aliases.push({ ...read, to, file })
  }
  return { aliases, faults }
}

/** The redirects of the config; one to a file leads to its entry, or to a place of its page. */
function redirectsOf(
  config: Config,
  entries: readonly Entry[],
  urls: ReadonlyMap<Entry, string>,
): (readonly [text: string, to: Alias['to']])[] {
  const redirects = Object.entries(config.redirects)
  if (redirects.length === 0) return []
  const byFile = new Map(entries.map((entry) => [entry.file, entry]))
  return redirects.map(([text, { href }]) => {
    const [, target = '', place = ''] = /^([^?#]*)(.*)$/s.exec(href) ?? []
    if (/^(?:\/|[a-z][a-z0-9+.-]*:)/i.test(target)) return [text, href]
    const entry = namedFiles(target, config.file).flatMap((name) => byFile.get(name) ?? [])[0]
    const url = entry && urls.get(entry)
    if (!entry || url === undefined) return [text, href]
    return [text, place === '' ? entry : url + place]
  })
}

const pageless: Refusal = {
  why: 'this has no page of its own',
  advice: 'Remove it, or move it to a page that has one.',
}

/** The old addresses of an entry, with their places in its front matter. */
function aliasesOf({ data, written: { aliases } }: Entry): (readonly [index: number, text: string])[] {
  if (!('aliases' in data) || !Array.isArray(aliases)) return []
  return aliases.flatMap((one: unknown, index) =>
    typeof one === 'string' && one !== '' ? [[index, one] as const] : [],
  )
}

/** What nobody else can have: the file, and how links find it, which begins with a slash. */
const namesOf = ({ path, keys }: OldPlace): readonly string[] => [fold(path), ...keys]

/** Gives out places, each once: what is wrong with taking one, if anything. */
function createTaken(config: Config, { urls, reserved, statics }: Standing) {
  const owners = new Map<string, string>()
  const folders = new Set<string>()
  const own = (path: string, owner: string) => {
    owners.set(fold(path), owner)
    for (const folder of foldersOf(fold(path))) folders.add(folder)
  }
  for (const [entry, url] of urls) own(outputPath(config, url), entry.file)
  for (const file of statics) own(file, `${config.static}/${file}`)
  const takers = new Map<string, string>()
  const whyTaken = (place: OldPlace, file: string): string | undefined => {
    const { url } = place
    const name = fold(place.path)
    const owner = owners.get(name)
    if (owner !== undefined) return `it is the address of \`${owner}\``
    const what =
      reserved(url) ?? (config.site.trailingSlash === 'never' ? reserved(url.replace(/\.html$/i, '')) : undefined)
    if (what !== undefined) return `it is reserved for ${what}`
    const taker = namesOf(place)
      .map((one) => takers.get(one))
      .find((one) => one !== undefined)
    if (taker !== undefined) return taker === file ? 'it is here twice' : `\`${taker}\` has it already`
    if (folders.has(name)) return 'a folder of that name stands there'
    const isFile = (folder: string) =>
      owners.has(folder) || takers.has(folder) || (/\.\w+$/.test(folder) && reserved(`/${folder}`) !== undefined)
    const above = foldersOf(name).find(isFile)
    return above === undefined ? undefined : `\`/${above}\` is a file`
  }
  return (place: OldPlace, file: string): Refusal | undefined => {
    const why = whyTaken(place, file)
    if (why !== undefined) return { why, advice: 'An address can lead to only one page.' }
    for (const name of namesOf(place)) takers.set(name, file)
    for (const folder of foldersOf(fold(place.path))) folders.add(folder)
    return undefined
  }
}
