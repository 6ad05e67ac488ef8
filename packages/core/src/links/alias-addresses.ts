import type { Config } from '../config/config.js'
import type { Address, Alias, PageAddress } from '../story/site.js'
import type { Entry } from '../story/story.js'
import { namedKey } from './bind-link.js'
import { keyOfPath, pathBelow } from './path-below.js'

/** Where following an old address ends: at a page; at a place that only the old address itself leads to; nowhere. */
type End = Address | 'itself' | undefined

/**
 * What links to old addresses find: the pages to which these lead, also by way of others. One that leads to another site, or to a certain place of a
 * page, is found itself; one that leads in a circle, to what is `hidden`, or nowhere, is not.
 */
export function aliasAddresses(
  { homes }: Config,
  aliases: readonly Alias[],
  pages: ReadonlyMap<Entry, PageAddress>,
  addresses: ReadonlyMap<string, Address>,
  hidden: ReadonlyMap<string, Address> = addresses,
): PageAddress[] {
  const byKey = new Map(aliases.flatMap((alias) => alias.keys.map((key) => [key, alias])))
  const ends = new Map<Alias, End>()

  const next = ({ to }: Alias): Alias | End => {
    if (typeof to !== 'string') return pages.get(to)?.[1]
    const below = pathBelow(homes, to)
    const key = below === undefined ? namedKey(to) : keyOfPath(below)
    if (key === undefined) return /^(?:https?:)?\/\//i.test(to) ? 'itself' : undefined
    const found = addresses.get(key) ?? byKey.get(key)
    if (found || below === undefined || hidden.get(key)?.isHidden) return found
    return 'itself' // other things may stand on the same host
  }

  const endOf = (from: Alias): End => {
    const passed: Alias[] = []
    let at: Alias | End = from
    while (isAlias(at) && !ends.has(at)) {
      ends.set(at, undefined) // as long as it leads in a circle
      passed.push(at)
      at = next(at)
    }
    let end = isAlias(at) ? ends.get(at) : at
    for (const alias of passed.reverse()) {
      if (leadsToPlace(alias, end)) end = 'itself'
      ends.set(alias, end)
    }
    return ends.get(from)
  }

  return aliases.flatMap((alias): PageAddress[] => {
    const end = endOf(alias)
    const address = end === 'itself' ? { url: alias.url, title: alias.url } : end
    return address ? alias.keys.map((key) => [key, address]) : []
  })
}

const isAlias = (at: Alias | End): at is Alias => typeof at === 'object' && 'keys' in at

/** Whether an old address leads to a certain place of what is there to be seen. */
const leadsToPlace = ({ to }: Alias, end: End): boolean =>
  typeof to === 'string' && /[?#]/.test(to) && end !== undefined && !(end !== 'itself' && end.isHidden)
