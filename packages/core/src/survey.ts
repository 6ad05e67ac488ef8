import { checkEach, readSite } from './build.js'
import type { BuildSettings } from './build-result.js'
import { asLoaded, type BuildOptions, type LoadedConfig, resolveConfig } from './config/config.js'
import type { UserConfig } from './config/user-config.js'
import { createMemo } from './memo/memo.js'
import type { Problem } from './problems.js'
import { stand } from './references/standing.js'
import { unreached } from './references/unreached.js'
import { Run } from './run.js'
import { identity } from './story/site.js'
import { SiteCodeError } from './story/site-code.js'
import { isStory } from './story/story.js'
import { endedIn, type SurveyedEnd } from './survey/ended-in.js'
import { retractionsIn, type SurveyedRetraction } from './survey/retractions-in.js'
import { type SurveyedEntry, surveyedEntry } from './survey/surveyed-entry.js'
import { type Event, eventsOf } from './visibility/events.js'
import { createReasons } from './visibility/held-by.js'
import { hiddenBecause } from './visibility/is-visible.js'

/** Which site is meant, and at which instant. */
export type SurveySettings = Pick<BuildOptions, 'root' | 'now'> & Pick<BuildSettings, 'threads' | 'onStage'>

/** What becomes of a file at an instant (RFC 3339, in UTC), though nobody edits it. */
export interface SurveyedEvent extends Omit<Event, 'at'> {
  readonly at: string
  readonly file: string
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
      /** Projects that readers see, by file. */
      readonly ended: readonly SurveyedEnd[]
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
    const entries = checked.entries.toSorted((a, b) => (a.file < b.file ? -1 : 1))
    const byIdentity = new Map(entries.map((entry) => [identity(entry.language, entry.type, entry.id), entry]))
    const stories = entries.filter(isStory)
    const reasonOf = createReasons(entries, config)
    const faulty = new Set(errorsOf(run).map(({ file }) => file))
    const known = withoutFiles(entries, faulty)
    const seen = known.filter((entry) => hiddenBecause(entry, config) === undefined)
    const ended = endedIn(seen, config)
    const retractions = retractionsIn(seen, { byIdentity, config })
    const unread = ended.length + retractions.length > 0 ? unreachedOf(files, checked) : new Set<string>()
    const events = known
      .filter(isStory)
      .flatMap((story) => eventsOf(story, config).map((event) => ({ ...event, file: story.file })))
    return {
      outcome: 'surveyed',
      name: config.site.name,
      timeZone: config.site.timeZone,
      now: instant(config.now),
      ...(run.next !== undefined && Number.isFinite(run.next) && { next: instant(run.next) }),
      entries: stories.map((story) =>
        surveyedEntry(story, { byIdentity, config, reason: reasonOf(story), isFaulty: faulty.has(story.file) }),
      ),
      retractions: withoutFiles(retractions, unread),
      ended: withoutFiles(ended, unread),
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
  return unreached({ ...all, images: sources.images, attachments: sources.attachments }, visible)
}

const withoutFiles = <T extends { readonly file: string }>(list: readonly T[], files: ReadonlySet<string>) =>
  list.filter(({ file }) => !files.has(file))

const errorsOf = (run: Run): readonly Problem[] => run.result().problems.filter(({ severity }) => severity === 'error')

const instant = (moment: number): string => new Date(moment).toISOString()
