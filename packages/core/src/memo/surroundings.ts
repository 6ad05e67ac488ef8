import { sha256 } from '../sha256.js'
import type { Page } from '../story/page.js'
import type { LoadedTheme } from '../templates/load-theme.js'
import type { SiteView } from '../views.js'

/** What all pages of a language depend on beside their own views. */
export interface Surroundings {
  /** By language: changes when a template, or what its pages share, does. */
  readonly keys: ReadonlyMap<string, string>
  /** The same in pieces: what to name when something of it changed. */
  readonly pieces: () => Pieces
}

/** Short hashes. `types` are the types of views; `site` holds the members of `SiteView`, by language. */
export interface Pieces {
  readonly templates: Readonly<Record<string, string>>
  readonly types: string
  readonly site: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** What surrounds the pages of a site. */
export function surroundingsOf(shared: ReadonlyMap<string, SiteView>, theme: LoadedTheme): Surroundings {
  return {
    keys: new Map([...shared].map(([language, site]) => [language, sha256(theme.hash + JSON.stringify(site))])),
    pieces: () => ({
      templates: Object.fromEntries(theme.sources.map(({ name, source }) => [name, short(source)])),
      types: short(JSON.stringify(Object.values(theme.views).map((module) => module?.source ?? ''))),
      site: Object.fromEntries([...shared].map(([language, site]) => [language, membersOf(site)])),
    }),
  }
}

const membersOf = (site: SiteView) =>
  Object.fromEntries(Object.entries(site).map(([name, member]) => [name, short(JSON.stringify(member) ?? '')]))

const short = (text: string): string => sha256(text).slice(0, 12)

/** The key of all that goes into a page. */
export const keyOf = (page: Pick<Page, 'language' | 'hash'>, keys: ReadonlyMap<string, string>): string =>
  sha256(`${keys.get(page.language) ?? ''} ${page.hash}`)
