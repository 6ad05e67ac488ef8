import type { Recipe } from '../images/encoder.js'
import type { BasePageView, SiteView } from '../views.js'

/** A page to render. `view` is plain JSON and all that its template prints, beside what every page of a language shares. */
export interface Page extends PageFacts {
  /** Planned when somebody asks for it, where an earlier build has planned the same page. */
  readonly view: BasePageView
  /** The view as JSON, of a page that has just been planned. */
  readonly json?: string
}

/** What there is to know of a page without its view. */
export interface PageFacts {
  /** Site path without base, such as `/discoveries/sleeping-cells/`. */
  readonly url: string
  /** Output file, such as `discoveries/sleeping-cells/index.html`. */
  readonly path: string
  readonly template: string
  readonly language: string
  /** The template's name, and the sha256 of the view. */
  readonly hash: string
  /** What feeds and sitemaps say of it. Absent: not in the sitemap. */
  readonly listing?: Listing
  /** What there is to find on it, where an output of the site sees words. Absent: nobody wrote it, or it lists others. */
  readonly words?: Words
}

/** The words of a page that somebody wrote. */
export interface Words {
  /** The page's path on its host, with the base in front, as links lead there. */
  readonly url: string
  readonly kind: string
  /** What the kind is called in the page's language; a plain page is called nothing. */
  readonly label?: string
  /** As `<time datetime>` has it: 2026-03-09. */
  readonly date?: string
  readonly summary?: string
  /** With the ids of their elements. */
  readonly headings: readonly { readonly id: string; readonly text: string }[]
  /** Plain text, in one line. */
  readonly text: string
}

export interface Listing {
  readonly kind: string
  /** What the page is of, by a name that it keeps wherever it stands: `story/sleeping-cells`. Absent: nobody wrote it. */
  readonly id?: string
  /** True for stories that feeds carry. */
  readonly isInFeeds: boolean
  readonly title: string
  readonly summary?: string
  readonly authors: readonly string[]
  readonly topics: readonly string[]
  /** Instants in UTC, such as 2026-03-09T00:00:00.000Z. */
  readonly published?: string
  readonly modified?: string
  /** When a paper that it reports was retracted, if that was after it came out. It is in `modified` already. */
  readonly retracted?: string
  /** The address that search engines should know, absolute; where it is not for them, `noindex`. */
  readonly canonical?: string
  readonly noindex: boolean
  /** The page in every language that has it, absolute. Empty when there is only one. */
  readonly alternates: readonly { readonly language: string; readonly absolute: string }[]
}

/** All that the site will consist of, before anything is rendered. */
export interface Plan {
  readonly site: {
    readonly url: string
    readonly base: string
    readonly name: string
    readonly language: string
    readonly isPreview: boolean
    /** Who gives out the ids of its stories: `example.org,2026`. */
    readonly tag: string
  }
  readonly pages: readonly Page[]
  /** By language. */
  readonly shared: ReadonlyMap<string, SiteView>
  /** Feeds to write: which stories, and where. */
  readonly feeds: readonly FeedPlan[]
  /** Old addresses, and where they lead. */
  readonly redirects: readonly Redirect[]
  readonly files: readonly OutputFile[]
}

/** An address that leads elsewhere: an old one of a story or record, or one of the config's `redirects`. */
export interface Redirect {
  /** Site path without base, decoded: `/news/old-name/`. */
  readonly url: string
  /** The output file of a page there. */
  readonly path: string
  /** The old address as browsers ask a host for it: with the base in front, and encoded. */
  readonly from: string
  /** Where it leads: a path with the base in front, or an address of another site; and the same in full. */
  readonly to: string
  readonly absolute: string
  /** What stands there, and the language of that; of another site its address, and the main language. */
  readonly title: string
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  /** What a page at the old address says. */
  readonly words: string
}

export interface FeedPlan {
  readonly url: string
  /** The page that lists the same stories. */
  readonly listUrl: string
  readonly title: string
  readonly language: string
  /** Absent: all kinds. */
  readonly kind?: string
}

/** A file of the output folder: bytes, a file to copy, or an image to make when the site is written. Paths use `/`. */
export type OutputFile =
  | { readonly path: string; readonly content: string | Uint8Array; readonly from: string }
  | { readonly path: string; readonly source: string; readonly from: string }
  | { readonly path: string; readonly rendition: Rendition; readonly from: string }

/** What to make of an image file, which is known by its absolute path and the sha256 of its bytes. */
export interface Rendition {
  readonly source: string
  readonly hash: string
  readonly recipe: Recipe
}

/** A whole file that was left to be published: its name, the sha256 of its bytes, and how many these are. */
export interface LeftFile {
  readonly name: string
  readonly hash: string
  readonly size: number
}

/** Where the files of pages are kept, if not in memory. */
export interface Keep {
  /** The page as an earlier build made it of the same things: its key is the same. */
  readonly known: (page: { readonly path: string; readonly from: string }, key: string) => OutputFile | undefined
  /** How many pages that is known of. */
  readonly knows: number
  /** Take a file; gives what is left of it. */
  readonly add: (file: OutputFile, key: string) => OutputFile
  /** An absolute folder in which the files of pages may be left, whole, for `addLeft`. */
  readonly room: () => string
  /** Take the file of a page that was left there. */
  readonly addLeft: (page: { readonly path: string; readonly from: string }, key: string, left: LeftFile) => OutputFile
}
