import { achievementView } from '../elements/achievement.js'
import { seeAll } from '../elements/archive-link.js'
import { card } from '../elements/card.js'
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
import { pointer } from '../story/draft.js'
import type { Page } from '../story/page.js'
import type { Entry } from '../story/story.js'
import type { LinkView, PersonPageView, ProjectView, TopicView } from '../views.js'
import { listing, listParts } from './list-pages.js'
import type { Planner } from './planner.js'
import { personData, projectData, topicData } from './story-data.js'

/** The pages of a person, topic or project that visible stories reach; none for any other entry. */
export function recordPages(planner: Planner, entry: Entry): Page[] {
  if (!planner.edition.site.urls.has(entry)) return []
  if (entry.type === 'person') return [personPage(planner, entry)]
  if (entry.type === 'project') return [projectPage(planner, entry)]
  return entry.type === 'topic' ? topicPages(planner, entry) : []
}

function page(planner: Planner, entry: Entry, template: string, view: Page['view']): Page {
  const url = planner.edition.site.urls.get(entry) ?? '/'
  return {
    url,
    path: outputPath(planner.edition.config, url),
    template,
    language: entry.language,
    view,
    listing: listing(view.head.title),
  }
}

/** schema.org data of a record: its kind wraps the thing that the page is about. */
const dataOf =
  (planner: Planner, entry: Entry, more: Thing) =>
  (known: Pick<JsonLdFacts, 'url' | 'title' | 'description' | 'language' | 'image' | 'publisher'>) =>
    planner.edition.config.kinds
      .get(entry.kind)
      ?.jsonLd({ ...known, authors: [], citations: [], funders: [], about: [], more }) ?? {}

function personPage(planner: Planner, entry: Entry<'person'>): Page {
  const { edition } = planner
  const portrait = entry.data.image && sharedImage(edition, entry.data.image, entry.file, 'figure')
  const view: PersonPageView = {
    head: head(edition, {
      title: fullName(entry),
      url: edition.site.urls.get(entry) ?? '/',
      description:
        teaser(entry.body.firstParagraph) ||
        edition.words('core.person.description', { name: fullName(entry), site: edition.config.site.name }),
      image: portrait,
      entry,
      data: dataOf(planner, entry, personData(planner, entry)),
    }),
    person: personView(edition, entry),
    body: prose(edition, entry, entry.body.parts),
    cards: planner.storiesNaming(entry).map((story) => card(edition, story)),
    projects: planner
      .projectsOf(entry)
      .map((project) => linkTo(edition, project, project.data.title))
      .filter(isPresent),
  }
  return page(planner, entry, 'person', view)
}

function projectPage(planner: Planner, entry: Entry<'project'>): Page {
  const { edition } = planner
  const { data } = entry
  const abstract = entry.markdown[pointer(['layAbstract'])]
  const institution = data.institution && edition.find(data.institution)
  const view: ProjectView = {
    head: head(edition, {
      title: data.title,
      url: edition.site.urls.get(entry) ?? '/',
      description: teaser(abstract?.text ?? ''),
      entry,
      data: dataOf(planner, entry, projectData(planner, entry)),
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
    cards: planner.storiesNaming(entry).map((story) => card(edition, story)),
    achievements: planner.achievementsOf(entry).map((one) => achievementView(edition, one)),
  }
  return page(planner, entry, 'project', view)
}

function topicPages(planner: Planner, entry: Entry<'topic'>): Page[] {
  const { edition } = planner
  const { config, site } = edition
  const { data } = entry
  const link = (one: Entry | undefined, text: string) => one && linkTo(edition, one, text)
  const hub = planner.hubOf(entry.id)
  const parent = data.parent && edition.find(data.parent)
  const hubLink = link(hub, hub?.data.title ?? '')
  const parentLink = link(parent, parent?.data.name ?? '')
  const stories = planner.storiesAbout(entry)
  const children = planner.topicsBelow(entry).map((child) => linkTo(edition, child, child.data.name))
  const kinds = [...config.kinds.values()].filter((kind) => stories.some((story) => story.kind === kind.name))
  const facts = {
    url: site.urls.get(entry) ?? '/',
    title: data.name,
    stories,
    trail: [hubLink ?? parentLink].filter(isPresent),
    description: data.definition ?? edition.words('core.topic.description', { topic: data.name }),
    entry,
    data: dataOf(planner, entry, topicData(planner, entry)),
  }
  return listParts(edition, facts).map(({ url, path, ...part }) => {
    const view: TopicView = {
      ...part,
      synonyms: data.synonyms,
      ...(part.isFirst && data.definition && { definition: data.definition }),
      ...(part.isFirst && entry.body.parts.length > 0 && { body: prose(edition, entry, entry.body.parts) }),
      ...(hubLink && { hub: hubLink }),
      ...(parentLink && { parent: parentLink }),
      children: children.filter(isPresent),
      all: kinds.map((kind) => seeAll(edition, kind.name, entry)).filter((one): one is LinkView => one !== undefined),
    }
    return { url, path, template: 'topic', language: entry.language, view, listing: listing(part.title) }
  })
}
