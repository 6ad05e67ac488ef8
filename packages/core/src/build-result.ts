import type { BuildOptions, Config } from './config/config.js'
import type { LoadEncoder } from './images/encoder.js'
import type { ImageListener } from './images/renditions.js'
import type { Memo } from './memo/memo.js'
import type { Problem } from './problems.js'
import type { Mirror, Mirrored } from './publish/mirror.js'
import type { OutputFile, Page } from './story/page.js'
import type { Entry } from './story/story.js'
import type { TypeCheck } from './templates/check-types.js'

export type Stage = 'read' | 'parse' | 'validate' | 'resolve' | 'plan' | 'render' | 'write'

/** How to build, beside what to build. */
export interface BuildSettings extends BuildOptions {
  /** With more warnings than this nothing is written, and the build has failed. Default: any number is fine. */
  readonly maxWarnings?: number
  /** What an earlier build left; only what changed since is parsed and rendered. */
  readonly memo?: Memo
  /**
   * Use what earlier builds have left in `.findings/`, and leave there what helps the next one. It may be deleted, restored and copied
   * at any time. With `write: false` it is used, and nothing is left. Default: nothing is used or left. A config that comes from no file never uses it.
   */
  readonly cache?: boolean
  /**
   * In how many threads stories are parsed and pages rendered; 1: in none but its own. Without it, stories in as many as the machine has
   * processors (at most 8), its own among them, and pages in one less, where there are enough to pay for them. It never changes what comes out.
   */
  readonly threads?: number
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
  /** Whether what was written may show what is not public, drafts or what `now` brings that has not come: every page says so. */
  readonly isPreview: boolean
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

/** How to build, for those who build again and again. */
export interface SiteSettings extends BuildSettings {
  /** The folder that the site is written to, which Findings has for itself. Default: the site is published to the config's. */
  readonly mirror?: Mirror
  /** What `fingerprintOf` says of the config, where that is known already. */
  readonly codeFingerprint?: string
  /**
   * Words of stories that earlier builds have left are read, and found right, only when a page needs them: what is damaged throws a
   * `DamagedMemo` on the way, and no page is of use afterwards.
   */
  readonly readsLate?: boolean
  /** Told the paths that were published, and how those look that were not written, before anybody else can publish there. */
  readonly onPublished?: (files: readonly string[], looks: ReadonlyMap<string, string>) => void
}

/** What a build made; its pages without their HTML, which is among the files. */
export interface SiteResult extends Omit<BuildResult, 'pages'> {
  readonly made: readonly Page[]
  /** The site's config, when it was right. */
  readonly config: Config | undefined
  /** All that was checked, hidden or not; none when nothing could be read. */
  readonly entries: readonly Entry[]
  /** Source files that were other than last time. */
  readonly changedSources: readonly string[]
  /** The next instant, in milliseconds since 1970, at which the same files may make another site; when they were read. */
  readonly next?: number
  /** What was written to the mirror. */
  readonly mirrored?: Mirrored
}
