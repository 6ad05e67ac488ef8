import { createEdition, kindName } from '../elements/edition.js'
import { siteView } from '../elements/site-view.js'
import { createGallery } from '../images/gallery.js'
import { archiveUrl, feedUrl, homeUrl, kindFeedUrl } from '../links/archive-url.js'
import { fixedPages } from '../pages/fixed-pages.js'
import { archivePages } from '../pages/list-pages.js'
import { createPlanner, type Planner } from '../pages/planner.js'
import { recordPages } from '../pages/record-pages.js'
import { storyPage } from '../pages/story-pages.js'
import { sha256 } from '../sha256.js'
import type { FeedPlan, OutputFile, Page, Plan } from '../story/page.js'
import type { Site } from '../story/site.js'
import { isStory } from '../story/story.js'
import type { LoadedTheme } from '../templates/load-theme.js'

/**
 * Decide everything that the site will consist of: each page with its view, and every other file. `encoder` is the id of what
 * makes images smaller, if anything does.
 */
export function plan(
  site: Site,
  theme: LoadedTheme,
  statics: ReadonlyMap<string, string>,
  encoder: string | undefined,
): Plan {
  const { config } = site
  const { url, base, name, language } = config.site
  const css = `assets/site-${sha256(theme.css).slice(0, 10)}.css`
  const gallery = createGallery(encoder)
  const editions = config.languages.map((tongue) =>
    createEdition(site, tongue, theme.strings.get(tongue) ?? {}, gallery),
  )
  const planners = editions
    .filter(
      ({ language: tongue }) =>
        tongue === language || site.entries.some((entry) => isStory(entry) && entry.language === tongue),
    )
    .map(createPlanner)
  const pages = planners.flatMap(pagesOf)
  const shared = new Map(planners.map(({ edition }) => [edition.language, siteView(edition, [edition.href(css)])]))
  return {
    site: { url: url.replace(/\/+$/, ''), base, name, language, isPreview: config.drafts },
    pages,
    shared,
    feeds: planners.flatMap(feedsOf),
    files: [
      { path: css, content: theme.css, from: 'the style sheet' },
      ...gallery.files(),
      ...[...theme.assets].map(([path, source]): OutputFile => ({ path, source, from: `the theme: ${path}` })),
      ...[...statics].map(([path, source]): OutputFile => ({ path, source, from: `${config.static}/${path}` })),
    ],
  }
}

function pagesOf(planner: Planner): Page[] {
  const stories = planner.entries.filter(isStory).map((story) => storyPage(planner, story))
  return [...stories, ...archivePages(planner), ...recordPages(planner), ...fixedPages(planner)]
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
