import { furtherReading, kickerAbove, summaryOf } from '../elements/card.js'
import { type Edition, kindName } from '../elements/edition.js'
import { foreign } from '../elements/foreign.js'
import { evidenceOf, fundingOf, furnitureOf, publicationsOf, sourcesOf, topicLinks } from '../elements/furniture.js'
import { head } from '../elements/head.js'
import { figure, sharedImage } from '../elements/image.js'
import { withInterests } from '../elements/interests.js'
import { leavesToViews } from '../elements/leaves-to-views.js'
import { bound, link, linkTo } from '../elements/link.js'
import { authors, contributors, isPresent } from '../elements/person.js'
import { prose } from '../elements/prose.js'
import { publicationView } from '../elements/publication.js'
import { retractionsOf } from '../elements/retracted-mark.js'
import { summaryStands, titleAway } from '../elements/retraction.js'
import { withDateline } from '../elements/with-dateline.js'
import { archiveUrl, outputPath, roleOf } from '../links/archive-url.js'
import { ancestorsOf } from '../references/ancestors.js'
import { lastChange, lastRetraction, publicFrom } from '../story/dates-for-readers.js'
import { pointer } from '../story/draft.js'
import type { Page } from '../story/page.js'
import type { Story } from '../story/story.js'
import type { CtaView, HubView, LinkView, MenuView, StoryView } from '../views.js'
import { embargoOf, hiddenBecause } from '../visibility/is-visible.js'
import { pageOf, type WrittenListing } from './page-of.js'
import { authorsOf, storyData } from './story-data.js'
import { otherWaysOn } from './ways-on.js'

/** The page of a story, hub or plain page. */
export function storyPage(edition: Edition, story: Story): Page {
  const { config } = edition
  const kind = config.kinds.get(story.kind)
  const url = edition.urlOf(story) ?? '/'
  const role = roleOf(config, url, story.language)
  const is404 = role === 'not-found'
  const view = story.type === 'hub' || role === 'home' ? hubView(edition, story) : storyView(edition, story)
  const isHidden = hiddenBecause(story, config) !== undefined
  return pageOf({
    url,
    path: outputPath(config, url),
    template: role === 'home' ? 'home' : is404 ? 'not-found' : (kind?.template ?? 'page'),
    language: story.language,
    view: is404 ? ({ ...view, links: otherWaysOn(edition, story) } as StoryView) : view,
    ...(!is404 && !isHidden && { listing: listingOf(edition, story) }),
  })
}

/** What feeds and sitemaps say of a story. */
function listingOf(edition: Edition, story: Story): WrittenListing {
  const { config } = edition
  const { data } = story
  const { clock } = config
  const instant = (date: string | undefined) => date && new Date(clock(date)).toISOString()
  const published = instant(publicFrom(data, clock))
  const papers = retractionsOf(edition, story).map((one) => one.data.retracted)
  const since = lastRetraction(data, papers, clock)
  const retracted = since === undefined ? undefined : new Date(since).toISOString()
  const modified = [published ?? '', instant(lastChange(data, clock)) ?? '', retracted ?? ''].sort().at(-1)
  const summary = summaryAway(edition, story)
  return {
    kind: story.kind,
    id: `${story.type}/${story.id}`,
    isInFeeds: config.kinds.get(story.kind)?.isListed ?? false,
    title: titleAway(edition, story),
    ...(summary && { summary }),
    authors: authorsOf(edition, story).map((author) => author.data.name),
    topics: data.topics.map((topic) => edition.find(topic)?.data.name).filter(isPresent),
    ...(published && { published }),
    ...(modified && { modified }),
    ...(retracted && { retracted }),
  }
}

/** The summary as it is read away from the page: what was retracted is not promised there any more. */
const summaryAway = (edition: Edition, story: Story): string =>
  summaryStands(edition, story) ? summaryOf(story) : edition.words('core.retracted.summary')

function storyView(edition: Edition, story: Story): StoryView {
  const { data } = story
  const standfirst = story.markdown[pointer(['standfirst'])]
  const lead = data.image && figure(edition, story, data.image)
  const publications = publicationsOf(edition, story)
  const evidence = evidenceOf(edition, story)
  const isListed = edition.config.kinds.get(story.kind)?.isListed ?? false
  const cta = ctaOf(edition, story)
  const responses = responsesOf(edition, story)
  const contents = story.body.headings.filter((heading) => heading.level <= 3)
  const published = data.datePublished ? edition.date(data.datePublished) : undefined
  const modified = lastChange(data, edition.config.clock)
  const embargo = embargoOf(story, edition.config)
  const kicker = kickerAbove(edition, story)
  return {
    head: storyHead(edition, story),
    id: story.id,
    kind: story.kind,
    ...(kicker && { kicker }),
    title: data.title,
    ...(data.alternativeHeadline && { alternativeHeadline: data.alternativeHeadline }),
    ...(standfirst && { standfirst: prose(edition, story, standfirst.parts) }),
    ...(published && { published }),
    ...(modified && { modified: edition.date(modified) }),
    ...(embargo && { embargo: edition.deadline(embargo) }),
    ...withInterests(data, authors(edition, data)),
    ...(lead && { lead }),
    contents: contents.length >= 3 ? contents : [],
    body: withDateline(prose(edition, story, story.body.parts), data.dateline?.place, published),
    topics: topicLinks(edition, story),
    ...(evidence && { evidence }),
    publications: publications.map((one) => publicationView(edition, one)),
    retractions: retractionsOf(edition, story).map((one) => publicationView(edition, one)),
    contributors: contributors(edition, data),
    funding: fundingOf(edition, data.funding, story.file),
    sources: sourcesOf(edition, story),
    ...furnitureOf(edition, story),
    ...(cta && { cta }),
    furtherReading: furtherReading(edition, story, isListed),
    ...(isListed && neighbours(edition, story)),
    ...(responses && { responses }),
    fields: leavesToViews(edition, story),
  }
}

function hubView(edition: Edition, story: Story): HubView {
  const aims = story.markdown[pointer(['aims'])]
  const topic = story.data.topic && edition.find(story.data.topic)
  const topicLink = topic && linkTo(edition, topic, topic.data.name)
  const parent = story.data.parent && edition.find(story.data.parent)
  const parentLink = parent && linkTo(edition, parent, parent.data.title)
  return {
    ...storyView(edition, story),
    ...(aims && { aims: prose(edition, story, aims.parts) }),
    ...(topicLink && { topic: topicLink }),
    ...(parentLink && { parent: parentLink }),
    children: childrenOf(edition, story),
  }
}

const childrenOf = (edition: Edition, parent: Story): LinkView[] =>
  edition
    .hubsBelow(parent)
    .map((hub) => linkTo(edition, hub, hub.data.title))
    .filter(isPresent)

function storyHead(edition: Edition, story: Story) {
  const { data } = story
  const url = edition.urlOf(story) ?? '/'
  const shared = data.image ?? edition.config.site.image
  const from = data.image ? story.file : edition.config.file
  const role = roleOf(edition.config, url, story.language)
  return head(edition, {
    title: data.title,
    titleAway: titleAway(edition, story),
    url,
    description: summaryAway(edition, story) || (role === 'home' ? edition.config.site.description : undefined),
    image: shared && sharedImage(edition, shared, from, 'lead'),
    trail: trailOf(edition, story),
    entry: story,
    isArticle: story.type === 'story',
    noindex: role === 'not-found',
    published: data.datePublished,
    modified: lastChange(data, edition.config.clock),
    sectionMenu: hubMenu(edition, story),
    data: (known) => storyData(edition, story, known),
  })
}

/** Home › hub of the first listed topic, or the list of the kind › this story. Hubs stand under their parents. */
function trailOf(edition: Edition, story: Story): LinkView[] {
  const { config } = edition
  if (story.type === 'hub') {
    return [...ancestorsOf(edition.find, story)]
      .reverse()
      .map((parent) => linkTo(edition, parent, parent.data.title))
      .filter(isPresent)
  }
  if (story.type === 'page') return []
  const hub = edition.hubOf(story.data.topics[0]?.id)
  const hubLink = hub && linkTo(edition, hub, hub.data.title)
  if (hubLink) return [hubLink]
  const kind = config.kinds.get(story.kind)
  const list = kind && archiveUrl(config, kind, story.language)
  return list ? [{ url: edition.href(list), text: kindName(edition, story.kind, 'many'), external: false }] : []
}

/** A hub's children, or beside a child its siblings, under the name of the parent. */
function hubMenu(edition: Edition, story: Story): MenuView | undefined {
  if (story.type !== 'hub') return undefined
  const parent = (story.data.parent && edition.find(story.data.parent)) ?? story
  const links = childrenOf(edition, parent)
  return links.length > 0 ? { heading: parent.data.title, links, ...foreign(edition, parent, 'language') } : undefined
}

function ctaOf(edition: Edition, { data, file }: Story): CtaView | undefined {
  const target = data.cta && bound(edition, data.cta.href.href, file)
  if (!data.cta || !target) return undefined
  return { style: 'block', ...target, label: data.cta.label, ...(data.cta.text && { text: data.cta.text }) }
}

/** Readers answer by e-mail or on a page of the charity's choice; nothing is loaded from elsewhere. */
function responsesOf(edition: Edition, story: Story): LinkView | undefined {
  const { responses, file } = edition.config
  if (responses.type === 'none' || !edition.config.kinds.get(story.kind)?.takesResponses) return undefined
  if (responses.type === 'link') return link(edition, responses.href, responses.label, file)
  const subject = encodeURIComponent(edition.words('core.comments.subject', { title: story.data.title }))
  return { url: `mailto:${responses.address}?subject=${subject}`, text: responses.label, external: false }
}

/** The next newer and older story of the same kind. */
function neighbours(edition: Edition, story: Story): { previous?: LinkView; next?: LinkView } {
  const older = edition.olderThan(story)
  const newer = edition.newerThan(story)
  const previous = older && linkTo(edition, older, older.data.title)
  const next = newer && linkTo(edition, newer, newer.data.title)
  return { ...(previous && { previous }), ...(next && { next }) }
}
