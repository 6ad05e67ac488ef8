import path from 'node:path'
import { type BuildOptions, type Config, type LoadedConfig, resolveConfig } from './config/config.js'
import type { UserConfig } from './config/schema.js'
import { createMarkdown } from './markdown/markdown.js'
import { createMemo, type Memo } from './memo/memo.js'
import { placeFaults } from './place-faults.js'
import type { Fault, Problem } from './problems.js'
import type { PublishResult } from './publish/publish.js'
import { parse } from './stages/parse.js'
import { plan } from './stages/plan.js'
import { read, type Sources } from './stages/read.js'
import { render } from './stages/render.js'
import { resolve } from './stages/resolve.js'
import { validate } from './stages/validate.js'
import { write } from './stages/write.js'
import type { OutputFile, Page } from './story/page.js'
import { loadTheme } from './templates/load-theme.js'

export type Stage = 'read' | 'parse' | 'validate' | 'resolve' | 'plan' | 'render' | 'write'

/** How to build, beside what to build. */
export interface BuildSettings extends BuildOptions {
  /** False: nothing is written; the result holds all that would be. Default: true. */
  readonly write?: boolean
  /** What an earlier build left; only what changed since is parsed and rendered. */
  readonly memo?: Memo
  /** Told as each stage begins. */
  readonly onStage?: (stage: Stage) => void
}

/** What a build made, and what is wrong. Nothing was written when any problem is an error. */
export interface BuildResult {
  /** `misconfigured`: the config is at fault; `failed`: content, theme or output folder are. */
  readonly outcome: 'built' | 'failed' | 'misconfigured'
  readonly problems: readonly Problem[]
  readonly pages: readonly RenderedPage[]
  /** Every file of the site, pages included. */
  readonly files: readonly OutputFile[]
  /** Absolute. */
  readonly out: string
  readonly written: number
  readonly unchanged: number
  readonly removed: number
  /** Milliseconds of each stage. */
  readonly timings: Readonly<Partial<Record<Stage, number>>>
}

export interface RenderedPage {
  /** Site path without base. */
  readonly url: string
  /** Path in the output folder. */
  readonly path: string
  readonly template: string
  readonly view: Page['view']
  readonly html: string
}

/**
 * Build a site: read its stories, check them, render them with the theme, publish the files.
 * `source` is a config object, or what `loadConfig` gave. Faults come back as problems; wrong use of the API and a machine
 * that fails (a full disk, a folder that cannot be read) throw.
 */
export async function build(source: UserConfig | LoadedConfig, settings: BuildSettings = {}): Promise<BuildResult> {
  const loaded = asLoaded(source, settings)
  const resolved = resolveConfig(loaded, settings)
  if ('faults' in resolved) return new Run(loaded, settings).result(resolved.faults)
  const { config } = resolved
  const run = new Run(loaded, settings, config)
  const memo = settings.memo ?? createMemo()

  const sources = await run.stage('read', () => read(config))
  run.sources = sources
  const theme = loadTheme(config)
  const drafts = await run.stage('parse', () => parse(sources.content, config, markdownOf(config), memo))
  const checked = await run.stage('validate', () => validate(drafts, config))
  const { site, faults } = await run.stage('resolve', () => resolve({ ...sources, ...checked }, config))
  const found = [...sources.faults, ...theme.faults, ...checked.faults, ...faults]
  if (run.fails(found)) return run.result(found)

  const planned = await run.stage('plan', () => plan(site, theme, sources.statics))
  const rendered = await run.stage('render', () => render(planned, theme, config, memo))
  const all = [...found, ...rendered.faults]
  if (run.fails(all)) return run.result(all)
  memo.drafts.sweep()
  memo.pages.sweep()

  const published =
    settings.write === false ? { result: undefined } : await run.stage('write', () => write(rendered.files, config))
  if ('faults' in published) return run.result([...all, ...published.faults])
  return run.result(all, { pages: planned.pages, files: rendered.files, published: published.result })
}

const markdownOf = ({ markdown, directives }: Config) =>
  createMarkdown({ ...markdown, directives: [...directives.values()] })

function asLoaded(source: UserConfig | LoadedConfig, { root = '.' }: BuildSettings): LoadedConfig {
  if ('user' in source) return source
  return { user: source, root: path.resolve(root), file: 'findings.config', source: '' }
}

interface Made {
  readonly pages: readonly Page[]
  readonly files: readonly OutputFile[]
  readonly published: PublishResult | undefined
}

/** One build on its way: how long its stages took, and what its faults need to become problems. */
class Run {
  sources: Sources | undefined
  readonly #timings: Partial<Record<Stage, number>> = {}

  constructor(
    readonly loaded: LoadedConfig,
    readonly settings: BuildSettings,
    readonly config?: Config,
  ) {}

  async stage<T>(stage: Stage, work: () => T | Promise<T>): Promise<T> {
    this.settings.onStage?.(stage)
    const start = performance.now()
    const result = await work()
    this.#timings[stage] = performance.now() - start
    return result
  }

  problems(faults: readonly Fault[]): Problem[] {
    const content = new Map(this.sources?.content.map((file) => [file.path, file.bytes]))
    return placeFaults(faults, { content, config: this.loaded, severities: this.config?.rules ?? {} })
  }

  fails = (faults: readonly Fault[]): boolean => this.problems(faults).some(isError)

  result(faults: readonly Fault[], made?: Made): BuildResult {
    const problems = this.problems(faults)
    const errors = problems.filter(isError)
    const html = new Map(made?.files.map((file) => [file.path, 'content' in file ? file.content : '']))
    return {
      outcome:
        errors.length === 0
          ? 'built'
          : errors.some((one) => one.file === this.loaded.file)
            ? 'misconfigured'
            : 'failed',
      problems,
      pages: (made?.pages ?? []).map(({ url, path: file, template, view }) => ({
        url,
        path: file,
        template,
        view,
        html: String(html.get(file)),
      })),
      files: made?.files ?? [],
      out: this.config?.outFolder ?? '',
      written: made?.published?.written ?? 0,
      unchanged: made?.published?.unchanged ?? 0,
      removed: made?.published?.removed ?? 0,
      timings: this.#timings,
    }
  }
}

const isError = (problem: Problem) => problem.severity === 'error'
