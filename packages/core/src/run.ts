import { setImmediate } from 'node:timers/promises'
import type { BuildSettings, SiteResult, Stage } from './build-result.js'
import type { Config, LoadedConfig } from './config/config.js'
import { type Circumstances, type Judged, judge } from './judge.js'
import { unshownOnce } from './links/unshown-once.js'
import { pluginFailuresOnce } from './markdown/plugin-failures.js'
import { placeFaults } from './place-faults.js'
import type { Fault, Problem } from './problems.js'
import type { PublishResult } from './publish/publish.js'
import type { OutputFile, Page } from './story/page.js'
import type { SourceFile } from './story/source-file.js'
import type { Entry } from './story/story.js'
import type { TypeCheck } from './templates/check-types.js'

/** What a build made. */
export interface Made {
  readonly pages: readonly Page[]
  readonly files: readonly OutputFile[]
}

/** One build on its way: how long its stages took, what is wrong, and what its faults need to become problems. */
export class Run {
  sources:
    | {
        readonly content: readonly SourceFile[]
        readonly paths: readonly string[]
        readonly changed: readonly string[]
      }
    | undefined
  hidden = 0
  notices: readonly string[] = []
  templatesCheckedBy: TypeCheck['by'] = 'rendering'
  rendered = 0
  next: number | undefined
  entries: readonly Entry[] = []
  circumstances: Omit<Circumstances, 'choices'> = {
    kinds: new Map(),
    drafts: new Set(),
    gone: new Set(),
    unreached: new Set(),
    waivers: new Map(),
  }
  readonly #timings: Partial<Record<Stage, number>> = {}
  /** By what they say: one fault may be reported twice, by checks of the same text. */
  readonly #faults = new Map<string, Fault>()
  #judgement:
    | { readonly count: number; readonly circumstances: unknown; readonly judged: readonly Judged[] }
    | undefined

  constructor(
    readonly loaded: LoadedConfig,
    readonly settings: BuildSettings,
    readonly config: Config | undefined,
  ) {}

  async stage<T>(stage: Stage, work: () => T | Promise<T>): Promise<T> {
    // A stage may keep the process busy for long: let signals and timers have their turn.
    await setImmediate()
    this.settings.onStage?.(stage)
    const start = performance.now()
    const result = await work()
    this.#spent(stage, performance.now() - start)
    return result
  }

  /** Some milliseconds of a stage were work of another one. */
  reckon(from: Stage, to: Stage, time: number): void {
    this.#spent(from, -time)
    this.#spent(to, time)
  }

  #spent(stage: Stage, time: number): void {
    this.#timings[stage] = (this.#timings[stage] ?? 0) + time
  }

  report(...faults: readonly (readonly Fault[])[]): void {
    for (const fault of faults.flat()) this.#faults.set(JSON.stringify(fault), fault)
  }

  fails = (): boolean => this.#judged().some(({ severity }) => severity === 'error')

  /** Asked when nothing fails: all that is left are warnings. */
  hasTooManyWarnings = (): boolean => this.#judged().length > (this.settings.maxWarnings ?? Infinity)

  #judged(): readonly Judged[] {
    const { circumstances } = this
    const count = this.#faults.size
    if (this.#judgement?.count === count && this.#judgement.circumstances === circumstances)
      return this.#judgement.judged
    const faults = pluginFailuresOnce(unshownOnce([...this.#faults.values()]), this.loaded.file)
    const judged = judge(faults, { choices: this.config?.rules ?? {}, ...circumstances })
    this.#judgement = { count, circumstances, judged }
    return judged
  }

  #problems(): Problem[] {
    const judged = this.#judged()
    if (judged.length === 0) return []
    const content = new Map(this.sources?.content.map((file) => [file.path, file]))
    return placeFaults(judged, { content, config: this.loaded })
  }

  result(made?: Made, published?: PublishResult): SiteResult {
    const problems = this.#problems()
    const errors = problems.filter(isError)
    const isBuilt = errors.length === 0 && !this.hasTooManyWarnings()
    const isConfig = errors.some((problem) => problem.file === this.loaded.file)
    return {
      outcome: isBuilt ? 'built' : isConfig ? 'misconfigured' : 'failed',
      problems,
      checked: this.sources?.paths ?? [],
      made: made?.pages ?? [],
      config: this.config,
      entries: this.entries,
      changedSources: this.sources?.changed ?? [],
      ...(this.next !== undefined && { next: this.next }),
      files: made?.files ?? [],
      out: this.config?.outFolder ?? '',
      isPreview: this.config?.isPreview ?? false,
      written: published?.written ?? 0,
      unchanged: published?.unchanged ?? 0,
      removed: published?.removed ?? 0,
      hidden: this.hidden,
      notices: this.notices,
      templatesCheckedBy: this.templatesCheckedBy,
      rendered: this.rendered,
      timings: this.#timings,
    }
  }
}

const isError = (problem: Problem) => problem.severity === 'error'
