import { describe, expect, it } from 'vitest'
import type { UserConfig } from '../../src/config/user-config.js'
import { defineKind } from '../../src/kinds/define-kind.js'
import { extendKind } from '../../src/kinds/extend-kind.js'
import * as f from '../../src/kinds/fields.js'
import { furniture } from '../../src/kinds/story-fields.js'
import { createMemo } from '../../src/memo/memo.js'
import { createSubjectFinders, type SubjectWords, subjectWordLists } from '../../src/story/subject-words.js'
import { createSite, describeAll, discovery, records } from '../support/create-site.js'

type Files = Readonly<Record<string, string>>

/** What is wrong with these files, as `file:line:column reason`, where it is this rule. */
async function unsaid(files: Files, config: Partial<UserConfig> = {}) {
  const { problems } = await createSite({ ...records, ...files }).build({}, config)
  return describeAll(problems)
    .filter((line) => !/missing-language|contradicted-evidence/.test(line))
    .map((line) => line.replace(/^content\/(\S+) unsaid-subjects /, '$1 '))
}

/** Whether a text has a word of a list. */
function says(
  language: string,
  list: string | undefined,
  text: string,
  own: Readonly<Record<string, SubjectWords>> = {},
) {
  const known = subjectWordLists.find((one) => one === list)
  return known && createSubjectFinders(own)(language, known)?.(text)
}

const evidence = (subjects: string, studyType = 'laboratory-study') =>
  `evidence: { studyType: ${studyType}, subjects: [${subjects}] }`
const story = (title: string, fields: string, body = 'Some words.') => ({
  'content/stories/a.md': discovery(title, { fields, body }),
})
const paper = (said: string) => `type: article-journal\ntitle: T\n${said}\n`
const problem = (words: string) => `The title, standfirst and first paragraph do not seem to mention ${words}`

describe('what a finding was made in', () => {
  it.each([
    ['animals', 'Bone wakes', 'animals'],
    ['animals', 'Cells wake in a dish', 'animals'],
    ['animals', 'A sublime houseboat, and micellar water', 'animals'],
    ['cells', 'Bone wakes', 'cells'],
    ['cells, animals', 'Bone wakes', 'animals or cells'],
  ])('is missed with %s: %s', async (subjects, title, found) => {
    expect(await unsaid(story(title, evidence(subjects)))).toEqual([`stories/a.md:3:8 ${problem(found)}`])
  })

  it.each([
    ['animals', 'Bone wakes, in MICE'],
    ['animals', 'Mouse-derived bone wakes'],
    ['cells', 'Bone wakes in the laboratory'],
    ['cells', 'Mouse bone wakes'],
    ['animals, cells', 'Cells wake'],
    ['people', 'Bone wakes'],
    ['people, animals', 'Bone wakes'],
    ['human-embryos, cells', 'Bone wakes'],
    ['none', 'Bone wakes'],
    ['', 'Bone wakes'],
  ])('is said or need not be with %s: %s', async (subjects, title) => {
    expect(await unsaid(story(title, evidence(subjects)))).toEqual([])
  })

  it('may be said by the standfirst, the summary, or the teaser in its place', async () => {
    const said = evidence('animals')
    expect(await unsaid(story('A', `${said}\nstandfirst: Seen in m**i**ce, and in [rats](/discoveries/).`))).toEqual([])
    expect(await unsaid(story('A', `${said}\nsummary: Seen in mice.`))).toEqual([])
    expect(await unsaid(story('A', said, 'Seen in mice.'))).toEqual([])
    expect(await unsaid(story('A', `${said}\nsummary: Seen at last.`, 'Seen in mice.'))).toEqual([
      'stories/a.md:3:8 The title, standfirst and summary do not seem to mention animals',
    ])
    expect(await unsaid(story('A', said, `${'Long ago it began. '.repeat(9)}It was seen in mice.`))).toHaveLength(1)
  })

  it('is a model where nothing but modelling was done', async () => {
    for (const subjects of ['', 'none']) {
      expect(await unsaid(story('Fewer visits do', evidence(subjects, 'modelling')))).toEqual([
        `stories/a.md:3:8 ${problem('modelling')}`,
      ])
    }
    expect(await unsaid(story('A model says fewer visits do', evidence('none', 'modelling')))).toEqual([])
    expect(await unsaid(story('Fewer visits do', evidence('people', 'modelling')))).toEqual([])
  })

  it('is what publications say, where one says anything, and no more once one is about people', async () => {
    const files = (...said: string[]) => ({
      ...story(
        'Bone wakes',
        `${evidence('people')}\npublications: [${said.map((_, index) => `p${index}`).join(', ')}]`,
      ),
      ...Object.fromEntries(said.map((one, index) => [`content/publications/p${index}.yaml`, paper(one)])),
    })
    expect(await unsaid(files(evidence('animals')))).toEqual([`stories/a.md:3:8 ${problem('animals')}`])
    expect(await unsaid(files(evidence('animals'), evidence('cells')))).toHaveLength(1)
    expect(await unsaid(files(evidence('animals'), evidence('people')))).toEqual([])
    expect(await unsaid(files(evidence('animals'), 'evidence: { peerReview: preprint }'))).toEqual([])
    expect(await unsaid(files('volume: 1'))).toEqual([])
    expect(
      await unsaid({
        ...files(evidence('animals')),
        ...story('Bone wakes', `${evidence('animals')}\npublications: [gone]`),
      }),
    ).toEqual([expect.stringContaining('missing-reference')])
  })

  it('is seen again when only a publication changes', async () => {
    const memo = createMemo()
    const site = createSite({
      ...records,
      ...story('Bone wakes', 'publications: [p]'),
      'content/publications/p.yaml': paper(evidence('people')),
    })
    expect((await site.build({ memo })).problems).toEqual([])
    site.write({ 'content/publications/p.yaml': paper(evidence('animals')) })
    expect((await site.build({ memo })).problems).toHaveLength(1)
    site.write(story('Bone wakes in rats', 'publications: [p]'))
    expect((await site.build({ memo })).problems).toEqual([])
  })

  it('counts for kinds of a site’s own too, and not for those without evidence', async () => {
    const finding = defineKind({
      name: 'finding',
      route: '/findings/:slug/',
      fields: { evidence: furniture.evidence },
    })
    const longer = extendKind('discovery', { fields: { lab: f.text().optional() } })
    const files = {
      'content/stories/a.md': discovery('Bone wakes', { fields: evidence('animals') }).replace(
        'kind: discovery',
        'kind: finding',
      ),
    }
    expect(await unsaid(files, { kinds: [finding] })).toHaveLength(1)
    expect(await unsaid(story('Bone wakes', evidence('animals')), { kinds: [longer] })).toHaveLength(1)
    expect(await unsaid({ 'content/pages/b.md': '---\ntitle: Bone\n---\nWords.\n' })).toEqual([])
  })

  it('is not judged where the text was lost', async () => {
    const body = '> '.repeat(101)
    expect(await unsaid(story('Bone wakes', evidence('animals'), body))).toEqual([
      expect.stringContaining('nested-too-deep'),
    ])
  })

  it('can be waived, and judged as the site likes', async () => {
    const waive = 'waive: [{ rule: unsaid-subjects, reason: Agreed, until: 2030-01-01 }]'
    expect(await unsaid(story('Bone wakes', `${evidence('animals')}\n${waive}`))).toEqual([])
    const rules = { 'unused-record': 'off', 'unsaid-subjects': { default: 'error', discovery: 'off' } } as const
    expect(await unsaid(story('Bone wakes', evidence('animals')), { rules })).toEqual([])
  })
})

describe('words that say it', () => {
  const site = { url: 'https://charity.example.org', name: 'X', languages: ['cy', 'fr'] }
  const inLanguage = (language: string, title: string, subjects: string) => ({
    [`content/${language}/stories/a.md`]: discovery(title, { fields: evidence(subjects) }),
  })

  it.each([
    ['animals', 'Wedi’i weld mewn llygod'],
    ['animals', 'Yr asgwrn a’r lygoden'],
    ['cells', 'Mewn chelloedd'],
  ])('are known in Welsh, with changed letters: %s, %s', async (subjects, title) => {
    expect(await unsaid(inLanguage('cy', title, subjects), { site })).toEqual([])
    expect(await unsaid(inLanguage('cy', 'Asgwrn yn deffro', subjects), { site })).toHaveLength(1)
  })

  it('are not known in other languages, unless the site gives some', async () => {
    const files = inLanguage('fr', 'Un os se réveille', 'animals')
    expect(await unsaid(files, { site })).toEqual([])
    const subjectWords = { fr: { animals: ['souris', 'cochon d’Inde'] } }
    expect(await unsaid(files, { site, subjectWords })).toHaveLength(1)
    expect(await unsaid(inLanguage('fr', "Chez le COCHON d'inde", 'animals'), { site, subjectWords })).toEqual([])
    expect(await unsaid(inLanguage('fr', 'Un os', 'cells'), { site, subjectWords })).toEqual([])
  })

  it.each([
    ...[
      'fruit fly',
      'fruit flies',
      'Nematodes',
      'chimpanzees',
      'baboons',
      'elephants',
      'bears',
      'lambs',
      'calves',
      'hens',
      'snails',
      'snakes',
    ].map((word) => ['animals', word]),
    ...['larvae', 'murine', 'fish'].map((word) => ['animals', word]),
    ...['neurones', 'in vitro', 'cultured', 'fibroblasts', 'biopsies'].map((word) => ['cells', word]),
    ...['machine learning', 'AI', 'forecast', 'projected', 'simulated'].map((word) => ['modelling', word]),
  ])('are known in English: %s, %s', (list, word) => {
    expect(says('en-GB', list, `What ${word} showed`)).toBe(true)
  })

  it.each([
    ...['cathod', 'nghathod', 'ci', 'cheffylau', 'eifr', 'wenyn', 'ystlumod'].map((word) => ['animals', word]),
    ...['niwronau', 'fiopsi'].map((word) => ['cells', word]),
    ...['algorithm', 'halgorithmau', 'ragolygon'].map((word) => ['modelling', word]),
  ])('are known in Welsh: %s, %s', (list, word) => {
    expect(says('cy', list, `Mae ${word} yma`)).toBe(true)
  })

  it.each([
    ['en-GB', 'animals', 'A CAT scan shows bone, as CAT scans do'],
    ['en-GB', 'animals', 'Fish oil, cow’s milk and chicken pox'],
    ['en-GB', 'cells', 'A gene of sickle cell disease, after in vitro fertilisation'],
    ['en-GB', 'modelling', 'A role model'],
    ['cy', 'animals', 'Olew pysgod a brech yr ieir (95% CI)'],
    ['cy', 'animals', 'Sut ydych chi?'],
  ])('are not seen in names of something else (%s): no %s in “%s”', (language, list, text) => {
    expect(says(language, list, text)).toBe(false)
    expect(says(language, list, `${text}: cats, cells, models, cathod`)).toBe(true)
  })

  it('of something else are those of a site, where it says so', () => {
    expect(says('en-GB', 'animals', 'Fish oil', { en: { animals: ['fish oil'] } })).toBe(true)
  })

  it('are asked for with what is known of the story, and where to add words', async () => {
    const { problems } = await createSite({ ...records, ...story('Bone wakes', evidence('cells, animals')) }).build()
    expect(problems.map(({ note }) => note)).toEqual([
      'This was found in animals and cells: say so in one of them, as in “in mice and in cells”. Lists and search results show nothing else. If it is there in other words, add those to `subjectWords` in the config.',
    ])
  })

  it('of a site are added to those that are known', async () => {
    const subjectWords = { en: { animals: ['tardigrade'] } }
    expect(await unsaid(story('A tardigrade grows', evidence('animals')), { subjectWords })).toEqual([])
    expect(await unsaid(story('A mouse grows', evidence('animals')), { subjectWords })).toEqual([])
  })

  it('for a language that the site has not are a fault of the config', async () => {
    expect(await unsaid({}, { subjectWords: { de: { animals: ['Maus'] } } })).toEqual([
      'findings.config unknown-key Unknown field `de` in the languages of the site',
    ])
  })
})
