import { summaryOf } from '../elements/card.js'
import type { StoryData } from '../kinds/story-fields.js'
import { type Fault, fault } from '../problems.js'
import type { Draft } from '../story/draft.js'
import { hasLostBody } from '../story/lost-body.js'
import { find, type Site } from '../story/site.js'
import { type Entry, isStory, type Story } from '../story/story.js'
import type { SubjectFinders, SubjectWordList } from '../story/subject-words.js'

type Evidence = NonNullable<StoryData['evidence']>

/**
 * Findings that were made in animals, in cells or by a model, of which nothing that lists and search results show says so: neither title nor
 * standfirst, nor the summary or what stands in its place.
 */
export function checkSubjects(draft: Draft, entry: Entry, site: Site, findersOf: SubjectFinders): Fault[] {
  if (!isStory(entry) || !site.config.kinds.get(entry.kind)?.schema.shape.evidence || hasLostBody(draft)) return []
  const evidence = evidenceOf(entry, site)
  const lists = evidence ? listsFor(evidence) : []
  const searches = lists.flatMap((list) => findersOf(entry.language, list) ?? [])
  if (lists.length === 0 || searches.length < lists.length) return []
  const shown = [entry.data.title, entry.markdown['/standfirst']?.text, summaryOf(entry)]
  if (shown.some((text) => text !== undefined && searches.some((says) => says(text)))) return []
  const values = { found: evidence ? wordsFor(evidence) : '', hasSummary: entry.data.summary === undefined ? 0 : 1 }
  return [fault('unsaid-subjects', entry.file, { path: ['title'] }, values)]
}

/** What a story rests on: what the publications say that it reports, where any says something, else what it says itself. Undefined where one is not known. */
function evidenceOf({ data, language }: Story, site: Site): readonly Evidence[] | undefined {
  const reported = (data.publications ?? []).map((ref) => find(site, ref, language))
  const said = reported.flatMap((one) => one?.data.evidence ?? [])
  if (reported.includes(undefined)) return undefined
  return said.length > 0 ? said : data.evidence && [data.evidence]
}

/** In what, if all of it says so, and nothing says people or embryos: one study in people is enough to say no more. */
function listsFor(all: readonly Evidence[]): SubjectWordList[] {
  const isModelled = (one: Evidence) => one.studyType === 'modelling'
  const subjects = new Set(all.flatMap((one) => one.subjects ?? []))
  if (!all.every((one) => isModelled(one) || (one.subjects ?? []).some((subject) => subject !== 'none'))) return []
  if (subjects.has('people') || subjects.has('human-embryos')) return []
  return [
    ...(subjects.has('animals') || subjects.has('cells') ? (['animals'] as const) : []),
    // What was found in mice is not said by a headline about cells: people have cells too.
    ...(subjects.has('cells') ? (['cells'] as const) : []),
    ...(all.some(isModelled) ? (['modelling'] as const) : []),
  ]
}

/** How a message names it. */
function wordsFor(all: readonly Evidence[]): 'animals' | 'cells' | 'animals and cells' | 'a model' {
  const subjects = new Set(all.flatMap((one) => one.subjects ?? []))
  if (subjects.has('animals')) return subjects.has('cells') ? 'animals and cells' : 'animals'
  return subjects.has('cells') ? 'cells' : 'a model'
}
