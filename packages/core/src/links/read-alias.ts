import type { Config } from '../config/config.js'
import { faultOfPath } from '../publish/output-path.js'
import { type Alias, addressKey } from '../story/site.js'
import { outputPath } from './archive-url.js'
import { pathBelow } from './path-below.js'

/** Where an old address stands. */
export type OldPlace = Omit<Alias, 'to' | 'file'>

/** Why no page can stand at an address, in words that complete “cannot be an old address: …”, and what to do about it. */
export interface Refusal {
  readonly why: string
  readonly advice: string
}

const byHost = 'Set up this redirect at your host.'
const asPath = 'Write the path that the page had before, as in `/news/old-name/`.'

/** In bytes; systems have their limits for whole paths. */
const longest = 1000

/** The place of an old address as somebody copied it, perhaps with the site or its base in front, and encoded as browsers do. */
export function readAlias(config: Config, written: string): OldPlace | Refusal {
  const path = ownPath(config, written)
  if (path === undefined) return elsewhere(config, written)
  if (!path.startsWith('/')) return { why: 'it does not begin with `/`', advice: asPath }
  if (/[?#]/.test(path))
    return { why: 'what follows a `?` or `#` cannot choose a page on a static host', advice: byHost }
  const decoded = decode(path)?.normalize('NFC')
  if (decoded === undefined) return { why: 'a `%` in it does not stand for a character', advice: asPath }
  const url = decoded.replace(/(?<=\/)index\.html$/, '')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what must not be in an address
  if (/[\u0000-\u001f\u007f-\u009f\p{Cf}]/u.test(url)) return { why: 'it has an invisible character', advice: asPath }
  const [, ending = ''] = /\.(\w+)$/.exec(url) ?? []
  const isPage = /^html?$/i.test(ending)
  if (!isPage && /[a-z]/i.test(ending))
    return {
      why: `static hosts do not serve \`.${ending}\` as a page`,
      advice: `${byHost} If it was a folder, write \`/\` at its end.`,
    }
  const file = isPage ? url.slice(1) : outputPath(config, url)
  const why = Buffer.byteLength(file) > longest ? 'it is too long' : faultOfPath(file)
  if (why !== undefined) return { why, advice: byHost }
  return { written, url, path: file, keys: [...new Set([addressKey(url), addressKey(path)])] }
}

/** An address outside of where the site stands may be on its host all the same. */
function elsewhere({ homes, site }: Config, written: string): Refusal {
  return homes.some(({ host }) => pathBelow([{ host, path: '/' }], written) !== undefined)
    ? { why: `it is on this host, but not below \`${site.base}\`, where this site is`, advice: byHost }
    : { why: 'it is on another site', advice: 'Set up this redirect there.' }
}

/** What is left of an address of the site, wherever it is built for; undefined for one of another site. */
function ownPath({ homes }: Config, written: string): string | undefined {
  if (/^(?:https?:)?\/\//i.test(written)) return pathBelow(homes, written)
  const base = homes.map(({ path }) => path).find((path) => path !== '/' && written.startsWith(path))
  return base === undefined ? written : written.slice(base.length - 1)
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}
