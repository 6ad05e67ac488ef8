import { existsSync } from 'node:fs'
import path from 'node:path'
import type { BuildSettings } from '../build-result.js'
import type { Config, LoadedConfig } from '../config/config.js'
import { descriptionOf } from '../memo/disk/describe.js'
import { hasPureMarkdown } from '../memo/disk/draft-memo.js'
import type { Draft } from '../story/draft.js'
import type { SourceFile } from '../story/source-file.js'
import { parseInThreads, usualThreads, worthwhile } from './parse-in-threads.js'

/**
 * Threads for the stories of a site. Each loads the config for itself: undefined when that comes from no file, or has plugins of which
 * nobody knows whether they do the same everywhere.
 */
export function parsingThreads(
  { root, file, user }: LoadedConfig,
  { threads, site, base, drafts }: BuildSettings,
  config: Config,
): ((files: readonly SourceFile[]) => Promise<ReadonlyMap<SourceFile, Draft>>) | undefined {
  const configFile = path.resolve(root, file)
  if (threads === 1 || !hasPureMarkdown(config.markdown) || !existsSync(configFile)) return undefined
  const chosen = { ...(site !== undefined && { site }), ...(base !== undefined && { base }), ...(drafts && { drafts }) }
  return (files) => {
    const pays = files.length >= (threads === undefined ? worthwhile : 1)
    const description = pays ? descriptionOf(user) : undefined
    if (description === undefined) return Promise.resolve(new Map())
    const settings = { root, configFile, options: { root, ...chosen }, description }
    return parseInThreads(files, threads ?? usualThreads(), settings)
  }
}
