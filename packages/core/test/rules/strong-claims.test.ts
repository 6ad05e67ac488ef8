import { describe, expect, it } from 'vitest'
import { ownWordsOfValue } from '../../src/story/own-words.js'
import { createClaims } from '../../src/story/strong-claims.js'
import { createSite, describeAll, discovery, records } from '../support/create-site.js'

const file = 'content/stories/a.md'

/** Where a story with this title and these fields makes strong claims. */
async function claimsOf(title: string, fields = '', more: Readonly<Record<string, string>> = {}) {
  const site = createSite({ ...records, [file]: discovery(title, { fields }), ...more })
  const problems = (await site.build()).problems.filter(({ ruleId }) => ruleId === 'strong-claim')
  return describeAll(problems).map((line) => line.replace(/^content\/(\S+) strong-claim (`.*?`).*$/, '$1 $2'))
}

describe('strong claims', () => {
  it('are found in all that stands above a story, each at its word', async () => {
    const fields = [
      'alternativeHeadline: >',
      '  Not long ago a wonder',
      '  drug was rare',
      "summary: 'It''s a “miracle”, and our trial''s game-changer'",
      'standfirst: A [link](holy-grail.html "x") to the **holy** *grail*',
    ].join('\n')
    expect(await claimsOf('A GROUND‑BREAKING breakthrough', `${fields}\naliases: [/breakthrough/]`)).toEqual([
      'stories/a.md:3:10 `GROUND‑BREAKING`',
      'stories/a.md:3:26 `breakthrough`',
      'stories/a.md:7:18 `wonder drug`',
      'stories/a.md:9:47 `game-changer`',
      'stories/a.md:10:52 `holy grail`',
    ])
  })

  it('end where a folded phrase does', async () => {
    const fields = 'alternativeHeadline: >\n  Once more a wonder\n  drug'
    const { problems } = await createSite({ ...records, [file]: discovery('A', { fields }) }).build()
    expect(problems.map(({ line, column, endLine, endColumn }) => [line, column, endLine, endColumn])).toEqual([
      [7, 15, 8, 7],
    ])
  })

  it('are told once a field, at the first that is not quoted', async () => {
    expect(await claimsOf('“A breakthrough”, breakthrough and breakthrough')).toEqual([
      'stories/a.md:3:26 `breakthrough`',
    ])
  })

  it('stand at the whole value where its source writes them in another way', async () => {
    expect(await claimsOf('"A mir\\u0061cle"')).toEqual(['stories/a.md:3:8 `miracle`'])
  })

  it('are found in achievements', async () => {
    const achievement = 'title: A miracle\nsummary: It is revolutionary.\nsupportedBy: [a]\n'
    expect(await claimsOf('A', '', { 'content/achievements/b.yaml': achievement })).toEqual([
      'achievements/b.yaml:1:10 `miracle`',
      'achievements/b.yaml:2:16 `revolutionary`',
    ])
  })

  it('are not looked for in texts, names and other records', async () => {
    const fields = 'kicker: Breakthrough\ncta: { label: A miracle, href: / }'
    expect(await claimsOf('A', fields, { 'content/topics/b.md': '---\nname: Breakthrough\n---\n' })).toEqual([])
  })

  it('follow the severity of the site for each kind, and can be waived', async () => {
    const build = async (fields: string, severity: 'off' | 'error') => {
      const rules = { 'unused-record': 'off', 'strong-claim': { default: 'warning', discovery: severity } } as const
      const site = createSite({ ...records, [file]: discovery('A miracle', { fields }) })
      return (await site.build({}, { rules })).problems.map((problem) => `${problem.severity} ${problem.ruleId}`)
    }
    expect(await build('', 'error')).toEqual(['error strong-claim'])
    expect(await build('', 'off')).toEqual([])
    expect(await build('waive: [{ rule: strong-claim, reason: Her words, until: 2030-01-01 }]', 'error')).toEqual([])
  })
})

describe('what promises too much', () => {
  const claimsIn = createClaims()
  const found = (text: string, language = 'en-GB') => claimsIn(text, language).map(({ text }) => text)

  it.each([
    ['A miracle cure', ['miracle cure']],
    ['This will revolutionise care', ['revolutionise']],
    ['Not only a breakthrough', ['breakthrough']],
    ['Breakthrough Parkinson’s drug for many people', ['Breakthrough']],
    ['A New Breakthrough Treatment for Cancer', ['Breakthrough']],
    ['The trial ends. Miracle Drug at last', ['Miracle']],
    ['Found: the Holy Grail of medicine', ['Holy Grail']],
    ['A breakthrough COVID vaccine', ['breakthrough']],
    ['We expect a miracle, not less', ['miracle']],
    ['A piano breakthrough', ['breakthrough']],
    ['It says no. A breakthrough', ['breakthrough']],
    ['Breakthrough treatment: a breakthrough painkiller', ['Breakthrough', 'breakthrough']],
  ])('is found: %s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  it.each([
    'No miracle, and not a breakthrough',
    'This isn’t a game-changer yet',
    'Far from a breakthrough, and no single breakthrough',
    'Small steps rather than miracles',
    'There is no such thing as a miracle',
    'Don’t expect miracles, and do not promise any breakthrough',
    "You shouldn't expect a miracle",
    'Beware of miracle cures',
    'Neither a breakthrough nor a miracle',
    "She called it 'a miracle' and 'the holy grail'",
    'Breakthrough T1D funds a trial',
    'Money from Breakthrough Breast Cancer',
    'A trial that Miracle Feet paid for',
    'Breakthrough COVID, breakthrough COVID-19 infections and breakthrough fits',
    'A trial for breakthrough cancer pain and breakthrough infections',
    'A cure gives hope, and the promising first results are new',
    'The miraculousness of unrevolutionary words',
  ])('is not what says less: %s', (text) => {
    expect(found(ownWordsOfValue(text))).toEqual([])
  })

  it.each([
    'Nid oes unrhyw wyrth',
    'Dyma gam, ond nad yw’n wyrth',
    'Ni fydd hyn yn wyrth',
    'Cam bach heb fod yn chwyldroadol',
    'Does dim un gwyrth, a ddim yn chwyldroadol',
    'Mae’n gam ac ni welir gwyrth',
  ])('is not what Welsh says less of: %s', (text) => {
    expect(found(text, 'cy')).toEqual([])
  })

  it.each([
    'Rydyn ni wedi gweld gwyrth',
    'Nid yn unig gwyrth',
    'Dim ond gwyrth',
    'Nid hawdd. Gwyrth',
    'Nid hawdd ond gwyrth',
    'Heb driniaeth am flynyddoedd lawer, yna gwyrth',
    'Newyddion da i ni: gwyrth',
  ])('is found in Welsh: %s', (text) => {
    expect(found(text, 'cy').map((word) => word.toLowerCase())).toEqual(['gwyrth'])
  })

  it('is known in Welsh with its changed letters, and in no language without a list', () => {
    expect(found('Dyma wyrth chwyldroadol', 'cy')).toEqual(['wyrth', 'chwyldroadol'])
    expect(found('Nid gwyrth mohono', 'cy')).toEqual([])
    expect(found('Un miracle', 'fr')).toEqual([])
  })
})
