import { createRequire } from 'node:module'
import path from 'node:path'
import type { Config } from '../../config/config.js'
import { builtinOutputs } from '../../outputs/builtin.js'
import { indexFiles } from '../../outputs/search-index.js'
import { stateFolder } from '../../publish/output-path.js'
import { sha256 } from '../../sha256.js'
import { themePaths } from '../../templates/theme-paths.js'
import { memoFolder } from './disk-memo.js'
import { hasPurePages } from './draft-memo.js'
import { type Looks, lookAt, looksOf, tick } from './looks.js'
import { readRecords, writeRecords } from './record-file.js'

/** The last publish of a site: what it gave, and how the files looked that it was made of and those that it made. */
export interface LastPublish<T> {
  /** What it gave, when a publish now would make the same of the same, and everything stands as it left it. */
  readonly still: () => T | undefined
  /** Look at what a publish has left at these paths of the output folder, while nobody else can publish there; `looks`: what it has looked at itself. */
  readonly see: (files: readonly string[], looks: ReadonlyMap<string, string>) => void
  /** Keep what the publish gave; `until`: when the same files may make another site. */
  readonly keep: (given: T, until: number) => void
}

interface Kept<T> {
  readonly sources: string
  readonly files: readonly string[]
  readonly published: string
  /** Milliseconds since 1970. */
  readonly from: number
  readonly until: number
  readonly given: T
}

/**
 * Look at a site before it is published. `fingerprint`: what its files depend on beside sources. Undefined when nobody knows
 * what the site's own code reads.
 */
export function lastPublish<T>(config: Config, fingerprint: string): LastPublish<T> | undefined {
  if (!hasPurePages(config) || !config.outputs.every(({ files }) => ownFiles.has(files))) return undefined
  const { root, outFolder, content, static: statics, now } = config
  const file = path.join(memoFolder(config), 'last')
  const begin = Date.now()
  // Before anything is read: what changes in the meantime looks other than this the next time.
  const sources = bothOf(
    looksOf([path.join(root, content), path.join(root, statics)]),
    looksOf([...themePaths(config), ...toolsOf(root)], { followsLinks: true }),
  )
  const published = (files: readonly string[], looks?: ReadonlyMap<string, string>): string => {
    const all = [`${stateFolder}/manifest.json`, ...files]
    return sha256(all.map((one) => `${one} ${looks?.get(one) ?? lookAt(path.join(outFolder, one))}`).join('\n'))
  }
  let seen: Pick<Kept<T>, 'files' | 'published'> | undefined
  return {
    still() {
      const read = readRecords(file, fingerprint)
      const record = typeof read === 'string' ? undefined : read.entries.get('last')
      if (!record) return undefined
      const last: Kept<T> = JSON.parse(record.value.toString())
      const isSame = last.sources === sources.stamp && last.from <= now && now < last.until
      return isSame && published(last.files) === last.published ? last.given : undefined
    },
    see(files, looks) {
      seen = { files, published: published(files, looks) }
    },
    keep(given, until) {
      if (!seen || sources.newest > begin - tick) return // a file that changes again may look the same
      const kept: Kept<T> = { sources: sources.stamp, ...seen, from: now, until, given }
      writeRecords(file, fingerprint, [{ key: 'last', stamp: '', value: Buffer.from(JSON.stringify(kept)) }])
    },
  }
}

/** What outputs of core make files with, of nothing but the plan. */
const ownFiles: ReadonlySet<unknown> = new Set([...builtinOutputs.map(({ files }) => files), indexFiles])

const bothOf = (a: Looks, b: Looks): Looks => ({
  stamp: `${a.stamp} ${b.stamp}`,
  newest: Math.max(a.newest, b.newest),
})

/** What may be installed or not: it makes images smaller, and checks templates. */
function toolsOf(root: string): string[] {
  const places = [import.meta.url, path.join(root, 'package.json')]
  return places.flatMap((from) =>
    ['sharp', 'typescript'].flatMap((name) => {
      try {
        return createRequire(from).resolve(name)
      } catch {
        return `no ${name}`
      }
    }),
  )
}
