import { sha256 } from '../sha256.js'
import type { Listing, Page, PageFacts } from '../story/page.js'

/** What a builder says of its page; the rest stands in its view. */
interface Draft extends Pick<Page, 'url' | 'path' | 'template' | 'language' | 'view'> {
  readonly listing?: WrittenListing | undefined
}

/** What a listing has beside the head of its page. */
export type WrittenListing = Omit<Listing, 'canonical' | 'noindex' | 'alternates'>

/** A planned page. */
export function pageOf({ url, path, template, language, view, listing }: Draft): Page {
  const { canonical, noindex, alternates } = view.head
  const json = JSON.stringify(view)
  const hash = `${template} ${sha256(json)}`
  if (!listing) return { url, path, template, language, view, json, hash }
  const versions = alternates.map(({ language, absolute }) => ({ language, absolute }))
  const listed = { ...listing, ...(canonical !== undefined && { canonical }), noindex, alternates: versions }
  return { url, path, template, language, view, json, hash, listing: listed }
}

/** What is left of a page without its view. */
export const factsOf = ({ url, path, template, language, hash, listing, words }: PageFacts): PageFacts => ({
  url,
  path,
  template,
  language,
  hash,
  ...(listing && { listing }),
  ...(words && { words }),
})

/** A page of which nothing but facts is kept: its view is planned again when somebody asks for it. */
export const pageAgain = (facts: PageFacts, plan: () => Page | undefined): Page => ({
  ...facts,
  get view() {
    const page = plan()
    if (!page) throw new Error(`${facts.url} was planned by other code`)
    return page.view
  },
})
