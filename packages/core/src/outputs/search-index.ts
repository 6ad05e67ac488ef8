import type { PageFacts, Plan } from '../story/page.js'
import { checkedLength, type Output } from './define-output.js'

/**
 * What a search needs to know of each page, as one JSON file a language: `search.json`, `cy/search.json`. Of a page's text it has so many characters, or none
 * (`text: false`).
 */
export function searchIndex({ text = 2000 }: { readonly text?: number | false } = {}): Output {
  return {
    name: 'search index',
    sees: 'words',
    textLength: checkedLength('text', text === false ? 0 : text),
    pieceOf,
    files: indexFiles,
  }
}

/** What the index says of a page, as JSON; nothing of what search engines should not show either. */
function pieceOf({ listing, words }: PageFacts): string {
  if (!words || !listing || listing.noindex) return ''
  const { url, kind, label, date, summary, headings, text } = words
  return JSON.stringify({
    url,
    title: listing.title,
    kind,
    ...(label && { label }),
    ...(date && { date }),
    ...(listing.authors.length > 0 && { authors: listing.authors }),
    ...(listing.topics.length > 0 && { topics: listing.topics }),
    ...(summary && { summary }),
    ...(headings.length > 0 && { headings }),
    ...(text && { text }),
  })
}

/** One function for all such indexes: that is how core knows them for its own. */
export function indexFiles({ site, pages }: Plan, pieces: readonly string[]) {
  const byLanguage = new Map(pages.map(({ language }) => [language, [] as string[]]))
  for (const [index, { language }] of pages.entries()) {
    const piece = pieces[index]
    if (piece) byLanguage.get(language)?.push(piece)
  }
  return [...byLanguage].map(([language, entries]) => ({
    path: language === site.language ? 'search.json' : `${language}/search.json`,
    content: `{"version":1,"site":${JSON.stringify(site.url)},"language":${JSON.stringify(language)},"pages":[\n${entries.join(',\n')}\n]}\n`,
    from: 'search index',
  }))
}
