import { achievementView } from '../elements/achievement.js'
import { seeAll } from '../elements/archive-link.js'
import type { Edition } from '../elements/edition.js'
import { fundingOf } from '../elements/furniture.js'
import { trialView } from '../elements/identifier.js'
import { sharedImage } from '../elements/image.js'
import { linkTo } from '../elements/link.js'
import { fullName, isPresent, person, personView } from '../elements/person.js'
import { prose } from '../elements/prose.js'
import { teaser } from '../elements/teaser.js'
import { type KnownFacts, plainFacts, type Thing } from '../kinds/json-ld.js'
import type { Memo } from '../memo/memo.js'
import { pointer } from '../story/draft.js'
import type { Page } from '../story/page.js'
import type { Entry } from '../story/story.js'
import type { ArchiveView, LinkView, PersonPageView, ProjectView, TopicView } from '../views.js'
import { type List, type ListPart, listing, listUnits } from './list-pages.js'
import { pageOf } from './page-of.js'
import { personData, projectData, topicData } from './story-data.js'
import type { Unit } from './unit.js'

/** The pages of a person, topic or project that visible stories reach; none for any other entry. Each begins the list of its stories. */
export function recordUnits(edition: Edition, entry: Entry, memo: Memo): Unit[] {
  switch (entry.type) {
    case 'topic':
      return topicUnits(edition, entry, memo)
    case 'person':
      return personUnits(edition, entry, memo)
    case 'project':
      return projectUnits(edition, entry, memo)
    default:
      return []
  }
}

/** schema.org data of a record: its kind wraps the thing that the page is about. */
const dataOf = (edition: Edition, entry: Entry, more: Thing) => (known: KnownFacts) =>
  edition.config.kinds.get(entry.kind)?.jsonLd(plainFacts(known, more)) ?? {}

/** The list of stories that name a record: its first page is the record's own, the others are lists and nothing else. */
function namingUnits(
  edition: Edition,
  entry: Entry<'person'> | Entry<'project'>,
  memo: Memo,
  { plan, ...own }: Required<Pick<List, 'facts' | 'first'>> & { readonly plan: (part: ListPart) => Page },
): Unit[] {
  const list = { url: edition.urlOf(entry) ?? '/', stories: edition.storiesNaming(entry), entry, ...own }
  const older = ({ url, path, ...part }: ListPart) => {
    const view: ArchiveView = { ...part, kind: entry.kind }
    return pageOf({ url, path, template: 'archive', language: entry.language, view, listing: listing(part.title) })
  }
  return listUnits(edition, list, (part) => (part.isFirst ? plan(part) : older(part)), memo)
}

function personUnits(edition: Edition, entry: Entry<'person'>, memo: Memo): Unit[] {
  const name = () => fullName(edition.see(entry))
  const facts = () => ({ title: name(), older: edition.words('core.person.stories', { name: name() }), trail: [] })
  const first = () => {
    const { image } = entry.data
    return {
      description:
        teaser(entry.body.firstParagraph) ||
        edition.words('core.person.description', { name: name(), site: edition.config.site.name }),
      image: image && sharedImage(edition, image, entry.file, 'figure'),
      entry,
      data: dataOf(edition, entry, personData(edition, entry)),
    }
  }
  const plan = ({ url, path, head, cards, pagination }: ListPart) => {
    const view: PersonPageView = {
      head,
      person: personView(edition, entry),
      body: prose(edition, entry, entry.body.parts),
      cards,
      pagination,
      projects: edition
        .projectsOf(entry)
        .map((project) => linkTo(edition, project, project.data.title))
        .filter(isPresent),
    }
    return pageOf({ url, path, template: 'person', language: entry.language, view, listing: listing(head.title) })
  }
  return namingUnits(edition, entry, memo, { facts, first, plan })
}

function projectUnits(edition: Edition, entry: Entry<'project'>, memo: Memo): Unit[] {
  const facts = () => {
    const { title } = edition.see(entry).data
    return { title, older: edition.words('core.project.stories', { title }), trail: [] }
  }
  const abstract = () => entry.markdown[pointer(['layAbstract'])]
  const first = () => ({
    description: teaser(abstract()?.text ?? ''),
    entry,
    data: dataOf(edition, entry, projectData(edition, entry)),
  })
  const plan = ({ url, path, head, title, cards, pagination }: ListPart) => {
    const { data } = entry
    const institution = data.institution && edition.find(data.institution)
    const view: ProjectView = {
      head,
      title,
      layAbstract: prose(edition, entry, abstract()?.parts ?? []),
      people: data.people.map((member) => person(edition, member.person, member.role)).filter(isPresent),
      ...(institution && { institution: institution.data.name }),
      ...(data.startDate && { start: edition.date(data.startDate) }),
      ...(data.endDate && { end: edition.date(data.endDate) }),
      ...(data.status && { status: data.status }),
      funding: fundingOf(edition, data.funding, entry.file),
      trials: data.trials.map(trialView),
      body: prose(edition, entry, entry.body.parts),
      cards,
      pagination,
      achievements: edition.achievementsOf(entry).map((one) => achievementView(edition, one)),
    }
    return pageOf({ url, path, template: 'project', language: entry.language, view, listing: listing(title) })
  }
  return namingUnits(edition, entry, memo, { facts, first, plan })
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
    facts: () => ({ title: edition.see(entry).data.name, trail: [hub() ?? parent()].filter(isPresent) }),
    first: () => ({
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
