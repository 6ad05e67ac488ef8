import { createEdition, kindName } from '../elements/edition.js'
import { imageUrl } from '../elements/image.js'
import { siteView } from '../elements/site-view.js'
import { archiveUrl, feedUrl, homeUrl, kindFeedUrl } from '../links/archive-url.js'
import { imagesOf } from '../links/images-of.js'
import type { Memo } from '../memo/memo.js'
import { fixedPages } from '../pages/fixed-pages.js'
import { archivePages } from '../pages/list-pages.js'
import { createPlanner, type Planner } from '../pages/planner.js'
import { recordPages } from '../pages/record-pages.js'
import { storyPage } from '../pages/story-pages.js'
import { sha256 } from '../sha256.js'
import type { FeedPlan, OutputFile, Page, Plan } from '../story/page.js'
import type { Site } from '../story/site.js'
import { type Entry, isStory } from '../story/story.js'
import type { LoadedTheme } from '../templates/load-theme.js'

/** Decide everything that the site will consist of: each page with its view, and every other file. */
export function plan(site: Site, theme: LoadedTheme, statics: ReadonlyMap<string, string>, memo: Memo): Plan {
  const { config } = site
  const { url, base, name, language } = config.site
  const css = config.fingerprint ? `assets/site-${sha256(theme.css).slice(0, 10)}.css` : 'assets/site.css'
  const planners = memo.same('planners', [site, theme.strings], () => plannersOf(site, theme))
  return {
    site: { url: url.replace(/\/+$/, ''), base, name, language, isPreview: config.drafts },
    pages: planners.flatMap((planner) => pagesOf(planner, memo)),
    shared: new Map(planners.map(({ edition }) => [edition.language, siteView(edition, [edition.href(css)])])),
    feeds: planners.flatMap(feedsOf),
    files: [
      { path: css, content: theme.css, from: 'the style sheet' },
      ...memo
        .same('images', [site], () => imagesOf(site))
        .map((image): OutputFile => ({ path: imageUrl(image.name).slice(1), source: image.source, from: image.path })),
      ...[...theme.assets].map(([path, source]): OutputFile => ({ path, source, from: `the theme: ${path}` })),
      ...[...statics].map(([path, source]): OutputFile => ({ path, source, from: `${config.static}/${path}` })),
    ],
  }
}

/** What every language that has something to show needs to plan its pages. */
function plannersOf(site: Site, theme: LoadedTheme): Planner[] {
  const { languages, site: main } = site.config
  const spoken = new Set(site.entries.filter(isStory).map((story) => story.language))
  return languages
    .filter((tongue) => tongue === main.language || spoken.has(tongue))
    .map((tongue) => createPlanner(createEdition(site, tongue, theme.strings.get(tongue) ?? {})))
}

/** Pages of entries are planned again when their bodies change, lists only when the face of an entry does. */
function pagesOf(planner: Planner, memo: Memo): Page[] {
  const { entries, edition } = planner
  const known = memo.shelf<readonly Page[]>(`pages of entries ${edition.language}`, [planner])
  const pagesOfEntry = (entry: Entry) =>
    known.of(entry.file, [entry, entry.directives], (last) =>
      keepHeads(last, isStory(entry) ? [storyPage(planner, entry)] : recordPages(planner, entry)),
    )
  const pages = entries.map(pagesOfEntry)
  const stories = pages.filter((_, index) => entries[index] && isStory(entries[index]))
  const records = pages.filter((_, index) => entries[index] && !isStory(entries[index]))
  const lists = memo.same(`lists ${edition.language}`, [planner], () => archivePages(planner))
  const fixed = memo.same(`fixed pages ${edition.language}`, [planner], () => fixedPages(planner))
  known.sweep()
  return [...stories.flat(), ...lists, ...records.flat(), ...fixed]
}

/** Feeds and sitemaps look at heads and listings alone: they stay the same objects as long as they say the same. */
function keepHeads(last: readonly Page[] | undefined, pages: readonly Page[]): readonly Page[] {
  return pages.map((page, index) => {
    const before = last?.[index]
    if (!before || JSON.stringify(before.listing) !== JSON.stringify(page.listing)) return page
    if (JSON.stringify(before.view.head) !== JSON.stringify(page.view.head)) return page
    return {
      ...page,
      view: { ...page.view, head: before.view.head },
      ...(before.listing && { listing: before.listing }),
    }
  })
}

/** One feed of all stories, and one for each kind that has a list. */
function feedsOf({ edition, storiesOfKind }: Planner): FeedPlan[] {
  const { config, language } = edition
  if (edition.stories.length === 0) return []
  const home = homeUrl(config, language)
  const kinds = [...config.kinds.values()].filter((kind) => kind.isListed && storiesOfKind(kind.name).length > 0)
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
