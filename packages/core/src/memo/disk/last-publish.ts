import path from 'node:path'
import type { Config } from '../../config/config.js'
import { builtinOutputs } from '../../outputs/builtin.js'
import { themePaths } from '../../templates/load-theme.js'
import { hasPurePages } from './draft-memo.js'
import { type Looks, looksOf } from './looks.js'
import { readRecords, writeRecords } from './record-file.js'

/** The last publish of a site: what it gave, and how the files looked that it was made of and those that it made. */
export interface LastPublish<T> {
  /** What it gave, when a publish now would make the same of the same, and everything stands as it left it. */
  readonly still: () => T | undefined
  /** Keep what a publish gave, with the paths of its files in the output folder; `until`: when the same files may make another site. */
  readonly keep: (given: T, files: readonly string[], until: number) => void
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

/** Milliseconds within which some file system may not tell two times apart. */
const tick = 2000

/**
 * Look at a site before it is published. `fingerprint`: what its files depend on beside sources. Undefined when nobody knows
 * what the site's own code reads.
 */
export function lastPublish<T>(config: Config, fingerprint: string): LastPublish<T> | undefined {
  if (!hasPurePages(config.markdown) || config.outputs.length > builtinOutputs.length) return undefined
  const { root, outFolder, content, static: statics, now } = config
  const file = path.join(root, '.findings', 'last')
  const begin = Date.now()
  // Before anything is read: what changes in the meantime looks other than this the next time.
  const sources = looksOf([path.join(root, content), path.join(root, statics), ...themePaths(config)])
  const published = (files: readonly string[]): Looks => looksOf(files.map((one) => path.join(outFolder, one)))
  return {
    still() {
      const read = readRecords(file, fingerprint)
      const record = typeof read === 'string' ? undefined : read.entries.get('last')
      if (!record) return undefined
      const last: Kept<T> = JSON.parse(record.value.toString())
      const isSame = last.sources === sources.stamp && last.from <= now && now < last.until
      return isSame && published(last.files).stamp === last.published ? last.given : undefined
    },
    keep(given, files, until) {
      if (sources.newest > begin - tick) return // a file that changes again may look the same
      const kept: Kept<T> = {
        sources: sources.stamp,
        files,
        published: published(files).stamp,
        from: now,
        until,
        given,
      }
      writeRecords(file, fingerprint, [{ key: 'last', stamp: '', value: Buffer.from(JSON.stringify(kept)) }])
    },
  }
}
