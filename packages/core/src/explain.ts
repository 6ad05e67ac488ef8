import { type PlannedSite, planSite } from './build.js'
import type { BuildSettings } from './build-result.js'
import { asLoaded, type BuildOptions, type Config, type LoadedConfig, resolveConfig } from './config/config.js'
import type { UserConfig } from './config/user-config.js'
import { buildsOf, type LastBuild, type NextBuild } from './explain/builds.js'
import {
  aliasMeant,
  entryMeant,
  type Meant,
  meantBy,
  nearestPages,
  pageMeant,
  sourceMeant,
} from './explain/find-page.js'
import { type PageParts, partsOf } from './explain/parts.js'
import { fileMeant, fileShown, pagesShowing, type ShownFile } from './explain/shown-on.js'
import { templatesOf, type UsedTemplate } from './explain/templates.js'
import { entryUrl } from './links/archive-url.js'
import { hasPureMarkdown, hasPurePages } from './memo/disk/draft-memo.js'
import { createMemo } from './memo/memo.js'
import { surroundingsOf } from './memo/surroundings.js'
import { Run } from './run.js'
import type { Page } from './story/page.js'
import { addressKey } from './story/site.js'
import { SiteCodeError } from './story/site-code.js'
import { type Entry, isStory } from './story/story.js'
import { TemplateError } from './templates/engine.js'
import { type Unbuilt, unbuilt } from './unbuilt.js'
import { createReasons, type HeldBy } from './visibility/held-by.js'
import type { Hidden } from './visibility/is-visible.js'

/** Which site is meant, and how it would be built. */
export type ExplainSettings = BuildOptions & Pick<BuildSettings, 'loadEncoder' | 'onStage'>

/** What a page is made of, and what builds do with it. */
export interface ExplainedPage extends PageParts {
  /** Site path without base. */
  readonly url: string
  /** Path in the output folder, which is absolute. */
  readonly path: string
  readonly out: string
  readonly language: string
  readonly template: UsedTemplate
  readonly layouts: readonly UsedTemplate[]
  readonly partials: readonly UsedTemplate[]
  readonly last: LastBuild
  readonly next: NextBuild
  /** Of a record: site paths of the other pages that show it. */
  readonly shownOn?: readonly string[]
  /** Why builds do not note what pages are planned from. */
  readonly untraced?: 'plugins' | 'code' | 'config'
}

/**
 * A page; or the full URL to which an address leads that has `moved`, as `file` says; or why there is none: `hidden` is not public at this instant, `unreached` a record that no public story leads to,
 * `pageless` one that has no page of its own, as an `image` or an `attachment` has none. While
 * anything is wrong with the site, there are `problems` in place of pages.
 */
export type Explanation =
  | { readonly outcome: 'page'; readonly page: ExplainedPage }
  | { readonly outcome: 'moved'; readonly url: string; readonly to: string; readonly file: string }
  | {
      readonly outcome: 'hidden'
      /** Absent of a draft whose kind is not known yet. */
      readonly url?: string
      readonly file: string
      readonly because: Hidden
      /** What holds it back, and in which file. */
      readonly by: HeldBy
    }
  | { readonly outcome: 'unreached'; readonly url: string; readonly file: string }
  | {
      readonly outcome: 'pageless'
      readonly file: string /** Site paths of the pages that show it. */
      readonly shownOn: readonly string[]
    }
  | ({ readonly outcome: 'image' | 'attachment' } & ShownFile)
  | { readonly outcome: 'unknown'; readonly nearest: readonly string[] }
  | Unbuilt

/** Explain a page, from a site that is planned for it. */
export async function explain(
  source: UserConfig | LoadedConfig,
  given: string,
  settings: ExplainSettings = {},
): Promise<Explanation> {
  const loaded = asLoaded(source, settings.root)
  const resolved = resolveConfig(loaded, { ...settings, write: false })
  const run = new Run(loaded, settings, 'config' in resolved ? resolved.config : undefined)
  if ('faults' in resolved) {
    run.report(resolved.faults)
    return unbuilt(run)
  }
  try {
    const how = { ...settings, cache: true, write: false }
    const planned = await planSite(run, resolved.config, createMemo(), how)
    return planned ? explainIn(planned, given) : unbuilt(run)
  } catch (error) {
    if (error instanceof SiteCodeError) run.report([error.fault])
    else if (error instanceof TemplateError) run.report([error.toFault()])
    else throw error
    return unbuilt(run)
  }
}

function explainIn(planned: PlannedSite, given: string): Explanation {
  const { config, entries } = planned
  const { units, plan, around } = planned.planned
  const { pages, files } = plan
  const meant = meantBy(given, config)
  const source = sourceMeant(entries, meant)
  const page = pageMeant(pages, source ? pageOf(source, config) : meant)
  if (page) return { outcome: 'page', page: explained(page, planned) }
  const alias = aliasMeant(planned.site.aliases, meant)
  const redirect = alias && plan.redirects.find(({ path }) => path === alias.path)
  if (redirect) {
    return { outcome: 'moved', url: alias.url, to: redirect.absolute, file: alias.file }
  }
  const entry = source ?? entryMeant(entries, meant, config)
  const other = entry ? undefined : fileMeant(meant, planned.attachments, files)
  if (other !== undefined) {
    const outcome = planned.images.has(other) ? 'image' : 'attachment'
    return { outcome, ...fileShown(other, { units, files, around }) }
  }
  if (!entry) return { outcome: 'unknown', nearest: nearestPages(pages, meant) }
  const { file } = entry
  const url = entryUrl(config, entry)
  const reason = createReasons(entries, config)(entry)
  if (reason) return { outcome: 'hidden', ...(url !== undefined && { url }), file, ...reason }
  if (url !== undefined) return { outcome: 'unreached', url, file }
  return { outcome: 'pageless', file, shownOn: pagesShowing(entry, units, planned.site) }
}

/** The page of a story or record is meant, wherever its source stands. */
function pageOf(entry: Entry, config: Config): Meant {
  const url = entryUrl(config, entry)
  return { urls: url === undefined ? [] : [url], paths: [], sources: [] }
}

function explained(page: Page, { config, theme, planned, site, statics, disk }: PlannedSite): ExplainedPage {
  const { plan, units, causes } = planned
  const { url, path, language } = page
  const shared = plan.shared.get(language)
  const unit = units.find(({ value }) => value.made.includes(page))
  if (!shared || !unit) throw new Error(`Nothing planned ${url}`)
  const own = site.addresses.get(addressKey(url))?.entry
  const [template, ...others] = templatesOf(page, shared, theme)
  if (!template) throw new Error(`Nothing renders ${url}`)
  const surroundings = surroundingsOf(plan.shared, theme)
  const fingerprint = disk?.fingerprint
  const untraced = hasPurePages(config) ? undefined : hasPureMarkdown(config.markdown) ? 'code' : 'plugins'
  const why = fingerprint === undefined ? 'config' : untraced
  return {
    url,
    path,
    out: config.outFolder,
    language,
    template,
    layouts: others.filter(({ name }) => name.startsWith('layouts/')),
    partials: others.filter(({ name }) => name.startsWith('partials/')),
    ...partsOf(page, unit, site, statics),
    ...buildsOf(page, { config, site, fingerprint, surroundings, causes: causes() }),
    ...(own && !isStory(own) && { shownOn: pagesShowing(own, units, site) }),
    ...(why && { untraced: why }),
  }
}
