import { workerData } from 'node:worker_threads'
import { type BuildOptions, resolveConfig } from '../config/config.js'
import { loadConfig } from '../config/load-config.js'
import { siteMarkdown } from '../markdown/site-markdown.js'
import { descriptionOf } from '../memo/disk/describe.js'
import { bytesOf, isPlain } from '../memo/disk/draft-bytes.js'
import { parseFile } from '../story/parse-file.js'
import type { SourceFile } from '../story/source-file.js'

/** What a thread works on for its whole life. Plain data. */
export interface ThreadSettings {
  readonly root: string
  /** Absolute. */
  readonly configFile: string
  readonly options: BuildOptions
  /** Of what the config came to in the main thread. */
  readonly description: string
}

/** Drafts as bytes, one after the other; `lengths` has -1 for each that bytes cannot hold. Undefined: the config came to something else here. */
export type ParsedBatch = { readonly bytes: Uint8Array; readonly lengths: readonly number[] } | undefined

const { root, configFile, options, description } = workerData[1] as ThreadSettings
const loading = prepare().catch(() => undefined)

async function prepare() {
  const loaded = await loadConfig({ root, file: configFile })
  if ('problems' in loaded) return undefined
  const resolved = resolveConfig(loaded.config, options)
  // Schemas remember that they were used: what a config came to is described after it was checked, as in the main thread.
  if ('faults' in resolved || descriptionOf(loaded.config.user) !== description) return undefined
  return { config: resolved.config, markdown: await siteMarkdown(resolved.config) }
}

/** Parse some files. */
export default async function parseBatch(files: readonly SourceFile[]): Promise<ParsedBatch> {
  const site = await loading
  if (!site) return undefined
  const parts: Uint8Array[] = []
  const lengths: number[] = []
  for (const file of files) {
    const draft = await parseFile(file, site.config, site.markdown)
    const bytes = isPlain(draft.data) ? bytesOf(draft) : undefined
    if (bytes) parts.push(bytes)
    lengths.push(bytes ? bytes.length : -1)
  }
  return { bytes: Buffer.concat(parts), lengths }
}
