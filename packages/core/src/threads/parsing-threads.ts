import { existsSync } from 'node:fs'
import path from 'node:path'
import type { BuildSettings } from '../build-result.js'
import type { Config, LoadedConfig } from '../config/config.js'
import { descriptionOf } from '../memo/disk/describe.js'
import { hasPureMarkdown } from '../memo/disk/draft-memo.js'
import type { Draft } from '../story/draft.js'
import type { SourceFile } from '../story/source-file.js'
import { parseInThreads, usualThreads, worthwhile } from './parse-in-threads.js'

/** Parses files itself, with the function that it is given, and in threads; undefined where threads would not help. */
export type ParsingThreads = (
  files: readonly SourceFile[],
  parseHere: (file: SourceFile) => Promise<Draft>,
) => Promise<ReadonlyMap<SourceFile, Draft>> | undefined

/**
 * Threads for the stories of a site. Each loads the config for itself: undefined when that comes from no file, or has plugins of which
 * nobody knows whether they do the same everywhere.
 */
export function parsingThreads(
  { root, file, user }: LoadedConfig,
  { threads, site, base, drafts }: BuildSettings,
  config: Config,
): ParsingThreads | undefined {
  const configFile = path.resolve(root, file)
  const helpers = (threads ?? usualThreads()) - 1 // the main one parses too
  if (helpers < 1 || !hasPureMarkdown(config.markdown) || !existsSync(configFile)) return undefined
  const chosen = { ...(site !== undefined && { site }), ...(base !== undefined && { base }), ...(drafts && { drafts }) }
  return (files, parseHere) => {
    const pays = files.length >= (threads === undefined ? worthwhile : 1)
    const description = pays ? descriptionOf(user) : undefined
    if (description === undefined) return undefined
    const settings = { root, configFile, options: { root, ...chosen }, description }
    return parseInThreads(files, helpers, settings, parseHere)
  }
}
