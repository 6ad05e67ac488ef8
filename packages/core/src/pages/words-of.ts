import { cutText } from '../elements/cut-text.js'
import { type Edition, kindName } from '../elements/edition.js'
import { proseText } from '../elements/prose-text.js'
import type { Page, Words } from '../story/page.js'
import type { Entry } from '../story/story.js'
import type { Prose, StoryView } from '../views.js'

/**
 * What there is to find on the page of an entry, with at most so many characters of its text, for outputs that see words. Topics are lists of stories,
 * and have none.
 */
export function wordsOf(edition: Edition, entry: Entry, { view, listing }: Page, most: number): Words | undefined {
  if (!listing || !hasWords.has(entry.type)) return undefined
  const { head, published, standfirst, aims, layAbstract, body }: SomeView = view
  const prose = [standfirst, aims, layAbstract, body].filter((one) => one !== undefined)
  return {
    url: head.url,
    kind: entry.kind,
    ...(entry.kind !== 'page' && { label: kindName(edition, entry.kind, 'one') }),
    ...(published && { date: published.iso }),
    ...(head.description && { summary: head.description }),
    headings: entry.body.headings.map(({ id, text }) => ({ id, text })),
    text: most > 0 ? cutText(prose.map(proseText).filter(Boolean).join(' '), most) : '',
  }
}

const hasWords: ReadonlySet<Entry['type']> = new Set(['story', 'hub', 'page', 'person', 'project'])

/** What views of such pages have in common. */
interface SomeView extends Pick<Page['view'], 'head'>, Partial<Pick<StoryView, 'published' | 'standfirst' | 'body'>> {
  readonly aims?: Prose
  readonly layAbstract?: Prose
}
