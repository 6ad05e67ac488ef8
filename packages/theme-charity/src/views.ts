import type {
  AchievementsView,
  AchievementView,
  ArchiveView,
  AudioView,
  CardView,
  CiteView,
  ContactView,
  ContentsView,
  ContributorGroupView,
  CtaView,
  DateView,
  DetailsView,
  EvidenceView,
  FeedDirectiveView,
  FigureView,
  FootnotesView,
  FundingView,
  HeadView,
  HubView,
  IdentifierView,
  ImageView,
  LinkView,
  MenuView,
  NewsletterFieldView,
  NewsletterView,
  NotFoundView,
  PersonDirectiveView,
  PersonPageView,
  PersonView,
  PhoneView,
  ProjectView,
  PromoView,
  Prose,
  PublicationView,
  QuoteView,
  RelatedView,
  RetractionView,
  SiteView,
  SlotView,
  SourceView,
  StoryView,
  TableView,
  ThanksView,
  TopicView,
  VideoView,
} from '@findings/core'

/** A partial that needs nothing. */
type Nothing = Readonly<Record<never, never>>

/** A partial that says something of its own. */
interface TextView {
  readonly text: string
}

interface BodyView {
  readonly body: Prose
}

/** A link that may say where the reader is: `current` is a value of `aria-current`. */
interface CurrentLinkView extends LinkView {
  readonly current?: 'page' | 'true' | ''
}

interface ButtonView extends LinkView {
  readonly style?: 'action' | 'plain'
}

/** A list with a heading of its own. */
interface HeadedView {
  readonly heading: string
  readonly headingLevel: number
}

interface LinksView {
  readonly links: readonly LinkView[]
}

interface LanguagesView {
  readonly language: string
  readonly alternates: HeadView['alternates']
}

/** What the templates and partials of this theme receive. */
export interface Views {
  // pages
  archive: ArchiveView
  discovery: StoryView
  explainer: StoryView
  home: HubView
  hub: HubView
  news: StoryView
  'not-found': NotFoundView
  opinion: StoryView
  page: StoryView
  person: PersonPageView
  'personal-story': StoryView
  'press-release': StoryView
  project: ProjectView
  thanks: ThanksView
  topic: TopicView

  // around every page
  'layouts/base': { readonly head: HeadView }
  'partials/brand': { readonly url: string; readonly logo?: ImageView; readonly lines: readonly string[] }
  'partials/breadcrumb': LinksView
  'partials/contact': ContactView
  'partials/languages': LanguagesView
  'partials/menu': MenuView
  'partials/navigation': LinksView & { readonly action?: LinkView; readonly url: string; readonly section?: string }
  'partials/organisation': {
    readonly organisation: Pick<SiteView['organisation'], 'legalName' | 'registrations' | 'address'>
    readonly years: string
    readonly donate?: LinkView
  }
  'partials/preview-banner': {
    readonly at?: DateView | undefined
    readonly page?: HeadView['previewState'] | undefined
  }
  'partials/ribbon': TextView
  'partials/section-menu': MenuView & { readonly url: string }
  'partials/site-footer': { readonly head: HeadView }
  'partials/site-header': { readonly head: HeadView }
  'partials/skip-link': Nothing
  'partials/slot': SlotView & { readonly name: string }
  'partials/utility-bar': TextView & { readonly phone?: PhoneView; readonly link?: LinkView }

  // the parts of a story
  'partials/aims': BodyView
  'partials/author-notes': { readonly people: readonly PersonView[] }
  'partials/byline': { readonly people: readonly PersonView[]; readonly label?: string }
  'partials/changed-details': TextView
  'partials/competing-interests': NonNullable<StoryView['competingInterests']>
  'partials/content-notice': TextView
  'partials/contents': { readonly contents: readonly ContentsView[] }
  'partials/contributors': { readonly groups: readonly ContributorGroupView[] }
  'partials/corrections': Pick<StoryView, 'corrections'>
  'partials/dateline': { readonly place: string; readonly date: DateView }
  'partials/dates': Pick<StoryView, 'published' | 'modified' | 'corrected'>
  'partials/evidence': EvidenceView
  'partials/first-published': NonNullable<StoryView['firstPublished']>
  'partials/funding': { readonly funding: readonly FundingView[] }
  'partials/further-reading': { readonly cards: readonly CardView[] }
  'partials/media-contact': NonNullable<StoryView['mediaContact']>
  'partials/neighbours': Pick<StoryView, 'previous' | 'next'>
  'partials/notes-to-editors': BodyView
  'partials/opinion-label': { readonly organisation: string }
  'partials/publication': PublicationView
  'partials/publications': { readonly publications: readonly PublicationView[] }
  'partials/release-label': Pick<StoryView, 'embargo'> & { readonly date?: DateView }
  'partials/responses': LinkView
  'partials/retraction': RetractionView
  'partials/retractions': Pick<StoryView, 'retractions'>
  'partials/review': Pick<StoryView, 'reviewed' | 'audience'>
  'partials/share': { readonly title: string; readonly url: string }
  'partials/sources': { readonly sources: readonly SourceView[] }
  'partials/story-end': StoryView
  'partials/story-facts': StoryView
  'partials/story-header': Pick<StoryView, 'kicker' | 'title' | 'alternativeHeadline' | 'standfirst'> &
    Partial<Pick<StoryView, 'retractions'>>
  /** `sizes`: how wide it is shown, where that is not as wide as the story. */
  'partials/story-lead': { readonly figure?: FigureView; readonly sizes?: string }
  'partials/story-notes': StoryView
  'partials/story-onward': StoryView
  'partials/story-support': StoryView
  'partials/topics': LinksView

  // directives
  'partials/achievements': AchievementsView
  'partials/audio': AudioView
  'partials/cite': CiteView
  'partials/cta': CtaView
  'partials/details': DetailsView
  'partials/feed': FeedDirectiveView
  /** `sizes`: how wide it is shown, where that is not as wide as the text. */
  'partials/figure': FigureView & { readonly sizes?: string }
  'partials/footnotes': FootnotesView
  'partials/newsletter': NewsletterView
  'partials/person': PersonDirectiveView
  'partials/promo': PromoView
  'partials/pullquote': QuoteView
  'partials/quote': QuoteView
  'partials/related': RelatedView
  'partials/table': TableView
  'partials/video': VideoView

  // parts of other partials
  'partials/achievement': { readonly achievement: AchievementView; readonly headingLevel: number }
  'partials/attribution': Omit<QuoteView, 'body'>
  'partials/button': ButtonView
  'partials/external-mark': Nothing
  'partials/identifiers': { readonly identifiers: readonly IdentifierView[] }
  'partials/link': CurrentLinkView
  'partials/link-list': HeadedView & LinksView
  'partials/newsletter-field': { readonly field: NewsletterFieldView; readonly id: string }
  'partials/pagination': ArchiveView['pagination']
  'partials/people': HeadedView & { readonly people: readonly PersonView[] }
  'partials/person-name': PersonView
  'partials/phone': PhoneView
  'partials/picture': {
    readonly image: ImageView
    readonly alt: string
    readonly class: string
    readonly sizes: string
    /** `none` leaves it to the browser; `first`, as without a word: the first image of a page is fetched at once. */
    readonly loading?: 'first' | 'lazy' | 'none'
  }
  /** `isMain`: of the person that the page is about, and so larger. */
  'partials/portrait': ImageView & { readonly isMain?: boolean }
  'partials/project-facts': Pick<ProjectView, 'status' | 'start' | 'end' | 'institution' | 'trials'>
  'partials/range': NonNullable<ArchiveView['range']>
  'partials/retracted-mark': Nothing
  /** `sizes`: how wide its picture is shown, where that is not a column of three. */
  'partials/story-card': { readonly card: CardView; readonly headingLevel: number; readonly sizes?: string }
  'partials/story-list': {
    readonly cards: readonly CardView[]
    readonly headingLevel: number
    readonly style?: 'opened' | 'rows' | 'led'
  }
}
