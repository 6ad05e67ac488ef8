import type { Config } from '../config/config.js'
import { type Fault, fault } from '../problems.js'
import { faultOfPath } from '../publish/output-path.js'
import { type Address, type Alias, addressKey, fold, type PageAddress } from '../story/site.js'
import type { Entry } from '../story/story.js'
import { outputPath } from './archive-url.js'
import { namedKey } from './bind-link.js'
import { pathBelow } from './path-below.js'
import type { Reserved } from './reserved.js'

/** What stands in a site before old addresses are given out. */
interface Taken {
  readonly urls: ReadonlyMap<Entry, string>
  /** Who has an address, by its key. */
  readonly owners: ReadonlyMap<string, Entry>
  readonly reserved: Reserved
  readonly statics: Iterable<string>
}

/** Where a page of an old address stands. */
type Place = Pick<Alias, 'url' | 'path'>

/**
 * The old addresses of entries that have a page, and those of the config; and a fault for each at which no page can stand, or something else
 * does.
 */
export function assignAliases(
  config: Config,
  entries: readonly Entry[],
  { urls, owners, reserved, statics }: Taken,
): { aliases: Alias[]; faults: Fault[] } {
  const aliases: Alias[] = []
  const faults: Fault[] = []
  const takers = new Map<string, string>()
  const files = new Map([...statics].map((file) => [fold(file), `${config.static}/${file}`]))
  const whyTaken = ({ url, path }: Place, key: string, file: string): string | undefined => {
    const owner = owners.get(key)?.file ?? files.get(fold(path))
    if (owner !== undefined) return `it is the address of \`${owner}\``
    const what = reserved(url)
    if (what !== undefined) return `it is reserved for ${what}`
    const taker = takers.get(key)
    return taker === file ? 'it stands here twice' : taker && `\`${taker}\` has it already`
  }
  const take = (written: string, to: Alias['to'], file: string, at: Fault['at']) => {
    const read = readAlias(config, written)
    const key = 'url' in read ? addressKey(read.url) : ''
    const taken = 'url' in read ? whyTaken(read, key, file) : undefined
    const refused = 'url' in read ? taken && { why: taken, advice: 'An address can lead to one page alone.' } : read
    if (refused) faults.push(fault('invalid-alias', file, at, { alias: written, ...refused }))
    if (!('url' in read) || refused) return
    takers.set(key, file)
    aliases.push({ ...read, to })
  }
  for (const entry of entries) {
    for (const [index, written] of aliasesOf(entry).entries()) {
      const at = { path: ['aliases', index] }
      if (urls.has(entry)) take(written, entry, entry.file, at)
      else
        faults.push(
          fault('invalid-alias', entry.file, at, {
            alias: written,
            why: 'this has no page of its own',
            advice: 'Remove it, or give it to a page.',
          }),
        )
    }
  }
  for (const [written, { href }] of Object.entries(config.redirects))
    take(written, href, config.file, { path: ['redirects', written], on: 'key' })
  return { aliases, faults }
}

const aliasesOf = ({ data }: Entry): readonly string[] => ('aliases' in data ? data.aliases : [])

/** Why no page can stand at an address, in words that complete “cannot be an old address: …”, and what to do about it. */
interface Refusal {
  readonly why: string
  readonly advice: string
}

/** The site path that somebody copied, perhaps with the site in front and encoded as browsers do. */
function readAlias(config: Config, written: string): Place | Refusal {
  const refuse = (why: string, advice = 'Write the path that the page had before, as in `/news/old-name/`.') => ({
    why,
    advice,
  })
  const forHost = 'Set up this redirect at your host.'
  const path = ownPath(config, written)
  if (path === undefined) return refuse('it is on another site', 'Set up this redirect there.')
  if (!path.startsWith('/')) return refuse('it does not begin with `/`')
  if (/[?#]/.test(path)) return refuse('nothing after a `?` or `#` chooses a page on a static host', forHost)
  const url = decode(path)
    ?.normalize('NFC')
    .replace(/(?<=\/)index\.html$/, '')
  if (url === undefined) return refuse('a `%` in it does not stand for a character')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what must not be in an address
  if (/[\u0000-\u001f\u007f-\u009f\p{Cf}]/u.test(url)) return refuse('it has an invisible character')
  const ending = /\.(\w*[a-z]\w*)$/i.exec(url)?.[1]
  const isPage = ending !== undefined && /^html?$/i.test(ending)
  if (ending !== undefined && !isPage) return refuse(`static hosts do not serve \`.${ending}\` as a page`, forHost)
  if (/\.html?\//i.test(url)) return refuse('a page cannot be a folder as well', forHost)
  const file = isPage ? url.slice(1) : outputPath(config, url)
  const why = faultOfPath(file)
  return why === undefined ? { url, path: file } : refuse(why, forHost)
}

/** What is left of an address of the site, wherever it is built for; undefined for one of another site. */
function ownPath(config: Config, written: string): string | undefined {
  if (!/^(?:https?:)?\/\//i.test(written)) return written
  return pathBelow(config.homes, written)
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}

/** What links to old addresses find: the pages to which these lead, also by way of others. One that leads in a circle is none. */
export function aliasAddresses(
  aliases: readonly Alias[],
  pages: ReadonlyMap<Entry, PageAddress>,
  addresses: ReadonlyMap<string, Address>,
): PageAddress[] {
  const byKey = new Map(aliases.map((alias) => [addressKey(alias.url), alias]))
  const followed = (from: Alias): Address | undefined => {
    const passed = new Set<Alias>()
    for (let alias: Alias | undefined = from; alias && !passed.has(alias); ) {
      passed.add(alias)
      if (typeof alias.to !== 'string') return pages.get(alias.to)?.[1]
      const key = namedKey(alias.to)
      if (key === undefined) return { url: from.url, title: from.url } // a file or another site: by way of the old address
      const address = addresses.get(key)
      if (address) return address
      alias = byKey.get(key)
    }
    return undefined
  }
  return [...byKey].flatMap(([key, alias]): PageAddress[] => {
    const address = followed(alias)
    return address ? [[key, address]] : []
  })
}
