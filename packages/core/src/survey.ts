import { checkEach, readSite } from './build.js'
import type { BuildSettings } from './build-result.js'
import { asLoaded, type BuildOptions, type Config, type LoadedConfig, resolveConfig } from './config/config.js'
import type { UserConfig } from './config/schema.js'
import { entryUrl } from './links/archive-url.js'
import { createMemo } from './memo/memo.js'
import type { Problem } from './problems.js'
import { stand } from './references/standing.js'
import { unansweredRetractions } from './references/unanswered-retractions.js'
import { unreached } from './references/unreached.js'
import { Run } from './run.js'
import { find, identity } from './story/site.js'
import { SiteCodeError } from './story/site-code.js'
import { type Entry, isStory, type Story } from './story/story.js'
import { overdueReview } from './visibility/check-reviews.js'
import { type Event, eventsOf } from './visibility/events.js'
import { createReasons, type HeldBy, type Reason } from './visibility/held-by.js'
import { type Hidden, hiddenBecause, lackOf } from './visibility/is-visible.js'

/** Which site is meant, and at which instant. */
export type SurveySettings = Pick<BuildOptions, 'root' | 'now'> & Pick<BuildSettings, 'threads' | 'onStage'>

/** A story, hub or page, and whether readers may see it; `unknown` where nothing hides it, but it has errors, which may be in the very fields that decide it. */
export interface SurveyedEntry {
  /** Relative to the project. */
  readonly file: string
  readonly kind: string
  readonly language: string
  /** Site path without base; absent of a draft whose kind is not known yet. */
  readonly url?: string
  readonly state: 'public' | Hidden | 'unknown'
  /** What holds it back, where something does. */
  readonly by?: HeldBy
  /** What its consent lacks, where that hides it. */
  readonly lack?: NonNullable<ReturnType<typeof lackOf>>
  /** Of what is public alone. */
  readonly title?: string
  /** A day or an instant, as it is written. */
  readonly datePublished?: string
  /** The day at which a review was due that has not been done, of what is public. */
  readonly overdue?: string
}

/** What becomes of a file at an instant (RFC 3339, in UTC), though nobody edits it. */
export interface SurveyedEvent extends Omit<Event, 'at'> {
  readonly at: string
  readonly file: string
}

/** What readers see of retracted publications as if these stood. */
export interface SurveyedRetraction {
  /** Of a story that was not corrected since, or an achievement that rests on nothing else. */
  readonly file: string
  readonly publication: string
  /** When that was retracted, as it is written. */
  readonly date?: string
}

/** What of a site is public, what is not and why, and what changes when; or what is wrong with its config. */
export type Survey =
  | {
      readonly outcome: 'surveyed'
      readonly name: string
      readonly timeZone: string
      /** The instant that decides what is public, and the first one after it at which a build may make another site (RFC 3339, in UTC). */
      readonly now: string
      readonly next?: string
      /** By file. */
      readonly entries: readonly SurveyedEntry[]
      /** By instant. */
      readonly events: readonly SurveyedEvent[]
      /** By file. */
      readonly retractions: readonly SurveyedRetraction[]
      /** Files with errors of their own, records among them. */
      readonly faulty: readonly string[]
    }
  | { readonly outcome: 'misconfigured' | 'failed'; readonly problems: readonly Problem[] }

/** Survey a site from its stories alone: nothing is joined, planned or written. */
export async function survey(source: UserConfig | LoadedConfig, settings: SurveySettings = {}): Promise<Survey> {
  const loaded = asLoaded(source, settings.root)
  const resolved = resolveConfig(loaded, { ...settings, write: false })
  const run = new Run(loaded, settings, 'config' in resolved ? resolved.config : undefined)
  if ('faults' in resolved) {
    run.report(resolved.faults)
    return { outcome: 'misconfigured', problems: run.result().problems }
  }
  const { config } = resolved
  try {
    const how = { ...settings, cache: true, write: false }
    const files = await readSite(run, config, createMemo(), how)
    const checked = await checkEach(run, files, how)
    run.report(files.sources.faults, checked.faults)
    if (errorsOf(run).length > 0) run.circumstances = { ...run.circumstances, unreached: unreachedOf(files, checked) }
    const stories = checked.entries.filter(isStory).sort((a, b) => (a.file < b.file ? -1 : 1))
    const reasonOf = createReasons(checked.entries, config)
    const faulty = new Set(errorsOf(run).map(({ file }) => file))
    const known = stories.filter(({ file }) => !faulty.has(file))
    const events = known.flatMap((story) => eventsOf(story, config).map((event) => ({ ...event, file: story.file })))
    return {
      outcome: 'surveyed',
      name: config.site.name,
      timeZone: config.site.timeZone,
      now: instant(config.now),
      ...(run.next !== undefined && Number.isFinite(run.next) && { next: instant(run.next) }),
      entries: stories.map((story) =>
        surveyed(story, config, { reason: reasonOf(story), isFaulty: faulty.has(story.file) }),
      ),
      retractions: retractionsIn(checked.entries, config, faulty),
      events: events.sort((a, b) => a.at - b.at).map((event) => ({ ...event, at: instant(event.at) })),
      faulty: [...faulty].sort(),
    }
  } catch (error) {
    if (!(error instanceof SiteCodeError)) throw error
    run.report([error.fault])
    return { outcome: 'failed', problems: run.result().problems }
  }
}

/** Records that may be unfinished, as a build would find them. */
function unreachedOf(
  { config, sources }: Awaited<ReturnType<typeof readSite>>,
  { entries, unreadable }: Awaited<ReturnType<typeof checkEach>>,
): ReadonlySet<string> {
  const { all, visible } = stand({ statics: sources.statics, entries, unreadable, lost: [] }, config)
  return unreached({ ...all, images: sources.images }, visible)
}

const errorsOf = (run: Run): readonly Problem[] => run.result().problems.filter(({ severity }) => severity === 'error')

/** What is known of a story beside what it says. */
interface Known {
  readonly reason: Reason | undefined
  readonly isFaulty: boolean
}

function surveyed(story: Story, config: Config, { reason, isFaulty }: Known): SurveyedEntry {
  const { file, kind, language, data } = story
  const url = entryUrl(config, story)
  const place = { file, kind, language, ...(url !== undefined && { url }) }
  if (isFaulty && !reason) return { ...place, state: 'unknown' }
  const lack = reason?.because === 'consent' ? lackOf(data.consent, config) : undefined
  const overdue = reason ? undefined : overdueReview(story, config)
  return {
    ...place,
    state: reason?.because ?? 'public',
    ...(reason && { by: reason.by }),
    ...(lack && { lack }),
    ...(!reason && { title: data.title }),
    ...(data.datePublished !== undefined && { datePublished: data.datePublished }),
    ...(overdue !== undefined && { overdue }),
  }
}

function retractionsIn(
  entries: readonly Entry[],
  config: Config,
  faulty: ReadonlySet<string>,
): readonly SurveyedRetraction[] {
  const byIdentity = new Map(entries.map((entry) => [identity(entry.language, entry.type, entry.id), entry]))
  const isVisible = (entry: Entry) => hiddenBecause(entry, config) === undefined && !faulty.has(entry.file)
  return entries
    .filter(isVisible)
    .sort((a, b) => (a.file < b.file ? -1 : 1))
    .flatMap((entry) =>
      unansweredRetractions(entry, { find: (ref) => find({ byIdentity, config }, ref, entry.language), isVisible }).map(
        ({ id, data: { retracted } }) => ({
          file: entry.file,
          publication: id,
          ...(retracted?.date !== undefined && { date: retracted.date }),
        }),
      ),
    )
}

const instant = (moment: number): string => new Date(moment).toISOString()
