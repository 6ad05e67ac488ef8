import { discovery, records } from '../../support/create-site.js'
import type { Mutation } from './mutation.js'

const file = 'content/stories/a.md'
const people = { 'content/people/ada.md': records['content/people/ada.md'] }
const project = {
  'content/projects/atlas.md':
    '---\ntitle: An atlas\nlayAbstract: We map cells.\npeople: [{person: base-bea, role: Lead}]\n---\n',
}
const topics = {
  'content/topics/cancer.md': '---\nname: Cancer\n---\n',
  'content/topics/bone.md': '---\nname: Bone\nparent: cancer\n---\n',
}
const trial = { 'content/stories/trial.md': discovery('The trial') }

const iron = 'content/publications/iron.yaml'
const standing = { [iron]: 'type: article-journal\ntitle: Iron\nDOI: 10.5555/iron.1\n' }
const retract = { file: iron, from: 'DOI', to: 'retracted: 2024-04-11\nDOI' }

const story = (fields: string, body = 'Words.') => ({ [file]: discovery('A', { fields, body }) })
const turn = (from: string, to: string) => ({ file, from, to })

/** Rows of the mutation table: references between stories and records. */
export const referenceMutations: readonly Mutation[] = [
  {
    rule: 'coming-retraction',
    name: 'a year with its figures turned',
    files: { ...standing, ...story('publications: [iron]') },
    break: { ...retract, to: 'retracted: 2062-04-11\nDOI' },
    at: `${iron}:3:12`,
    also: ['uncorrected-retraction'],
  },
  {
    rule: 'missing-reference',
    name: 'an author',
    files: { ...people, ...story('authors: [ada]') },
    break: turn('[ada]', '[adda]'),
    at: `${file}:6:11`,
  },
  {
    rule: 'missing-reference',
    name: 'somebody whom a directive names, behind an emoji',
    files: { ...people, ...story('', 'Words 🧪.\n\n::person{ref=ada}') },
    break: turn('ref=ada', 'ref=adda'),
    at: `${file}:9:14`,
  },
  {
    rule: 'wrong-original',
    name: 'a story of the main language that says what it is a translation of',
    files: { ...trial, ...story('kicker: trial') },
    break: turn('kicker', 'translationOf'),
    at: `${file}:6:16`,
  },
  {
    rule: 'missing-topic',
    name: 'a topic of a story',
    files: story(''),
    break: turn('[spread]', '[spred]'),
    at: `${file}:5:10`,
  },
  {
    rule: 'wrong-record-type',
    name: 'a person as a topic',
    files: { ...people, ...story('authors: [ada]') },
    break: turn('topics: [spread]', 'topics: [spread, ada]'),
    at: `${file}:5:18`,
  },
  {
    rule: 'wrong-record-type',
    name: 'a topic as a story, in a directive',
    files: { ...trial, ...story('', 'Words.\n\n::related{ref=trial}') },
    break: turn('ref=trial', 'ref=spread'),
    at: `${file}:9:15`,
  },
  {
    rule: 'hidden-reference',
    name: 'further reading that becomes a draft',
    files: { ...trial, ...story('furtherReading:\n  - trial') },
    break: { file: 'content/stories/trial.md', from: 'topics:', to: 'status: draft\ntopics:' },
    at: `${file}:7:5`,
  },
  {
    rule: 'file-of-hidden-story',
    name: 'a recording of somebody who takes back consent, played on another page',
    files: {
      'content/stories/ada.mp3': 'ID3',
      'content/stories/her.md':
        '---\nkind: personal-story\ntitle: Hers\nsummary: Hers.\ndatePublished: 2026-03-09\ntopics: [spread]\npeople: [Ada]\nconsent: { record: F-1 }\n---\nMine, [to hear](./ada.mp3).\n',
      ...story('', 'Words.\n\n:::audio[Ada, 6 minutes]{src=./ada.mp3}\n“Mine.”\n:::'),
    },
    break: { file: 'content/stories/her.md', from: 'F-1 }', to: 'F-1, withdrawn: true }' },
    at: `${file}:9:30`,
  },
  {
    rule: 'person-without-consent',
    name: 'somebody who takes back consent to a story, and is quoted in another',
    files: {
      ...people,
      'content/stories/her.md':
        '---\nkind: personal-story\ntitle: Hers\ndatePublished: 2026-03-09\ntopics: [spread]\npeople: [ada]\nconsent: { record: F-1 }\n---\nMine.\n',
      ...story('', 'Words.\n\n::person{ref=ada}'),
    },
    break: { file: 'content/stories/her.md', from: 'F-1 }', to: 'F-1, withdrawn: true }' },
    at: `${file}:9:14`,
  },
  {
    rule: 'uncorrected-retraction',
    name: 'a paper that is retracted after the last correction',
    files: {
      ...standing,
      ...story('publications: [base-paper, iron]\ncorrections: [{ date: 2024-04-10, text: It was 63. }]'),
    },
    break: retract,
    at: `${file}:6:28`,
  },
  {
    rule: 'retracted-support',
    name: 'a paper and the story that reports it',
    files: {
      ...standing,
      ...story('publications: [iron]\ncorrections: [{ date: 2024-05-01, text: The paper is retracted. }]'),
      'content/achievements/iron.yaml': 'title: Iron helps\nsummary: Iron helps people.\nsupportedBy: [iron, a]\n',
    },
    break: retract,
    at: 'content/achievements/iron.yaml:3:14',
  },
  {
    rule: 'reference-cycle',
    name: 'two topics',
    files: { ...topics, [file]: discovery('A').replace('[spread]', '[spread, bone]') },
    break: { file: 'content/topics/cancer.md', from: 'name: Cancer', to: 'name: Cancer\nparent: bone' },
    at: 'content/topics/bone.md:3:9',
  },
  {
    rule: 'unused-record',
    name: 'a person',
    files: { ...people, ...story('authors: [ada]') },
    break: turn('authors: [ada]', 'kicker: By ada'),
    at: 'content/people/ada.md:1:1',
  },
  {
    rule: 'unused-record',
    name: 'a project',
    files: { ...project, ...story('project: atlas') },
    break: turn('project: atlas', 'kicker: Project'),
    at: 'content/projects/atlas.md:1:1',
  },
]
