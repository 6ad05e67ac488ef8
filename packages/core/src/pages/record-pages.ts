import { achievementView } from '../elements/achievement.js'
import { seeAll } from '../elements/archive-link.js'
import { card } from '../elements/card.js'
import type { Edition } from '../elements/edition.js'
import { fundingOf } from '../elements/furniture.js'
import { head } from '../elements/head.js'
import { sharedImage } from '../elements/image.js'
import { linkTo } from '../elements/link.js'
import { fullName, isPresent, person, personView } from '../elements/person.js'
import { prose } from '../elements/prose.js'
import { trialView } from '../elements/publication.js'
import { teaser } from '../elements/teaser.js'
import type { JsonLdFacts, Thing } from '../kinds/json-ld.js'
import { outputPath } from '../links/archive-url.js'
import type { Memo } from '../memo/memo.js'
import { pointer } from '../story/draft.js'
import type { Page } from '../story/page.js'
import type { Entry } from '../story/story.js'
import type { LinkView, PersonPageView, ProjectView, TopicView } from '../views.js'
import { type ListPart, listing, listUnits } from './list-pages.js'
import { pageOf } from './page-of.js'
import { personData, projectData, topicData } from './story-data.js'
import { type Unit, unit } from './unit.js'

/** The pages of a person, topic or project that visible stories reach; none for any other entry. */
export function recordUnits(edition: Edition, entry: Entry, memo: Memo): Unit[] {
  switch (entry.type) {
    case 'topic':
      return topicUnits(edition, entry, memo)
    case 'person':
      return [unit(entry, () => personPage(edition, edition.see(entry)))]
    case 'project':
      return [unit(entry, () => projectPage(edition, edition.see(entry)))]
    default:
      return []
  }
}

function page(edition: Edition, entry: Entry, template: string, view: Page['view']): Page {
  const url = edition.urlOf(entry) ?? '/'
  return pageOf({
    url,
    path: outputPath(edition.config, url),
    template,
    language: entry.language,
    view,
    listing: listing(view.head.title),
  })
}

/** schema.org data of a record: its kind wraps the thing that the page is about. */
const dataOf =
  (edition: Edition, entry: Entry, more: Thing) =>
  (known: Pick<JsonLdFacts, 'url' | 'title' | 'description' | 'language' | 'image' | 'publisher'>) =>
    edition.config.kinds
      .get(entry.kind)
      ?.jsonLd({ ...known, authors: [], citations: [], funders: [], about: [], more }) ?? {}

function personPage(edition: Edition, entry: Entry<'person'>): Page {
  const portrait = entry.data.image && sharedImage(edition, entry.data.image, entry.file, 'figure')
  const view: PersonPageView = {
    head: head(edition, {
      title: fullName(entry),
      url: edition.urlOf(entry) ?? '/',
      description:
        teaser(entry.body.firstParagraph) ||
        edition.words('core.person.description', { name: fullName(entry), site: edition.config.site.name }),
      image: portrait,
      entry,
      data: dataOf(edition, entry, personData(edition, entry)),
    }),
    person: personView(edition, entry),
    body: prose(edition, entry, entry.body.parts),
    cards: edition.storiesNaming(entry).map((story) => card(edition, story)),
    projects: edition
      .projectsOf(entry)
      .map((project) => linkTo(edition, project, project.data.title))
      .filter(isPresent),
  }
  return page(edition, entry, 'person', view)
}

function projectPage(edition: Edition, entry: Entry<'project'>): Page {
  const { data } = entry
  const abstract = entry.markdown[pointer(['layAbstract'])]
  const institution = data.institution && edition.find(data.institution)
  const view: ProjectView = {
    head: head(edition, {
      title: data.title,
      url: edition.urlOf(entry) ?? '/',
      description: teaser(abstract?.text ?? ''),
      entry,
      data: dataOf(edition, entry, projectData(edition, entry)),
    }),
    title: data.title,
    layAbstract: prose(edition, entry, abstract?.parts ?? []),
    people: data.people.map((member) => person(edition, member.person, member.role)).filter(isPresent),
    ...(institution && { institution: institution.data.name }),
    ...(data.startDate && { start: edition.date(data.startDate) }),
    ...(data.endDate && { end: edition.date(data.endDate) }),
    ...(data.status && { status: data.status }),
    funding: fundingOf(edition, data.funding),
    trials: data.trials.map(trialView),
    body: prose(edition, entry, entry.body.parts),
    cards: edition.storiesNaming(entry).map((story) => card(edition, story)),
    achievements: edition.achievementsOf(entry).map((one) => achievementView(edition, one)),
  }
  return page(edition, entry, 'project', view)
}

/** A topic's list of stories, whose first page says what the topic is. */
function topicUnits(edition: Edition, entry: Entry<'topic'>, memo: Memo): Unit[] {
  const { config } = edition
  const stories = edition.storiesAbout(entry)
  const told = new Set(stories.map((story) => story.kind))
  const kinds = [...config.kinds.values()].filter((kind) => told.has(kind.name))
  const hub = () => {
    const found = edition.hubOf(entry.id)
    return found && linkTo(edition, found, found.data.title)
  }
  const parent = () => {
    const found = entry.data.parent && edition.find(entry.data.parent)
    return found && linkTo(edition, found, found.data.name)
  }
  const list = {
    url: edition.urlOf(entry) ?? '/',
    stories,
    own: kinds.map((kind) => kind.name).join(' '),
    entry,
    facts: () => ({
      title: edition.see(entry).data.name,
      trail: [hub() ?? parent()].filter(isPresent),
      description: entry.data.definition ?? edition.words('core.topic.description', { topic: entry.data.name }),
      entry,
      data: dataOf(edition, entry, topicData(edition, entry)),
    }),
  }
  const planPage = ({ url, path, ...part }: ListPart) => {
    const { data, body } = entry
    const [hubLink, parentLink] = [hub(), parent()]
    const children = edition.topicsBelow(entry).map((child) => linkTo(edition, child, child.data.name))
    const view: TopicView = {
      ...part,
      synonyms: data.synonyms,
      ...(part.isFirst && data.definition && { definition: data.definition }),
      ...(part.isFirst && body.parts.length > 0 && { body: prose(edition, entry, body.parts) }),
      ...(hubLink && { hub: hubLink }),
      ...(parentLink && { parent: parentLink }),
      children: children.filter(isPresent),
      all: kinds.map((kind) => seeAll(edition, kind.name, entry)).filter((one): one is LinkView => one !== undefined),
    }
    return pageOf({ url, path, template: 'topic', language: entry.language, view, listing: listing(part.title) })
  }
  return listUnits(edition, list, planPage, memo)
}
