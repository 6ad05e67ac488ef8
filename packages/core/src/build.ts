import type { BuildResult, BuildSettings, SiteResult, SiteSettings } from './build-result.js'
import { circumstancesOf } from './circumstances.js'
import { asLoaded, type Config, type LoadedConfig, resolveConfig } from './config/config.js'
import type { UserConfig } from './config/user-config.js'
import { noContent } from './files/no-content.js'
import { chooseEncoder } from './images/choose-encoder.js'
import { loadSharp } from './images/load-sharp.js'
import { noticesOf } from './images/notices.js'
import { checkAttachments } from './links/check-attachments.js'
import { siteMarkdown } from './markdown/site-markdown.js'
import { damagedNotice } from './memo/damaged.js'
import { openDiskMemo } from './memo/disk/disk-memo.js'
import { checkOwnFolder, keepOutOfGit } from './memo/disk/own-folder.js'
import { createMemo, type Memo } from './memo/memo.js'
import { unreachedIn } from './references/unreached.js'
import { type Ahead, renderAhead } from './rendering/ahead.js'
import { Run } from './run.js'
import { parse } from './stages/parse.js'
import { type Planned, plan } from './stages/plan.js'
import { read } from './stages/read.js'
import { render } from './stages/render.js'
import { resolve } from './stages/resolve.js'
import { validate } from './stages/validate.js'
import { beginWriting, checkFiles, checkFolder, complete, reflect, textOf, type Writing } from './stages/write.js'
import { SiteCodeError } from './story/site-code.js'
import { checkTemplates } from './templates/check-templates.js'
import { loadTheme } from './templates/load-theme.js'
import { parsingThreads } from './threads/parsing-threads.js'
import { renderingThreads } from './threads/rendering-threads.js'

/** Build a site, with its pages and what they came to. */
export async function build(source: UserConfig | LoadedConfig, settings: BuildSettings = {}): Promise<BuildResult> {
  const {
    made,
    config: _,
    entries: __,
    next: ___,
    changedSources: ____,
    mirrored: _____,
    ...result
  } = await buildSite(source, settings)
  const files = new Map(result.files.map((file) => [file.path, file]))
  const pages = made.map((page) => ({
    url: page.url,
    path: page.path,
    template: page.template,
    get view() {
      return page.view
    },
    get html() {
      const file = files.get(page.path)
      return file ? textOf(file) : ''
    },
  }))
  return { ...result, pages }
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
  try {
    const joined = await joinSite(run, resolved.config, memo, settings)
    return joined ? await makeSite(run, joined, settings) : run.result()
  } catch (error) {
    if (!(error instanceof SiteCodeError)) throw error
    run.report([error.fault])
    return run.result()
  } finally {
    keepOutOfGit(resolved.config.root)
  }
}

/** From the project's folder to its files. */
export async function readSite(run: Run, config: Config, memo: Memo, settings: SiteSettings) {
  const how = {
    isKept: settings.write !== false,
    isLazy: settings.readsLate === true,
    known: settings.codeFingerprint,
  }
  const { disk, sources } = await run.stage('read', () => {
    const disk = settings.cache ? openDiskMemo(run.loaded, config, how) : undefined
    const known = { hashOf: disk?.drafts?.hashOf, images: disk?.images }
    return { disk, sources: read(config, memo, { touched: settings.touched, ...known }) }
  })
  run.sources = sources
  return { config, memo, disk, sources }
}

/** From files to entries that are checked one by one, and to what they say of the build. */
export async function checkEach(run: Run, from: ReadFiles, settings: SiteSettings) {
  const { config, memo, disk, sources } = from
  const markdown = await memo.same('markdown', [config], () => siteMarkdown(config))
  const drafts = await run.stage('parse', () =>
    parse(sources.content, config, markdown, memo, {
      disk: disk?.drafts,
      inThreads: parsingThreads(run.loaded, settings, config),
    }),
  )
  const checked = await run.stage('validate', () => validate(drafts, config, memo, disk?.checks))
  const circumstances = memo.same('circumstances', [config, checked.entries], () =>
    circumstancesOf(checked.entries, config),
  )
  run.entries = checked.entries
  run.circumstances = circumstances
  run.hidden = circumstances.hidden
  run.next = circumstances.next
  return checked
}

type ReadFiles = Awaited<ReturnType<typeof readSite>>

/** From files to a site that nothing is wrong with; undefined when something is. */
export async function joinSite(run: Run, config: Config, memo: Memo, settings: SiteSettings) {
  run.report(checkOwnFolder(config))
  if (isPublished(settings)) run.report(complete(config))
  if (run.fails()) return undefined
  const files = await readSite(run, config, memo, settings)
  const { disk, sources } = files
  if (sources.content.length === 0) {
    run.report(sources.faults)
    if (!run.fails()) run.report(checkAttachments(sources, [], []), [noContent(config)])
    return undefined
  }
  const load = settings.loadEncoder ?? loadSharp
  const { encoder, isMissing, images } = await memo.same('encoder', [load, sources.images], () =>
    chooseEncoder(sources.images, load),
  )
  const theme = loadTheme(config, memo, settings.touched)
  const typesOf = memo.same('types', [theme], () => checkTemplates(config, theme)) // the compiler runs beside the next stages
  typesOf.catch(() => {}) // told where it is awaited, if one of these does not throw first
  const checked = await checkEach(run, files, settings)
  const { site, faults } = await run.stage('resolve', () => resolve({ ...sources, ...checked, images }, config, memo))
  const unreached = memo.same('unreached', [checked.entries, site.byFile], () =>
    unreachedIn(checked.entries, ({ file }) => site.byFile.has(file)),
  )
  run.circumstances = { ...run.circumstances, unreached }
  const types = await typesOf
  run.report(sources.faults, theme.faults, types.faults, checked.faults, faults)
  run.templatesCheckedBy = types.by
  if (run.fails()) return undefined

  const { revisions, entries } = checked
  const { statics, attachments } = sources
  return {
    config,
    memo,
    theme,
    encoder,
    isMissing,
    types,
    disk,
    site,
    entries,
    revisions,
    images,
    attachments,
    statics,
  }
}

/** A site that is joined, with all that it was joined from. */
type JoinedSite = NonNullable<Awaited<ReturnType<typeof joinSite>>>

/** From a site to its pages. */
const planPages = (joined: JoinedSite, ahead?: Ahead): Promise<Planned> => {
  const { site, revisions, theme, statics, encoder, memo, disk } = joined
  return plan(site, revisions, theme, statics, { encoder: encoder?.id, memo, disk: disk?.planOf, ahead })
}

/** From files to pages that nothing is wrong with; undefined when something is. */
export async function planSite(run: Run, config: Config, memo: Memo, settings: SiteSettings) {
  const joined = await joinSite(run, config, memo, settings)
  return joined && { ...joined, planned: await run.stage('plan', () => planPages(joined)) }
}

/** A site that is planned, with all that it was planned from. */
export type PlannedSite = NonNullable<Awaited<ReturnType<typeof planSite>>>

/** From a site to its files, and to where they belong. */
async function makeSite(run: Run, joined: JoinedSite, settings: SiteSettings): Promise<SiteResult> {
  if (!settings.mirror) run.report(checkFolder(joined.config))
  if (run.fails()) return run.result()
  if (!isPublished(settings)) return renderSite(run, joined, settings)
  // With a memo of the caller's, pages are kept for the next build.
  const begun = beginWriting(joined.config, settings.memo ? undefined : joined.disk?.fingerprint)
  if ('faults' in begun) {
    run.report(begun.faults)
    return run.result()
  }
  const { writing } = begun
  const { theme, types, config } = joined
  const how = { watch: types.watch, help: renderingThreads(config, settings) }
  const ahead = settings.memo ? undefined : renderAhead(theme, writing, how)
  try {
    return await renderSite(run, joined, settings, { writing, ahead })
  } finally {
    try {
      await ahead?.end()
    } finally {
      writing.end()
    }
  }
}

async function renderSite(
  run: Run,
  from: JoinedSite,
  settings: SiteSettings,
  { writing, ahead }: { readonly writing?: Writing; readonly ahead?: Ahead | undefined } = {},
): Promise<SiteResult> {
  const { config, memo, theme, encoder, types } = from
  const planned = await run.stage('plan', () => planPages(from, ahead))
  if (ahead) run.reckon('plan', 'render', ahead.spent())
  const rendered = await run.stage('render', () =>
    render(planned.plan, theme, config, memo, { watch: types.watch, ahead }),
  )
  run.rendered = rendered.pages
  run.report(rendered.faults, checkFiles(rendered.files, memo))
  if (run.fails() || run.hasTooManyWarnings()) return run.result()

  const isDamaged = from.disk?.isDamaged() || writing?.isDamaged
  run.notices = [...(isDamaged ? [damagedNotice] : []), ...noticesOf(rendered.files, from.isMissing)]
  const made = { pages: planned.plan.pages, files: rendered.files }
  const { mirror, onImage } = settings
  if (mirror) {
    const reflected = await run.stage('write', () => reflect(rendered.files, config, encoder, mirror, onImage))
    if ('mirrored' in reflected) return { ...run.result(made), ...reflected }
    run.report(reflected.faults)
    return run.result()
  }
  if (!writing) return run.result(made)
  const recorded = { pages: made.pages, surroundings: rendered.surroundings, causes: planned.causes() }
  const published = await run.stage('write', () => writing.publish(rendered.files, { encoder, onImage }, recorded))
  if ('faults' in published) {
    run.report(published.faults)
    return run.result()
  }
  await run.stage('write', () => {
    planned.keep()
    settings.onPublished?.(
      made.files.map((file) => file.path),
      writing.looks,
    )
  })
  return run.result(made, published.result)
}

/** Whether the site goes to the folder of its config. */
const isPublished = ({ write, mirror }: SiteSettings): boolean => write !== false && !mirror

/** What a config depends on beside its source. */
const choicesOf = ({
  root,
  site,
  base,
  out,
  now,
  drafts,
  write,
  fingerprint,
  rules = {},
}: BuildSettings): unknown[] => [
  ...[root, site, base, out, now ?? Date.now(), drafts, write, fingerprint],
  ...Object.entries(rules).flat(),
]
