import type { Config } from '../config/config.js'
import { tagOf } from '../config/tag-of.js'
import { createEdition, type Edition, kindName } from '../elements/edition.js'
import { wholeSite } from '../elements/questions.js'
import { siteView } from '../elements/site-view.js'
import { createGallery, type Gallery, type Shown } from '../images/gallery.js'
import { archiveUrl, feedUrl, homeUrl, kindFeedUrl } from '../links/archive-url.js'
import type { DiskMemo } from '../memo/disk/disk-memo.js'
import type { PlanMemo } from '../memo/disk/plan-memo.js'
import { createMemo, type Memo } from '../memo/memo.js'
import { type Cause, createTraces, type Traced } from '../memo/traces.js'
import { textSeen } from '../outputs/define-output.js'
import { redirectsOf } from '../pages/redirects.js'
import { createTexts } from '../pages/texts.js'
import { createTurns, type Turn } from '../pages/turn.js'
import type { Unit } from '../pages/unit.js'
import { unitsOf } from '../pages/units.js'
import { wordsOf } from '../pages/words-of.js'
import type { Ahead } from '../rendering/ahead.js'
import { sha256 } from '../sha256.js'
import type { FeedPlan, OutputFile, Page, Plan } from '../story/page.js'
import type { Site, StaticFile } from '../story/site.js'
import { isStory, type Revision } from '../story/story.js'
import type { LoadedTheme } from '../templates/load-theme.js'

/** What a plan depends on beside the site and its theme, and where earlier builds have left theirs. */
interface Circumstances {
  /** The id of what makes images smaller, if anything does. */
  readonly encoder: string | undefined
  readonly memo: Memo
  readonly disk?: DiskMemo['planOf']
  /** Takes pages as they are planned. Without it, they are kept with their views. */
  readonly ahead?: Ahead | undefined
}

/** A plan, and how its pages came to be. */
export interface Planned {
  readonly plan: Plan
  readonly units: readonly Traced<Pages>[]
  /** Images that stand around every page of a language. */
  readonly around: readonly OutputFile[]
  /** Why pages were planned again, by their paths, as far as earlier builds have left what to compare with. */
  readonly causes: () => ReadonlyMap<string, Cause>
  /** Leave what pages were planned from to the next build. */
  readonly keep: () => void
}

/** Decide everything that the site will consist of: each page with its view, and every other file. */
export async function plan(
  site: Site,
  revisions: readonly Revision[],
  theme: LoadedTheme,
  statics: ReadonlyMap<string, StaticFile>,
  { encoder, memo, disk, ahead }: Circumstances,
): Promise<Planned> {
  const { config } = site
  const { url, base, name, language } = config.site
  const css = config.fingerprint ? `assets/site-${sha256(theme.css).slice(0, 10)}.css` : 'assets/site.css'
  const gallery = memo.same('gallery', [encoder], () => createGallery(encoder))
  const editions = memo.same('editions', [config, site.entries, theme.strings, gallery], () =>
    editionsOf(site, theme, gallery),
  )
  const turns = new Map(
    editions.map((edition) => {
      const turnOf = memo.same(`turns ${edition.language}`, [], createTurns)
      return [edition, turnOf(edition, site, revisions)]
    }),
  )
  const shared = editions.map((edition) => {
    const { made, files } = gallery.during(() => siteView(edition, [edition.href(css)]))
    return { made, files: memo.keep(`images around pages ${edition.language}`, files, isEqual) }
  })
  const views = new Map(shared.map(({ made }) => [made.language, made]))
  ahead?.begin(views, site.urls.size)
  const planned: PagesOfLanguage[] = []
  const sources = new Map<string, { readonly source: string }>([...site.images, ...site.attachments])
  for (const [edition, turn] of turns) {
    const known = disk?.(edition.language, { strings: edition.strings, encoder, sources })
    planned.push(await pagesOf(edition, turn, site, memo, { disk: known, ahead }))
  }
  const units = planned.length === 1 && planned[0] ? planned[0].units : planned.flatMap((one) => one.units)
  const pages = memo.row('planned pages', units, ({ value }) => value.made)
  const [around, onPages] = [shared.map(({ files }) => files), memo.row('images of pages', units, imagesOf)]
  const images = memo.same('images of the site', [...around, onPages], () => inOrder([...around, ...onPages]))
  const copies = memo.same('files to copy', [theme, statics, config.static], () => copiesOf(theme, statics, config))
  const decided: Plan = {
    site: { url: url.replace(/\/+$/, ''), base, name, language, isPreview: config.isPreview, tag: tagOf(config) },
    pages,
    shared: views,
    feeds: editions.flatMap(feedsOf),
    redirects: redirectsOf(site, editions, pages),
    files: [{ path: css, content: theme.css, from: 'the style sheet' }, ...images, ...copies],
  }
  return {
    plan: decided,
    units,
    around: around.flat(),
    causes: () => new Map(planned.flatMap((one) => one.causes())),
    keep: () => {
      for (const one of planned) one.keep()
    },
  }
}

/** Files that are published as they are. */
const copiesOf = ({ assets }: LoadedTheme, statics: ReadonlyMap<string, StaticFile>, config: Config): OutputFile[] => [
  ...[...assets].map(([path, source]) => ({ path, source, from: `the theme: ${path}` })),
  ...[...statics].map(([path, { source }]) => ({ path, source, from: `${config.static}/${path}` })),
]

/** Every language that has something to show. */
function editionsOf(site: Site, theme: LoadedTheme, gallery: Gallery): Edition[] {
  const { languages, site: main } = site.config
  const spoken = new Set(site.entries.filter(isStory).map((story) => story.language))
  return languages
    .filter((tongue) => tongue === main.language || spoken.has(tongue))
    .map((tongue) => createEdition(site, tongue, theme.strings, gallery))
}

type Pages = Shown<readonly Page[]>

interface PagesOfLanguage extends Pick<Planned, 'units' | 'keep'> {
  readonly causes: () => readonly (readonly [path: string, cause: Cause])[]
}

/** Pages are planned again when what they are made of changed, or the answer to a question that they asked. */
async function pagesOf(
  edition: Edition,
  turn: Turn,
  site: Site,
  memo: Memo,
  { disk, ahead }: { readonly disk: PlanMemo | undefined; readonly ahead: Ahead | undefined },
): Promise<PagesOfLanguage> {
  const { gallery, language, strings } = edition
  const { changed, suspects, ground } = turn
  const lists = memo.same(`lists ${language}`, [edition], createMemo)
  const units = memo.same(`units ${language}`, [edition, ground], () => unitsOf(edition, site, lists))
  const texts = memo.same(`texts ${language}`, [], createTexts)
  const seen = disk && edition.stampOf(wholeSite)
  const isCurrent = disk !== undefined && disk.ground === seen
  const traces = memo.same(`traces ${language}`, [gallery, strings, ...choicesOf(site.config)], () =>
    createTraces<Unit, Pages>(disk && { ...disk, isCurrent }),
  )
  const most = textSeen(site.config.outputs)
  let isSame = disk?.size === units.length
  // What lists are made of follows from the whole site.
  const owns = texts.of(units, changed, isCurrent ? disk.ownOf : undefined)
  const planned = await traces.of(units, owns, edition, suspects, (unit, last) => {
    isSame = false
    const { made: fresh, files } = gallery.during(unit.plan)
    const told = most === undefined ? fresh : fresh.map((page) => withWords(page, edition, unit, most))
    const made = keepFacts(last?.made, told).map((page, index) =>
      ahead ? ahead.take(page, () => unit.plan()[index]) : withoutJson(page),
    )
    return { made, files: last && isEqual(last.files, files) ? last.files : files }
  })
  turn.settle()
  const again = disk?.isKnown ? traces.causes() : undefined
  return {
    units: planned,
    causes: () => planned.flatMap(({ key, value }) => causesOf(value.made, again?.get(key))),
    keep: () => {
      if (!isSame || disk?.ground !== seen) disk?.keep(planned, traces.stamps(), seen ?? '')
    },
  }
}

const causesOf = (pages: readonly Page[], cause: Cause | undefined) =>
  cause ? pages.map((page) => [page.path, cause] as const) : []

/** What a site chose; the present shows in what is hidden from whom. */
const choicesOf = ({ now: _, ...config }: Config): unknown[] => Object.values(config)

const isEqual = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((one, index) => one === b[index])

/** In one piece: pages of lists show many. */
const imagesOf = ({ value }: Traced<Pages>): (readonly OutputFile[])[] => (value.files.length > 0 ? [value.files] : [])

/** Each once, by path: of images with one name and the same bytes it does not matter which is published. */
function inOrder(lists: readonly (readonly OutputFile[])[]): OutputFile[] {
  const all = new Set<OutputFile>()
  for (const files of lists) for (const file of files) all.add(file)
  const ordered = [...all].sort((a, b) => compare(a.path, b.path) || compare(b.from, a.from))
  return [...new Map(ordered.map((file) => [file.path, file])).values()]
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Outputs look at listings and words alone: they stay the same objects as long as they say the same. */
const keepFacts = (last: readonly Page[] | undefined, pages: readonly Page[]): readonly Page[] =>
  pages.map((page, index) => {
    const before = last?.[index]
    if (!before) return page
    const { listing, words } = before
    return {
      ...page,
      ...(listing && isAlike(listing, page.listing) && { listing }),
      ...(words && isAlike(words, page.words) && { words }),
    }
  })

const isAlike = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

const withWords = (page: Page, edition: Edition, { entry }: Unit, most: number): Page => {
  const words = entry && wordsOf(edition, edition.see(entry), page, most)
  return words ? { ...page, words } : page
}

const withoutJson = ({ json: _, ...page }: Page): Page => page

/** One feed of all stories, and one for each kind that has a list. */
function feedsOf(edition: Edition): FeedPlan[] {
  const { config, language } = edition
  if (edition.kinds().length === 0) return []
  const home = homeUrl(config, language)
  const kinds = [...config.kinds.values()].filter(
    (kind) => kind.isListed && edition.storiesOfKind(kind.name).length > 0,
  )
  return [
    { url: feedUrl(config, language), listUrl: home, title: config.site.name, language },
    ...kinds.map((kind) => ({
      url: kindFeedUrl(config, kind, language),
      listUrl: archiveUrl(config, kind, language) ?? home,
      title: edition.words('core.feed.title', { site: config.site.name, title: kindName(edition, kind.name, 'many') }),
      language,
      kind: kind.name,
    })),
  ]
}
