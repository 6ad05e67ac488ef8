import { sha256 } from '../sha256.js'
import type { Listing, Page } from '../story/page.js'

/** What a builder says of its page; the rest stands in its view. */
interface Draft extends Pick<Page, 'url' | 'path' | 'template' | 'language' | 'view'> {
  readonly listing?: WrittenListing | undefined
}

/** What a listing has beside the head of its page. */
export type WrittenListing = Omit<Listing, 'canonical' | 'noindex' | 'alternates'>

/** A planned page. */
export function pageOf({ url, path, template, language, view, listing }: Draft): Page {
  const { canonical, noindex, alternates } = view.head
  const hash = sha256(`${template} ${JSON.stringify(view)}`)
  if (!listing) return { url, path, template, language, view, hash }
  const versions = alternates.map(({ language, absolute }) => ({ language, absolute }))
  const listed = { ...listing, ...(canonical !== undefined && { canonical }), noindex, alternates: versions }
  return { url, path, template, language, view, hash, listing: listed }
}
