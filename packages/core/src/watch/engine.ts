import path from 'node:path'
import { buildSite } from '../build.js'
import type { SiteResult, Stage } from '../build-result.js'
import type { BuildOptions } from '../config/config.js'
import { configNames } from '../config/find-config.js'
import { loadConfig } from '../config/load-config.js'
import { localModules } from '../config/local-modules.js'
import type { ImageListener } from '../images/renditions.js'
import { createMemo } from '../memo/memo.js'
import type { Problem } from '../problems.js'
import { createMirror } from '../publish/mirror.js'
import type { OutputFile } from '../story/page.js'
import { looksOf } from '../templates/looks-of.js'
import { themePaths } from '../templates/theme-paths.js'
import { failedReply } from './failed-reply.js'
import { addressesOf, type HiddenStory, hiddenStories } from './whereabouts.js'

/** What an engine works on for its whole life. Plain data. */
export interface EngineSettings {
  readonly root: string
  readonly configFile?: string | undefined
  readonly out: string
  readonly options: Omit<BuildOptions, 'root' | 'out' | 'now' | 'fingerprint'>
}

export interface EngineRequest {
  readonly now: string
  /** The only files, project-relative, that may have changed since the last request. Absent: any may have. */
  readonly touched?: readonly string[]
}

/** Plain data, too. */
export interface EngineReply {
  readonly outcome: SiteResult['outcome']
  readonly problems: readonly Problem[]
  readonly notices: readonly string[]
  /** Content files that were other than last time, whether or not there was a sign of it. */
  readonly causes: readonly string[]
  readonly failure?: string
  readonly changed: readonly string[]
  readonly removed: readonly string[]
  /** All output files; absent when they are the same as last time. */
  readonly files?: readonly string[]
  /** Stories that are no part of the site; absent when they are the same as last time. */
  readonly hidden?: readonly HiddenStory[]
  /** Site paths of files with problems, by file. */
  readonly addresses: Readonly<Record<string, string>>
  readonly pages: number
  readonly timings: Readonly<Partial<Record<Stage, number>>>
  /** The next instant, in milliseconds, at which the same files may make another site. */
  readonly next?: number
  readonly places: Places
  /** `site.base` of the site that was built. */
  readonly base?: string
  /** The config or a module of it is not what this engine loaded: nothing was built, and another engine has to be. */
  readonly isOutdated?: true
}

/** Where the sources of a site are. */
export interface Places {
  /** Project-relative folders. */
  readonly folders: readonly string[]
  /** Absolute: the config and the modules that it imports. A change of one needs a new engine. */
  readonly modules: readonly string[]
  /** Absolute: what the theme brings from elsewhere, except from packages that are installed. */
  readonly outside: readonly string[]
}

export type Engine = (request: EngineRequest) => Promise<EngineReply>

/** An engine loads the config once, and builds with one memo. It never throws. */
export function createEngine(settings: EngineSettings, onImage: ImageListener = () => {}): Engine {
  const { root, configFile, out, options } = settings
  const memo = createMemo()
  const mirror = createMirror(out)
  const modules = [...new Set(configFiles(root, configFile).flatMap((file) => [...localModules(file)]))]
  const looks = new Map(modules.map((module) => [module, looksOf([module])]))
  let loading: ReturnType<typeof loadConfig> | undefined
  let places: Places = { folders: ['content', 'static', 'theme'], modules, outside: [] }
  let paths: readonly string[] = []
  let hidden: readonly HiddenStory[] = []
  let isFirst = true

  async function reply({ now, touched }: EngineRequest): Promise<EngineReply> {
    // What changes while the config is loaded is found by the next request.
    const outdated = touched || !loading ? [] : modules.filter((module) => looksOf([module]) !== looks.get(module))
    const causes = outdated.map((module) => path.relative(root, module).replaceAll('\\', '/'))
    if (causes.length > 0) return { ...failedReply, causes, places, isOutdated: true }
    loading ??= loadConfig({ root, ...(configFile !== undefined && { file: configFile }) })
    const loaded = await loading
    if ('problems' in loaded) return { ...failedReply, outcome: 'misconfigured', problems: loaded.problems, places }
    const seen = touched && { touched: new Set(touched) }
    // What other processes have left is of use once: then all is in the memo.
    const choices = { ...options, root, out, now, memo, fingerprint: false, mirror, onImage, cache: isFirst, ...seen }
    const result = await buildSite(loaded.config, choices)
    isFirst = false
    places = placesOf(result, places, root)
    const { outcome, problems, notices, timings, rendered: pages, next, mirrored } = result
    const about = {
      outcome,
      problems,
      notices,
      causes: result.changedSources,
      pages,
      places,
      timings,
      ...told(result),
      ...(result.config && { base: result.config.site.base }),
      ...(next !== undefined && { next }),
    }
    return mirrored ? { ...about, ...mirrored, ...listed(result.files) } : { ...about, changed: [], removed: [] }
  }

  function listed(files: readonly OutputFile[]): { files?: readonly string[] } {
    const last = paths
    paths = memo.row('paths of output', files, (file) => [file.path])
    return paths === last ? {} : { files: paths }
  }

  function told({ config, entries, problems }: SiteResult): Pick<EngineReply, 'addresses' | 'hidden'> {
    if (!config || entries.length === 0) return { addresses: {} }
    const last = hidden
    hidden = memo.same('hidden', [entries, config], () =>
      memo.keep('hidden stories', hiddenStories(entries, config), isSame),
    )
    return { addresses: addressesOf(problems, entries, config), ...(hidden !== last && { hidden }) }
  }

  return (request) => reply(request).catch((error: unknown) => ({ ...failedReply, failure: wordsOf(error), places }))
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Where the config is, or may appear. */
const configFiles = (root: string, file: string | undefined): string[] =>
  file === undefined ? configNames.map((name) => path.join(root, name)) : [path.resolve(file)]

function placesOf({ config }: SiteResult, { modules, folders, outside }: Places, root: string): Places {
  if (!config) return { modules, folders, outside }
  const known = [config.content, config.static, 'theme']
  const isIn = (file: string, folder: string) => (file + path.sep).startsWith(path.join(root, folder) + path.sep)
  const isOutside = (file: string) => !file.includes('node_modules') && !known.some((folder) => isIn(file, folder))
  return {
    modules,
    folders: known,
    outside: themePaths(config).filter(isOutside),
  }
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
