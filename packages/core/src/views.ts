/**
 * What templates receive: the contract between core and every theme.
 *
 * Every view is plain JSON. A template prints its view and the ambient `site`; it never filters, sorts or looks
 * across stories. An absent optional field means "show nothing". An empty list means the same.
 */

/** Trusted markup. Only core makes it; templates print it with `<%~ %>`. */
export interface Html {
  readonly html: string
}

/**
 * A body whose directives are still views: strings are trusted markup, the rest is rendered by the partial it names, or
 * stands for what `loading()` gives an image of the text.
 */
export interface Prose {
  readonly prose: readonly (string | PartialView | { readonly loading: true })[]
}

/** A view on its way to the partial of that name. */
export interface PartialView {
  readonly partial: string
  readonly view: object
}

/** Whatever `<%~ %>` prints. */
export type Markup = Html | Prose

/**
 * What a page in another language may show as well: records of the main language serve all of them. Names of people and organisations and titles of
 * papers are in no language.
 */
export interface SpokenView {
  /** Of its words, where that is not the page's: templates print it as `inLanguage(it.language)`. */
  readonly language?: string
}

/** What is shown in place of a page says that a paper was retracted. */
export interface RetractedMark {
  /** It is such a paper, or a story that reports one: say so in words. */
  readonly retracted?: boolean
}

/** `url` is ready for `href`: local ones carry the base path. */
export interface LinkView extends SpokenView, RetractedMark {
  readonly url: string
  readonly text: string
  readonly external: boolean
  /** Of the page that it leads to, where that is not this page's. */
  readonly hreflang?: string
  /** Of a file in `static/`, in bytes. */
  readonly size?: number
}

/** `iso` for `<time datetime>`, `text` in the site's one date style; in fields of kinds of a site's own, an instant has its time of day too, in the site's time zone. */
export interface DateView {
  readonly iso: string
  readonly text: string
}

/**
 * An image with its pixel size. `alt` is empty when the image is decorative. `focus` is a CSS `object-position`, where the
 * file is not cropped to it already.
 */
export interface ImageView extends SpokenView {
  /** A file that every browser reads. */
  readonly src: string
  readonly alt: string
  readonly width: number
  readonly height: number
  readonly focus?: string
  /** It has too few pixels to fill its place on a card: show it at its own size within that (`object-fit: scale-down`). */
  readonly isSmall?: boolean
  /** The same in smaller formats and several widths, best first, for `<source>`; empty when there is one file only. */
  readonly sources: readonly { readonly type: string; readonly srcset: string }[]
}

/** A figure: caption and credit are kept apart. Also the view of the directive `figure`. */
export interface FigureView {
  readonly image: ImageView
  readonly caption?: Prose
  readonly credit?: string
  readonly licence?: string
}

/**
 * A person as a byline, contributor, speaker or card shows them. `url` only when the person has a page. `language` is that of the job, the interests and the
 * biography; `role` is in the page's.
 */
export interface PersonView extends SpokenView {
  readonly id?: string
  /** With honorific prefix and suffix. */
  readonly name: string
  readonly url?: string
  readonly hreflang?: string
  readonly role?: string
  readonly jobTitle?: string
  readonly affiliations: readonly string[]
  readonly orcid?: LinkView
  readonly image?: ImageView
  readonly deceased: boolean
  /** Of authors not where their story has a statement, which tells it. */
  readonly competingInterests?: string
  /** First paragraph of the biography. */
  readonly biography?: string
}

/** A story, an external article or a project in a list. Only `title` and `url` are certain. `language` is that of title and teaser. */
export interface CardView extends SpokenView, RetractedMark {
  readonly title: string
  readonly url: string
  readonly hreflang?: string
  readonly external: boolean
  readonly kind?: string
  readonly kicker?: string
  readonly date?: DateView
  /** Plain text; ends in a word or a sentence. */
  readonly teaser?: string
  readonly image?: ImageView
  /** Where an external article was published. */
  readonly source?: string
}

/** A scholarly work, ready to print. */
export interface PublicationView {
  readonly id: string
  /** `ref-<id>`: the element id that citations link to. */
  readonly anchor: string
  readonly authors: string
  readonly title: string
  readonly container?: string
  readonly year?: string
  /** Volume, issue and pages in one line, such as `12(3), 44–51`. */
  readonly locator?: string
  /** Where the title leads: the first of its identifiers, else its address. */
  readonly url?: string
  readonly identifiers: readonly IdentifierView[]
  /** String key suffix: `preprint`, `accepted-manuscript`, `version-of-record`. */
  readonly version?: string
  readonly openAccess: boolean
  /** Present once it has been retracted, whatever else is known of that. */
  readonly retracted?: RetractionView
}

/** When and why a work was retracted, and where its publisher says so, as far as that is known. `language` is that of the reason. */
export interface RetractionView extends SpokenView {
  readonly date?: DateView
  readonly reason?: string
  readonly notice?: { readonly url: string; readonly external: boolean }
}

/** `scheme` is `DOI`, `PMID`, `PMCID`, `NCT`, `ISRCTN`, `ORCID` or `ROR`. */
export interface IdentifierView {
  readonly scheme: string
  /** Bare, such as `10.5555/12345678`. */
  readonly value: string
  readonly url: string
  /** What readers see: the address of a DOI, an ORCID or a ROR id, else register and number, such as `PubMed 12345678`. */
  readonly text: string
}

/** Codes of the evidence vocabulary; words are strings `evidence.<code>`. */
export interface EvidenceView {
  /** `retracted` once the paper that it speaks of has been. */
  readonly peerReview?: string
  readonly studyType?: string
  readonly subjects: readonly string[]
}

export interface FundingView {
  readonly funder: string
  readonly funderUrl?: string
  readonly awardNumber?: string
  readonly awardUrl?: string
  readonly statement?: string
}

/** What somebody declares. */
export interface InterestsView extends SpokenView {
  readonly name: string
  readonly text: string
}

/** Contributors of one institution; `institution` is absent for those without one. */
export interface ContributorGroupView {
  readonly institution?: string
  readonly people: readonly PersonView[]
}

/** One source of a news story or an explainer: a publication or a plain link. */
export interface SourceView {
  readonly publication?: PublicationView
  readonly link?: LinkView
}

/** A call to action. `inline` is a sentence with a link, `block` a panel, `donate` the charity's appeal. */
export interface CtaView {
  readonly style: 'inline' | 'block' | 'donate'
  readonly url: string
  readonly hreflang?: string
  readonly label: string
  readonly external: boolean
  readonly heading?: string
  readonly text?: string
  readonly body?: Prose
}

/** One entry of the table of contents. `level` is 2 or 3. */
export interface ContentsView {
  readonly id: string
  readonly text: string
  readonly level: number
}

/** A menu with a heading, which `language` is about. */
export interface MenuView extends SpokenView {
  readonly heading?: string
  readonly links: readonly LinkView[]
}

// ---- directives: the partial has the directive's name ----

export interface QuoteView {
  readonly body: Prose
  readonly by?: PersonView
  /** Who speaks, when that is not a person record. */
  readonly speaker?: string
  readonly source?: string
}

export type PullquoteView = QuoteView

/** A table with a caption, which is in the `body`. */
export interface TableView {
  readonly body: Prose
  /** Where its figures come from. */
  readonly source?: string
}

/** Something folded away below words that say what it is. */
export interface DetailsView {
  readonly summary: Prose
  readonly body: Prose
}

/** Something to hear, with all that is said in it. */
export interface AudioView {
  /** What it is, and how long. */
  readonly name: string
  readonly url: string
  /** Its media type, such as `audio/mpeg`. */
  readonly type: string
  /** Every word of it, to read. */
  readonly transcript: Prose
}

/** A film, with all that is said and seen in it. */
export interface VideoView {
  /** What it is, and how long. */
  readonly name: string
  readonly url: string
  /** Its media type, such as `video/mp4`. */
  readonly type: string
  /** What stands in its place until somebody plays it. */
  readonly poster?: string
  /** How large its picture is, in pixels, where the film says so; else of what stands in its place. */
  readonly size?: { readonly width: number; readonly height: number }
  /** Captions in a file of WebVTT; `label` is what their language calls itself. Absent where the film shows them itself, or nobody speaks. */
  readonly captions?: { readonly url: string; readonly language: string; readonly label: string }
  /** What is said and seen in it, to read. */
  readonly transcript: Prose
}

/** A link to a file of the site: its words with type and size, as in “Annual report 2025 (PDF, 2.3 MB)”. */
export interface DownloadView {
  readonly url: string
  readonly text: string
  /** It stands on a line of its own, not within a sentence. */
  readonly isBlock: boolean
}

/** A person in the text: portrait, name, job. */
export interface PersonDirectiveView {
  readonly person: PersonView
}

/** A citation in the text, such as “Okafor and others 2024”. */
export interface CiteView {
  readonly text: string
  /** The reference on the same page; on pages without references the work itself, when it has an address. */
  readonly url?: string
  readonly external: boolean
  readonly title: string
  readonly retracted: boolean
}

export interface PromoView extends RetractedMark {
  readonly title: string
  readonly url: string
  readonly hreflang?: string
  readonly external: boolean
  readonly text?: string
  readonly image?: ImageView
  readonly headingLevel: number
}

export interface FeedDirectiveView {
  readonly heading?: string
  readonly headingLevel: number
  readonly cards: readonly CardView[]
  readonly all?: LinkView
}

export interface AchievementView extends SpokenView {
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly date?: DateView
  /** What supports it. At least one. */
  readonly supportedBy: readonly SupportView[]
}

/** A story, a project or a paper; a paper may stand nowhere on the web. */
export interface SupportView extends Omit<LinkView, 'url'> {
  readonly url?: string
}

export interface AchievementsView {
  readonly heading?: string
  readonly headingLevel: number
  readonly achievements: readonly AchievementView[]
}

export interface RelatedView {
  readonly link: LinkView
  readonly kicker?: string
}

export interface NewsletterFieldView {
  readonly name: string
  readonly label: string
  readonly type: 'email' | 'text' | 'checkbox'
  readonly required: boolean
  readonly autocomplete?: string
}

/** `style` is `form` (plain POST) or `link` (to the newsletter's sign-up page or section). */
export interface NewsletterView {
  readonly id: string
  readonly style: 'form' | 'link'
  readonly headingLevel: number
  /** Its name; on its own page, whose title says that, what to do. */
  readonly heading: string
  readonly pitch?: string
  /** The newsletter's own sign-up page: where the link style leads. */
  readonly url: string
  readonly endpoint: string
  /** Where the sign-up service should send the reader afterwards: the thanks page, absolute. */
  readonly thanksUrl: string
  readonly fields: readonly NewsletterFieldView[]
  /** Why the charity may write to the reader, in one sentence. */
  readonly basis?: string
  readonly privacy?: LinkView
}

/** Footnotes of one document; `label` words come from strings. */
export interface FootnotesView {
  /** Of their heading: marks in the text are described by it. */
  readonly id: string
  readonly notes: readonly {
    readonly id: string
    readonly number: number
    readonly body: Prose
    readonly references: readonly string[]
  }[]
}

// ---- pages ----

/** What every page's layout needs. */
export interface HeadView {
  readonly title: string
  /** For `<title>`: page, then site. */
  readonly documentTitle: string
  readonly description?: string
  /** This page, with base path: compare with `LinkView.url` for `aria-current="page"`. */
  readonly url: string
  /** Absolute. Absent on the 404 page. */
  readonly canonical?: string
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly noindex: boolean
  /** Newsletters that this page has a form for, or thanks for signing up to: nothing around it should ask again. */
  readonly newsletters: readonly string[]
  /** True on every page of a preview, which may show what is not public: show a banner. */
  readonly preview: boolean
  /**
   * In previews with drafts: whether readers would see the page as it is, at the instant of the preview, and else what keeps it from them and `until`
   * when, where that ends by itself. `draft-original`: a translation of a draft; `mixed`: a page of many files, as lists are.
   */
  readonly previewState?: {
    readonly state: 'public' | 'draft' | 'draft-original' | 'embargo' | 'future' | 'mixed'
    readonly until?: DateView
  }
  /** The primary navigation link that this page belongs to. */
  readonly currentSection?: string
  /** This page in every language that has it, itself included; empty when no other has. */
  readonly alternates: readonly {
    readonly language: string
    readonly name: string
    readonly url: string
    readonly absolute: string
  }[]
  /** The absolute URL for readers of any other language: that of the main one. */
  readonly xDefault?: string
  readonly feeds: readonly { readonly title: string; readonly url: string }[]
  readonly openGraph: readonly { readonly property: string; readonly content: string }[]
  /** JSON-LD, escaped for a script element. */
  readonly jsonLd?: Html
  /** From 1 (home), the page itself last. Empty on the home page and the 404 page, which stands nowhere. */
  readonly breadcrumb: readonly LinkView[]
  /** `nav.section`, or a hub's children. */
  readonly sectionMenu?: MenuView
}

/** What a site's partial in a slot of the theme receives, beside the ambient `site`. */
export interface SlotView {
  readonly head: HeadView
}

/** Every page view has a head. */
export interface BasePageView {
  readonly head: HeadView
}

/** Discovery, press release, opinion, news, personal story, explainer, page and home: what a story may show. */
export interface StoryView extends BasePageView {
  readonly id: string
  readonly kind: string
  readonly kicker?: string
  readonly title: string
  readonly alternativeHeadline?: string
  readonly standfirst?: Prose
  readonly published?: DateView
  readonly modified?: DateView
  /** When it was last corrected, if it was. */
  readonly corrected?: DateView
  /** In previews, the end of an embargo that runs, with its time of day and zone. */
  readonly embargo?: DateView
  /** Place; the date beside it is `published`. */
  readonly dateline?: { readonly place: string }
  readonly authors: readonly PersonView[]
  readonly lead?: FigureView
  /** Empty unless the body has three headings or more. */
  readonly contents: readonly ContentsView[]
  readonly body: Prose
  readonly topics: readonly LinkView[]
  readonly evidence?: EvidenceView
  readonly publications: readonly PublicationView[]
  /** Those that it reports and that have been retracted: to be told above its text. */
  readonly retractions: readonly PublicationView[]
  readonly contributors: readonly ContributorGroupView[]
  readonly funding: readonly FundingView[]
  /** A sentence; `none` is written out by the string `competingInterests.none`. Beside it, what its authors declare of themselves. */
  readonly competingInterests?: {
    readonly none: boolean
    readonly text: string
    readonly authors: readonly InterestsView[]
  }
  readonly project?: LinkView
  readonly mediaContact?: { readonly name: string; readonly phone?: PhoneView; readonly email?: string }
  readonly notesToEditors?: Prose
  readonly firstPublished?: { readonly outlet: string; readonly url?: string; readonly date?: DateView }
  readonly sources: readonly SourceView[]
  /** Whose story it is. */
  readonly people: readonly PersonView[]
  readonly contentNotice?: string
  /** What was changed to protect somebody, in words. */
  readonly changedDetails?: string
  readonly reviewed?: { readonly last: DateView; readonly next: DateView; readonly by: readonly PersonView[] }
  readonly audience?: string
  readonly corrections: readonly { readonly date: DateView; readonly text: string }[]
  readonly cta?: CtaView
  readonly furtherReading: readonly CardView[]
  /** Older neighbour of the same kind. */
  readonly previous?: LinkView
  /** Newer neighbour of the same kind. */
  readonly next?: LinkView
  readonly responses?: LinkView
  /** Fields of kinds that a site added, as plain JSON: references, links, images, dates and identifiers are views. */
  readonly fields: Readonly<Record<string, unknown>>
}

export interface HubView extends StoryView {
  readonly aims?: Prose
  readonly topic?: LinkView
  readonly parent?: LinkView
  readonly children: readonly LinkView[]
}

/** `range` says which stories a page holds. Numbered pages count from the oldest. */
export interface PaginationView {
  readonly newer?: LinkView
  readonly older?: LinkView
  /**
   * Newest first; one entry has `current`. Of a long list only the first and the last page, the current one and its neighbours.
   * Empty when there is one page.
   */
  readonly pages: readonly PageLinkView[]
}

/** One page of a list, as the pages of that list link it. */
export interface PageLinkView {
  readonly url: string
  /** “Latest”, or the page's number. */
  readonly label: string
  readonly current: boolean
  /** True when pages are left out between the entry before and this one. */
  readonly afterGap: boolean
}

/** Dates of the oldest and the newest story of a page. */
export interface RangeView {
  readonly from: DateView
  readonly to: DateView
}

/** Cards under a heading. */
export interface CardGroupView {
  readonly title: string
  readonly cards: readonly CardView[]
}

/** The list of a kind (`/discoveries/`), or of a kind within a topic; a numbered page of the stories that name a person or project. */
export interface ArchiveView extends BasePageView {
  /** Of the stories in it; of the record that they name. */
  readonly kind: string
  readonly title: string
  /** First page only. */
  readonly isFirst: boolean
  readonly topic?: LinkView
  /** Dates of the oldest and newest story on a numbered page. */
  readonly range?: RangeView
  readonly cards: readonly CardView[]
  /** The same cards under headings, where some are of what is over (`list.until` of a kind): what is to come, and what is past. */
  readonly groups?: readonly CardGroupView[]
  readonly pagination: PaginationView
  readonly feed?: LinkView
}

export interface TopicView extends BasePageView {
  readonly title: string
  readonly isFirst: boolean
  readonly synonyms: readonly string[]
  readonly definition?: string
  readonly body?: Prose
  readonly hub?: LinkView
  readonly parent?: LinkView
  readonly children: readonly LinkView[]
  readonly cards: readonly CardView[]
  /** “See all discoveries about X”, one for each kind that has an archive within the topic. */
  readonly all: readonly LinkView[]
  readonly range?: RangeView
  readonly pagination: PaginationView
}

export interface PersonPageView extends BasePageView {
  readonly person: PersonView
  readonly body: Prose
  /** The newest stories they wrote, contributed to or tell; older ones stand on pages of `archive`. */
  readonly cards: readonly CardView[]
  readonly pagination: PaginationView
  readonly projects: readonly LinkView[]
}

export interface ProjectView extends BasePageView {
  readonly title: string
  readonly layAbstract: Prose
  readonly people: readonly PersonView[]
  readonly institution?: string
  readonly start?: DateView
  readonly end?: DateView
  /** Words are strings `project.<status>`. */
  readonly status?: string
  readonly funding: readonly FundingView[]
  readonly trials: readonly IdentifierView[]
  readonly body: Prose
  /** The newest stories that name it; older ones stand on pages of `archive`. */
  readonly cards: readonly CardView[]
  readonly pagination: PaginationView
  readonly achievements: readonly AchievementView[]
}

/** After a newsletter sign-up. */
export interface ThanksView extends BasePageView {
  readonly title: string
  readonly message: string
  readonly links: readonly LinkView[]
}

/** `body` comes from `content/pages/404.md`, when there is one; `links` lead home and to the lists, as far as that text does not. */
export interface NotFoundView extends BasePageView {
  readonly title: string
  readonly body?: Prose
  /** What that text cites. */
  readonly publications?: readonly PublicationView[]
  readonly links: readonly LinkView[]
}

// ---- what all pages of one language share: the ambient `site` ----

/** Shown text and an E.164 `tel:` URL. */
export interface PhoneView {
  readonly text: string
  readonly url: string
}

export interface ContactView {
  readonly heading: string
  readonly text?: string
  readonly phone?: PhoneView
  readonly email?: string
  readonly address: readonly string[]
  readonly hours?: string
}

export interface SiteView {
  readonly name: string
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly homeUrl: string
  /** What all addresses of the site begin with: `/`, or `/website/`. */
  readonly baseUrl: string
  readonly organisation: {
    readonly name: string
    readonly nameLines: readonly string[]
    readonly legalName: string
    readonly logo?: ImageView
    readonly registrations: readonly string[]
    readonly address: readonly string[]
  }
  /** `2019–2026`, or one year. */
  readonly copyrightYears: string
  /** In a preview of an instant that has not come: that instant. */
  readonly previewAt?: DateView
  readonly utilityBar?: { readonly text: string; readonly phone?: PhoneView; readonly link?: LinkView }
  readonly navigation: { readonly primary: readonly LinkView[]; readonly action?: LinkView }
  readonly donate?: LinkView
  readonly contacts: readonly ContactView[]
  readonly footer: { readonly groups: readonly MenuView[]; readonly legal: readonly LinkView[] }
  /** Newsletters with an endpoint, as a form; the theme may show the first in its footer. */
  readonly newsletters: readonly NewsletterView[]
  readonly stylesheets: readonly string[]
  readonly icon?: string
  /** The theme's own options, validated by its schema. */
  readonly options: Readonly<Record<string, unknown>>
  /** Slot of the theme → the partial that the site puts there, which receives a `SlotView`. */
  readonly slots: Readonly<Record<string, string>>
  /** Every UI word of the page's language; templates read them with `t(key, values)`. */
  readonly strings: Readonly<Record<string, string | PluralForms>>
}

/** Forms by plural category of `Intl.PluralRules`; `{count}` and other `{names}` are filled in. */
export interface PluralForms {
  readonly other: string
  readonly zero?: string
  readonly one?: string
  readonly two?: string
  readonly few?: string
  readonly many?: string
}

/** Page templates (`templates/<name>.eta`) and what each receives. Story kinds added by a site receive `StoryView`. */
export interface PageTemplates {
  readonly home: HubView
  readonly discovery: StoryView
  readonly 'press-release': StoryView
  readonly opinion: StoryView
  readonly news: StoryView
  readonly 'personal-story': StoryView
  readonly explainer: StoryView
  readonly hub: HubView
  readonly page: StoryView
  readonly archive: ArchiveView
  readonly topic: TopicView
  readonly person: PersonPageView
  readonly project: ProjectView
  readonly thanks: ThanksView
  readonly 'not-found': NotFoundView
}

/** Partials (`templates/partials/<name>.eta`) that core itself asks a theme for, and what each receives. */
export interface CorePartials {
  readonly quote: QuoteView
  readonly pullquote: PullquoteView
  readonly figure: FigureView
  readonly table: TableView
  readonly details: DetailsView
  readonly download: DownloadView
  readonly audio: AudioView
  readonly video: VideoView
  readonly person: PersonDirectiveView
  readonly cite: CiteView
  readonly cta: CtaView
  readonly promo: PromoView
  readonly feed: FeedDirectiveView
  readonly achievements: AchievementsView
  readonly related: RelatedView
  readonly newsletter: NewsletterView
  readonly footnotes: FootnotesView
  /** After the text of every external link in prose. */
  readonly 'external-mark': Record<string, never>
}
