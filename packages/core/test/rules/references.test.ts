import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { UserConfig } from '../../src/config/user-config.js'
import { defineDirective } from '../../src/directives/define-directive.js'
import { createSite, describeAll, discovery, records } from '../support/create-site.js'

type Files = Readonly<Record<string, string>>

/** What is wrong with a site that has a topic and these files; every rule counts. */
async function problemsOf(files: Files, config: Partial<UserConfig> = {}) {
  const topic = { 'content/topics/spread.md': records['content/topics/spread.md'] }
  const { problems } = await createSite({ ...topic, ...files }).build({}, { rules: {}, ...config })
  return describeAll(problems)
}

const person = (name: string) => `---\nname: ${name}\n---\n`
const a = (fields: string, body = 'Words.') => ({ 'content/stories/a.md': discovery('A', { fields, body }) })
const ada = { 'content/people/ada.md': person('Ada') }

describe('missing-reference', () => {
  const people = {
    'content/people/ada-okafor.md': person('Ada Okafor'),
    'content/people/ada-lund.md': person('Ada Lund'),
    'content/people/bo-reid.md': person('Bo Reid'),
  }

  it.each([
    ['okafor', 'ada-okafor'],
    ['Bo', 'bo-reid'],
  ])('knows who is meant by %s', async (name, id) => {
    const { problems } = await createSite({ ...records, ...people, ...a(`authors: [${name}]`) }).build()
    expect(describeAll(problems)).toEqual([
      `content/stories/a.md:6:11 missing-reference Cannot find person \`${name}\`, did you mean \`${id}\`?`,
    ])
  })

  it('does not choose among several of one name', async () => {
    const files = { 'content/people/ada-okafor.md': person('A'), 'content/people/ada-lundqvist.md': person('B') }
    const site = createSite({
      'content/topics/spread.md': records['content/topics/spread.md'],
      ...files,
      ...a('authors: [ada]'),
    })
    expect(describeAll((await site.build()).problems)).toEqual([
      'content/stories/a.md:6:11 missing-reference Cannot find person `ada`',
    ])
  })

  it.each([
    ['authors: [ada-lovelace]', 'To add it, create a file `content/people/ada-lovelace.md`.'],
    ['publications: [cells-at-rest]', 'To add it, create a file `content/publications/cells-at-rest.yaml`.'],
    ['related: [cells-at-rest]', 'To add it, create a file `content/stories/cells-at-rest.md`.'],
    ['authors: [adah]', 'If `adah` is right, create a file `content/people/adah.md`.'],
  ])('names the file that %s needs', async (field, note) => {
    const { problems } = await createSite({ ...records, ...a(field) }).build()
    expect(problems.map((one) => one.note)).toEqual([note])
  })

  it('tells what the config has', async () => {
    const site = createSite({ ...records, ...a('', 'Words.\n\n::newsletter{id=monthly}') })
    const letter = {
      heading: 'News',
      endpoint: 'https://lists.example.org/',
      fields: [{ name: 'email', label: 'E-mail' }],
    }
    const note = async (newsletters: UserConfig['newsletters']) =>
      (await site.build({}, { newsletters: newsletters ?? {} })).problems.map((one) => one.note)
    expect(await note({})).toEqual(['The config has no newsletter.'])
    expect(await note({ weekly: letter })).toEqual(['The config has `weekly`.'])
  })
})

describe('wrong-record-type', () => {
  it('says what it found and what belongs there', async () => {
    const files = { ...ada, ...a('authors: [ada]\r\nrelated: [spread]\r\nfunding:\r\n  - funder: ada') }
    expect(await problemsOf(files)).toEqual([
      'content/stories/a.md:7:11 wrong-record-type `spread` is a topic, expected a story',
      'content/stories/a.md:9:13 wrong-record-type `ada` is a person, expected an organisation',
    ])
  })

  it('names every type that would do', async () => {
    const achievement = 'title: A\nsummary: We did.\nsupportedBy: [a, ada]\n'
    const files = {
      ...ada,
      ...a('authors: [ada]', 'Words.\n\n::achievements'),
      'content/achievements/x.yaml': achievement,
    }
    expect(await problemsOf(files)).toEqual([
      'content/achievements/x.yaml:3:18 wrong-record-type `ada` is a person, expected a story or a project or a publication',
    ])
  })

  it('is found in directives', async () => {
    expect(await problemsOf(a('', '🧪 Words.\n\n::person{ref=spread}'))).toEqual([
      'content/stories/a.md:9:14 wrong-record-type `spread` is a topic, expected a person',
    ])
  })

  it('finds the right one of two records with one id', async () => {
    const files = { 'content/people/spread.md': person('Pat Spread'), ...a('authors: [spread]') }
    expect(await problemsOf(files)).toEqual([])
  })
})

describe('unused-record', () => {
  it('names each record that nothing refers to', async () => {
    const files = {
      ...ada,
      ...a(''),
      'content/people/bea.md': '---\nname: Bea\n---\n',
      'content/topics/bone.md': '---\nname: Bone\nparent: spread\n---\n',
      'content/organisations/fund.yaml': 'name: A fund\n',
      'content/publications/p.yaml': 'type: article\ntitle: P\n',
      'content/projects/atlas.md':
        '---\ntitle: An atlas\nlayAbstract: We map cells.\npeople: [{person: ada, role: Lead}]\n---\n',
      'content/achievements/x.yaml': 'title: A\nsummary: We did.\nsupportedBy: [a]\n',
    }
    expect(await problemsOf(files)).toEqual([
      'content/achievements/x.yaml:1:1 unused-record Nothing refers to this achievement',
      'content/organisations/fund.yaml:1:1 unused-record Nothing refers to this organisation',
      'content/people/bea.md:1:1 unused-record Nothing refers to this person',
      'content/projects/atlas.md:1:1 unused-record Nothing refers to this project',
      'content/publications/p.yaml:1:1 unused-record Nothing refers to this publication',
      'content/topics/bone.md:1:1 unused-record Nothing refers to this topic',
    ])
  })

  const publication = 'type: article\ntitle: P\n'
  it.each<[string, Files]>([
    ['a field of a story', { ...ada, ...a('authors: [ada]') }],
    ['a field of a draft', { ...ada, ...a('status: draft\nauthors: [ada]') }],
    ['a directive', { ...ada, ...a('', 'Words.\n\n::person{ref=ada}') }],
    ['a directive in another', { ...ada, ...a('', 'Words.\n\n:::cta{label=Go href=/}\n::person{ref=ada}\n:::') }],
    ['a citation', { 'content/publications/p.yaml': publication, ...a('', 'Words :cite[p].') }],
    ['a citation in front matter', { 'content/publications/p.yaml': publication, ...a('standfirst: Words :cite[p].') }],
    ['a link to its file', { ...ada, ...a('', 'By [Ada](../people/ada.md).') }],
    ['a link to its page', { ...ada, ...a('', 'By [Ada](/people/ada/).') }],
    [
      'another record',
      {
        'content/organisations/o.yaml': 'name: O\n',
        'content/people/ada.md': '---\nname: Ada\naffiliation: [o]\n---\n',
        ...a('authors: [ada]'),
      },
    ],
    [
      'a topic below it',
      {
        ...a(''),
        'content/topics/bone.md': '---\nname: Bone\nparent: spread\n---\n',
        'content/stories/b.md': discovery('B').replace('spread', 'bone'),
      },
    ],
  ])('counts %s as use', async (_, files) => {
    expect(await problemsOf(files)).toEqual([])
  })

  it('counts links of the config', async () => {
    const nav = { primary: [{ label: 'Ada', href: '/people/ada/' }] }
    expect(await problemsOf({ ...ada, ...a('') }, { nav })).toEqual([])
  })

  it('does not count a link of a record to itself', async () => {
    const files = { 'content/people/ada.md': `${person('Ada')}See [my page](/people/ada/).\n`, ...a('') }
    expect(await problemsOf(files)).toEqual(['content/people/ada.md:1:1 unused-record Nothing refers to this person'])
  })

  it('leaves translations of used records alone', async () => {
    const files = { ...ada, 'content/cy/people/ada.md': person('Ada'), ...a('authors: [ada]') }
    const config = { site: { url: 'https://charity.example.org', name: 'Charity', languages: ['cy'] } }
    const problems = await problemsOf(files, config)
    expect(problems.filter((line) => line.includes('unused-record'))).toEqual([])
  })

  describe('of achievements', () => {
    const achievement = (more = '') => ({
      'content/achievements/x.yaml': `title: X\nsummary: We did.\nsupportedBy: [a]\n${more}`,
    })
    const unused = ['content/achievements/x.yaml:1:1 unused-record Nothing refers to this achievement']

    it.each<[string, Files, readonly string[]]>([
      ['a list of all shows it', { ...achievement(), ...a('', 'Words.\n\n::achievements{limit=1}') }, []],
      [
        'a list of its topic shows it',
        { ...achievement('topics: [spread]'), ...a('', 'Words.\n\n::achievements{topic=spread}') },
        [],
      ],
      [
        'a list of another topic does not',
        { ...achievement(), ...a('', 'Words.\n\n::achievements{topic=spread}') },
        unused,
      ],
      ['no list does not', { ...achievement('topics: [spread]'), ...a('') }, unused],
      [
        'the page of a project that made it possible shows it',
        {
          ...ada,
          'content/achievements/x.yaml': 'title: X\nsummary: We did.\nsupportedBy: [atlas]\n',
          'content/projects/atlas.md':
            '---\ntitle: An atlas\nlayAbstract: We map cells.\npeople: [{person: ada, role: Lead}]\n---\n',
          ...a('project: atlas'),
        },
        [],
      ],
    ])('knows that %s', async (_, files, expected) => {
      expect(await problemsOf(files)).toEqual(expected)
    })

    it('trusts a site that brings directives of its own', async () => {
      const own = defineDirective({
        name: 'promo',
        forms: ['leaf'],
        attributes: z.strictObject({}),
        view: () => undefined,
      })
      expect(await problemsOf({ ...achievement(), ...a('') }, { markdown: { directives: [own] } })).toEqual([])
    })
  })

  describe('beside other faults', () => {
    it.each<[string, string, string]>([
      ['a reference with a typo', 'authors: [adda]', 'missing-reference'],
      ['a reference of the wrong type', 'authors: []\nrelated: [ada]', 'wrong-record-type'],
      ['a field of the wrong type', 'authors: ada', 'invalid-value'],
      ['a field with a typo', 'athors: [ada]', 'unknown-key'],
      ['front matter that cannot be read', 'authors: [ada', 'invalid-yaml'],
    ])('says nothing more than %s', async (_, fields, rule) => {
      const problems = await problemsOf({ ...ada, ...a(fields), 'content/stories/b.md': discovery('B') })
      expect(problems.map((line) => line.split(' ')[1])).toEqual([rule])
    })

    it('says nothing more than an unknown directive', async () => {
      const problems = await problemsOf({ ...ada, ...a('', 'Words.\n\n::persn{ref=ada}') })
      expect(problems.map((line) => line.split(' ')[1])).toEqual(['unknown-directive'])
    })

    it('still counts where the other fault names somebody else', async () => {
      const problems = await problemsOf({ ...ada, ...a('related: [nobody-at-all]') })
      expect(problems.map((line) => line.split(' ')[1])).toEqual(['unused-record', 'missing-reference'])
    })
  })

  it('can be turned off', async () => {
    expect(await problemsOf({ ...ada, ...a('') }, { rules: { 'unused-record': 'off' } })).toEqual([])
  })
})
