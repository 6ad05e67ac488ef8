import type { Page } from '../story/page.js'
import { keyOf } from './surroundings.js'

/**
 * Why a page is rendered: it was not there; its view is another one; so is what surrounds all pages; its file did not stand as it
 * was published.
 */
export type Because = 'new' | 'view' | 'surroundings' | 'file'

/** The last publish, as far as pages are concerned. */
interface Before {
  /** The key of a page by its path. */
  readonly keyOf: (path: string) => string | undefined
  /** The keys of what surrounded pages, by language. */
  readonly surroundings: ReadonlyMap<string, string> | undefined
}

/** Why a page that has to be rendered has to be. */
export function becauseOf(
  page: Pick<Page, 'path' | 'language' | 'hash'>,
  before: Before,
  surroundings: ReadonlyMap<string, string>,
): readonly Because[] {
  const last = before.keyOf(page.path)
  if (last === undefined) return ['new']
  if (last === keyOf(page, surroundings)) return ['file']
  if (before.surroundings?.get(page.language) === surroundings.get(page.language)) return ['view']
  return before.surroundings && last === keyOf(page, before.surroundings) ? ['surroundings'] : ['view', 'surroundings']
}
