import { setImmediate } from 'node:timers/promises'
import { asLoaded, type BuildOptions, type Config, type LoadedConfig, resolveConfig } from './config/config.js'
import type { UserConfig } from './config/schema.js'
import { chooseEncoder } from './images/choose-encoder.js'
import type { LoadEncoder } from './images/encoder.js'
import { loadSharp } from './images/load-sharp.js'
import type { ImageListener } from './images/make-renditions.js'
import { noticesOf } from './images/notices.js'
import { type Circumstances, type Judged, judge } from './judge.js'
import { createMarkdown, type Markdown } from './markdown/markdown.js'
import { loadNative } from './markdown/native/load-native.js'
import { openDraftMemo } from './memo/disk/draft-memo.js'
import { fingerprintOf } from './memo/disk/fingerprint.js'
import { createMemo, type Memo } from './memo/memo.js'
import { placeFaults } from './place-faults.js'
import { type Fault, fault, type Problem } from './problems.js'
import type { Mirror, Mirrored } from './publish/mirror.js'
import type { PublishResult } from './publish/publish.js'
import { parse } from './stages/parse.js'
import { plan } from './stages/plan.js'
import { read, type Sources } from './stages/read.js'
import { render } from './stages/render.js'
import { resolve } from './stages/resolve.js'
import { validate } from './stages/validate.js'
import { beginWriting, checkFiles, checkFolder, complete, reflect, textOf } from './stages/write.js'
import type { OutputFile, Page } from './story/page.js'
import { SiteCodeError } from './story/site-code.js'
import { type Entry, isStory } from './story/story.js'
import { checkTemplates } from './templates/check-templates.js'
import type { TypeCheck } from './templates/check-types.js'
import { loadTheme } from './templates/load-theme.js'
import { isVisible } from './visibility/is-visible.js'
import { nextMoment } from './visibility/next-moment.js'

export type Stage = 'read' | 'parse' | 'validate' | 'resolve' | 'plan' | 'render' | 'write'

/** How to build, beside what to build. */
export interface BuildSettings extends BuildOptions {
  /** False: nothing is published; the result holds all that would be. Default: true. */
  readonly write?: boolean
  /** With more warnings than this nothing is written, and the build has failed. Default: any number is fine. */
  readonly maxWarnings?: number
  /** What an earlier build left; only what changed since is parsed and rendered. */
  readonly memo?: Memo
  /**
   * Use what earlier builds have left in `.findings/`, and leave there what helps the next one. It may be deleted, restored and copied
   * at any time. Default: nothing is used or left. A config that comes from no file never uses it.
   */
  readonly cache?: boolean
  /** How what makes images smaller is found. Default: the package `sharp`, where it is installed. */
  readonly loadEncoder?: LoadEncoder
  /** The only files, as project-relative paths, that may have changed since the last build with this memo. Default: any may. */
  readonly touched?: ReadonlySet<string>
  /** Told as each stage begins. */
  readonly onStage?: (stage: Stage) => void
  /** Told after each image that had to be made smaller: how many are there, and how many there will be. */
  readonly onImage?: ImageListener
}

/** What a build made, and what is wrong. Nothing was written when any problem is an error, or warnings are too many. */
export interface BuildResult {
  /** `misconfigured`: the config is at fault; `failed`: content, theme or output folder are. */
  readonly outcome: 'built' | 'failed' | 'misconfigured'
  readonly problems: readonly Problem[]
  /** The stories and records that were read, as project-relative paths; none when the config is at fault. */
  readonly checked: readonly string[]
  readonly pages: readonly RenderedPage[]
  /** Every file of the site, pages included. */
  readonly files: readonly OutputFile[]
  /** Absolute. */
  readonly out: string
  readonly written: number
  readonly unchanged: number
  readonly removed: number
  /** Stories that are not public at this instant, and so are no part of the site. */
  readonly hidden: number
  /** What is worth knowing and no fault of anyone; sentences. */
  readonly notices: readonly string[]
  /** How templates were checked: against the types of their views, or, without TypeScript, by rendering pages. */
  readonly templatesCheckedBy: TypeCheck['by']
  /** Pages that had to be rendered; the others were known to the memo. */
  readonly rendered: number
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
  /** Read where it was published to, when the build kept no page in memory: without `memo` and with `write`. */
  readonly html: string
}

/**
 * Build a site: read its stories, check them, render them with the theme, publish the files.
 * `source` is a config object, or what `loadConfig` gave. Faults come back as problems; wrong use of the API and a machine
 * that fails (a full disk, a folder that cannot be read) throw.
 */
export async function build(source: UserConfig | LoadedConfig, settings: BuildSettings = {}): Promise<BuildResult> {
  const {
    made,
    config: _,
    next: __,
    changedSources: ___,
    mirrored: ____,
    ...result
  } = await buildSite(source, settings)
  const files = new Map(result.files.map((file) => [file.path, file]))
  const pages = made.map(({ url, path, template, view }) => ({
    url,
    path,
    template,
    view,
    get html() {
      const file = files.get(path)
      return file ? textOf(file) : ''
    },
  }))
  return { ...result, pages }
}

/** How to build, for those who build again and again. */
interface SiteSettings extends BuildSettings {
  /** The folder that the site is written to, which Findings has for itself. Default: the site is published to the config's. */
  readonly mirror?: Mirror
}

/** What a build made; its pages without their HTML, which is among the files. */
export interface SiteResult extends Omit<BuildResult, 'pages'> {
  readonly made: readonly Page[]
  /** The site's config, when it was right. */
  readonly config: Config | undefined
  /** Source files that were other than last time. */
  readonly changedSources: readonly string[]
  /** The next instant, in milliseconds since 1970, at which the same files may make another site; when they were read. */
  readonly next?: number
  /** What was written to the mirror. */
  readonly mirrored?: Mirrored
}

/** `build`, for those who need no page together with its HTML. */
export async function buildSite(source: UserConfig | LoadedConfig, settings: SiteSettings): Promise<SiteResult> {
  const memo = settings.memo ?? createMemo()
  const loaded = asLoaded(source, settings.root)
  const resolved = memo.same('config', [source, ...choicesOf(settings)], () => resolveConfig(loaded, settings))
  const run = new Run(loaded, settings, 'config' in resolved ? resolved.config : undefined)
  if ('faults' in resolved) {
    run.report(resolved.faults)
    return run.result()
  }
  const { config } = resolved

  try {
    const isPublished = settings.write !== false && !settings.mirror
    if (isPublished) run.report(complete(config))
    if (run.fails()) return run.result()
    const sources = await run.stage('read', () => read(config, memo, settings.touched))
    run.sources = sources
    const load = settings.loadEncoder ?? loadSharp
    const { encoder, isMissing, images } = await memo.same('encoder', [load, sources.images], () =>
      chooseEncoder(sources.images, load),
    )
    const theme = loadTheme(config, memo, settings.touched)
    const typesOf = memo.same('types', [theme], () => checkTemplates(config, theme)) // the compiler runs beside the next stages
    const markdown = await memo.same('markdown', [config], () => markdownOf(config))
    const fingerprint = settings.cache ? fingerprintOf(loaded) : undefined
    const disk = fingerprint === undefined ? undefined : openDraftMemo(config.root, fingerprint)
    const drafts = await run.stage('parse', () => parse(sources.content, config, markdown, memo, disk))
    const checked = await run.stage('validate', () => validate(drafts, config, memo))
    const { stories, hidden, next } = memo.same('circumstances', [config, checked.entries], () => ({
      stories: storiesOf(checked.entries, config),
      hidden: checked.entries.filter((entry) => !isVisible(entry, config)).length,
      next: nextMoment(checked.entries, config),
    }))
    run.stories = stories
    run.hidden = hidden
    run.next = next
    const { site, faults } = await run.stage('resolve', () => resolve({ ...sources, ...checked, images }, config, memo))
    const types = await typesOf
    run.report(sources.faults, theme.faults, types.faults, checked.faults, faults)
    run.templatesCheckedBy = types.by
    if (run.fails()) return run.result()

    const planned = await run.stage('plan', () => plan(site, theme, sources.statics, { encoder: encoder?.id, memo }))
    if (!settings.mirror) run.report(checkFolder(config))
    if (run.fails()) return run.result()
    const begun = isPublished ? beginWriting(config, fingerprint) : { writing: undefined }
    if ('faults' in begun) {
      run.report(begun.faults)
      return run.result()
    }
    const { writing } = begun
    try {
      // With a memo of the caller's, pages are kept for the next build.
      const keep = settings.memo ? undefined : writing
      const rendered = await run.stage('render', () =>
        render(planned, theme, config, memo, { watch: types.watch, keep }),
      )
      run.rendered = rendered.pages
      run.report(rendered.faults, checkFiles(rendered.files, memo))
      if (run.fails() || run.hasTooManyWarnings()) return run.result()

      const isDamaged = disk?.isDamaged || writing?.isDamaged
      run.notices = [...(isDamaged ? [damagedNotice] : []), ...noticesOf(rendered.files, isMissing)]
      const made = { pages: planned.pages, files: rendered.files }
      const { mirror } = settings
      if (mirror) {
        const reflected = await run.stage('write', () =>
          reflect(rendered.files, config, encoder, mirror, settings.onImage),
        )
        if ('mirrored' in reflected) return { ...run.result(made), ...reflected }
        run.report(reflected.faults)
        return run.result()
      }
      if (!writing) return run.result(made)
      const published = await run.stage('write', () => writing.publish(rendered.files, encoder, settings.onImage))
      if ('result' in published) return run.result(made, published.result)
      run.report(published.faults)
      return run.result()
    } finally {
      writing?.end()
    }
  } catch (error) {
    if (!(error instanceof SiteCodeError)) throw error
    run.report([error.fault])
    return run.result()
  }
}

const damagedNotice = 'What earlier builds had left to be quicker was damaged, so everything was made anew.'

/** What a config depends on beside its source. */
const choicesOf = ({ root, site, base, out, now, drafts, fingerprint, rules = {} }: BuildSettings): unknown[] => [
  ...[root, site, base, out, now ?? Date.now(), drafts, fingerprint],
  ...Object.entries(rules).flat(),
]

/** The Markdown pipeline of a site; a plugin that cannot be attached is the site's fault, and so is a parser that is not there. */
async function markdownOf({ markdown, directives, file }: Config): Promise<Markdown> {
  const native = markdown.parser === 'remark' ? undefined : await loadNative()
  if (markdown.parser === 'native' && !native) {
    const expected = '`auto` or `remark`: the package `satteri` is not installed, or not for this machine'
    const place = { path: ['markdown', 'parser'] }
    throw new SiteCodeError(
      fault('invalid-value', file, place, { key: 'parser', found: '`native`', expected }),
      undefined,
    )
  }
  try {
    return createMarkdown({ ...markdown, native, directives: [...directives.values()] })
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new SiteCodeError(fault('plugin-failed', file, { path: ['markdown'] }, { reason }), cause)
  }
}

/** What judging the faults of a story depends on. */
function storiesOf(entries: readonly Entry[], { clock, now }: Config): Circumstances['stories'] {
  return new Map(
    entries.map((entry) => {
      const waive = isStory(entry) ? (entry.data.waive ?? []) : []
      // Of a faulty file some fields may be gone: an exception without a reason or an end is none.
      const waivers = waive.flatMap(({ rule, reason, until }, index) =>
        rule && reason && until ? [{ rule, until, index, isOver: clock(until) <= now }] : [],
      )
      return [entry.file, { kind: entry.kind, waivers }]
    }),
  )
}

interface Made {
  readonly pages: readonly Page[]
  readonly files: readonly OutputFile[]
}

/** One build on its way: how long its stages took, what is wrong, and what its faults need to become problems. */
class Run {
  sources: Sources | undefined
  hidden = 0
  notices: readonly string[] = []
  templatesCheckedBy: TypeCheck['by'] = 'rendering'
  rendered = 0
  next: number | undefined
  stories: Circumstances['stories'] = new Map()
  readonly #timings: Partial<Record<Stage, number>> = {}
  /** By what they say: one fault may be reported twice, by checks of the same text. */
  readonly #faults = new Map<string, Fault>()
  #judgement:
    | { readonly count: number; readonly stories: Circumstances['stories']; readonly judged: readonly Judged[] }
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
    this.#timings[stage] = performance.now() - start
    return result
  }

  report(...faults: readonly (readonly Fault[])[]): void {
    for (const fault of faults.flat()) this.#faults.set(JSON.stringify(fault), fault)
  }

  fails = (): boolean => this.#judged().some(({ severity }) => severity === 'error')

  /** Asked when nothing fails: all that is left are warnings. */
  hasTooManyWarnings = (): boolean => this.#judged().length > (this.settings.maxWarnings ?? Infinity)

  #judged(): readonly Judged[] {
    const [count, stories] = [this.#faults.size, this.stories] // what a judgement depends on
    if (this.#judgement?.count === count && this.#judgement.stories === stories) return this.#judgement.judged
    const judged = judge([...this.#faults.values()], { choices: this.config?.rules ?? {}, stories })
    this.#judgement = { count, stories, judged }
    return judged
  }

  #problems(): Problem[] {
    const judged = this.#judged()
    if (judged.length === 0) return []
    const content = new Map(this.sources?.content.map((file) => [file.path, file.bytes]))
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
      checked: this.sources?.content.map((file) => file.path) ?? [],
      made: made?.pages ?? [],
      config: this.config,
      changedSources: this.sources?.changed ?? [],
      ...(this.next !== undefined && { next: this.next }),
      files: made?.files ?? [],
      out: this.config?.outFolder ?? '',
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
