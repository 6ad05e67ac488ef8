import { describe, expect, it } from 'vitest'
import type { UserConfig } from '../../src/config/user-config.js'
import { defineKind } from '../../src/kinds/define-kind.js'
import { extendKind } from '../../src/kinds/extend-kind.js'
import * as fields from '../../src/kinds/fields.js'
import { furniture } from '../../src/kinds/story-fields.js'
import { createSite, describeAll, discovery, records } from '../support/create-site.js'

type Files = Readonly<Record<string, string>>

/** What is wrong with these files, as `file:line:column rule reason`. */
async function problemsOf(files: Files, config: Partial<UserConfig> = {}) {
  const { problems } = await createSite({ ...records, ...files }).build({}, config)
  return describeAll(problems).map((line) => line.replace(/^content\/(?:stories|projects)\//, ''))
}

const windows = (text: string) => text.replaceAll('\n', '\r\n')
const marked = (text: string) => `\uFEFF${text}`
const story = (fields: string, date = '2026-03-09') => ({ 'content/stories/a.md': discovery('A', { fields, date }) })

describe('a date far ahead', () => {
  const problemsAt = async (now: string, datePublished: string, fields = '') => {
    const { problems } = await createSite({ ...records, ...story(fields, datePublished) }).build({ now })
    return describeAll(problems)
  }

  it('is told when it is more than a year ahead, in drafts too', async () => {
    const told = [
      'content/stories/a.md:4:16 distant-date `datePublished` (2062-03-09) is more than a year ahead, and readers cannot see this until then',
    ]
    expect(await problemsAt('2026-03-09', '2062-03-09')).toEqual(told)
    expect(await problemsAt('2026-03-09', '2062-03-09', 'status: draft')).toEqual(told)
  })

  it('is none a year before, to the day', async () => {
    expect(await problemsAt('2026-03-08', '2027-03-09')).toEqual([])
    expect(await problemsAt('2026-03-07', '2027-03-09')).toHaveLength(1)
  })

  it('is meant where an embargo ends as late, and not where it ends before', async () => {
    expect(await problemsAt('2026-03-09', '2030-03-09', 'embargo: 2030-03-09T00:01Z')).toEqual([])
    expect(await problemsAt('2026-03-09', '2030-03-09', 'embargo: 2026-06-09T00:01Z')).toHaveLength(1)
  })
})

describe('date-order', () => {
  it('is found at the later date, whatever the line ends and marks before it', async () => {
    const source = discovery('A', { fields: 'kicker: 👩🏽‍🔬 é\ndateModified: 2025-03-09' })
    for (const edit of [(text: string) => text, windows, marked]) {
      expect(await problemsOf({ 'content/stories/a.md': edit(source) })).toEqual([
        'a.md:7:15 date-order `dateModified` (2025-03-09) is before `datePublished` (2026-03-09)',
      ])
    }
  })

  it.each([
    ['the same day', '2026-03-09', '2026-03-09'],
    ['a day and a time on it', '2026-03-09T12:00Z', '2026-03-09'],
    ['a time and its day', '2026-03-09', '2026-03-09T00:00Z'],
    ['one instant in two zones', '2026-03-09T12:00+02:00', '2026-03-09T10:00Z'],
    ['a later day', '2026-03-09', '2026-03-10'],
  ])('has nothing against %s', async (_, published, modified) => {
    expect(await problemsOf(story(`dateModified: ${modified}`, published))).toEqual([])
  })

  it.each([
    ['a minute', '2026-03-09T12:00Z', '2026-03-09T11:59Z'],
    ['another zone', '2026-03-09T12:00Z', '2026-03-09T12:30+01:00'],
    ['a day before a time', '2026-03-09T00:00Z', '2026-03-08'],
  ])('is found with %s', async (_, published, modified) => {
    expect(await problemsOf(story(`dateModified: ${modified}`, published))).toEqual([
      `a.md:6:15 date-order \`dateModified\` (${modified}) is before \`datePublished\` (${published})`,
    ])
  })

  it('goes by the time zone of the site', async () => {
    const site = { url: 'https://charity.example.org', name: 'X', timeZone: 'America/New_York' }
    const files = story('dateModified: 2026-03-08', '2026-03-09T03:00Z')
    expect(await problemsOf(files, { site })).toEqual([])
    expect(await problemsOf(files)).toHaveLength(1)
  })

  it('does not compare what is no date', async () => {
    expect(await problemsOf(story('dateModified: 2025-02-30'))).toEqual([expect.stringContaining('invalid-value')])
    expect(await problemsOf(story('dateModified: 2025-03-09', 'soon'))).toEqual([
      expect.stringContaining('invalid-value'),
    ])
  })

  it('is found in reviews', async () => {
    const explainer = (next: string) =>
      discovery('A', {
        fields: `reviewed:\n  last: 2026-01-01\n  next: ${next}\n  by: [ada]\nsources:\n  - { title: T, href: "https://example.org/" }`,
      }).replace('kind: discovery', 'kind: explainer')
    expect(await problemsOf({ 'content/stories/a.md': explainer('2025-12-31') })).toEqual([
      'a.md:8:9 date-order `reviewed.next` (2025-12-31) is before `reviewed.last` (2026-01-01)',
    ])
    expect(await problemsOf({ 'content/stories/a.md': explainer('2026-01-01') })).toEqual([
      'a.md:8:9 review-overdue The next review has been due since 2026-01-01',
    ])
    expect(await problemsOf({ 'content/stories/a.md': explainer('2026-12-31') })).toEqual([])
  })

  it.each([
    ['2024', '2023-12', true],
    ['2024-05', '2024', false],
    ['2024-05-02', '2024-05', false],
    ['2024-05-02', '2024-04', true],
    ['2024', '2024', false],
    ['2024-05-02', '2024-05-01', true],
  ])('compares of a project what both dates say: from %s to %s', async (start, end, isWrong) => {
    const project = `---\ntitle: P\nlayAbstract: Words.\npeople: [{person: ada, role: Lead}]\nstartDate: ${start}\nendDate: ${end}\n---\n`
    const found = await problemsOf({ 'content/projects/p.md': project, ...story('project: p') })
    const expected = `p.md:6:10 date-order \`endDate\` (${end}) is before \`startDate\` (${start})`
    expect(found).toEqual(isWrong ? [expected] : [])
  })
})

describe('embargo-after-date', () => {
  it('says which day to write, in the time zone of the site', async () => {
    const files = { ...records, ...story('embargo: 2026-05-31T23:01Z', '2026-01-01') }
    const site = { url: 'https://charity.example.org', name: 'X', timeZone: 'Europe/London' }
    const { problems } = await createSite(files).build({}, { site })
    expect(problems).toMatchObject([
      {
        ruleId: 'embargo-after-date',
        line: 4,
        reason: '`datePublished` (2026-01-01) is before the end of the `embargo` (2026-05-31T23:01Z)',
        note: 'Write `datePublished: 2026-06-01`. Lists and feeds use the end of the embargo.',
      },
    ])
    expect(await problemsOf(story('embargo: 2026-05-31T23:01Z', '2026-06-01'), { site })).toEqual([])
  })

  it.each([
    ['the same day', '2026-03-09', '2026-03-09T23:59Z'],
    ['an earlier day', '2026-03-09', '2026-03-01T00:01Z'],
    ['the same instant', '2026-03-09T00:01Z', '2026-03-09T01:01+01:00'],
  ])('has nothing against an embargo until %s', async (_, published, embargo) => {
    expect(await problemsOf(story(`embargo: ${embargo}`, published))).toEqual([])
  })

  it('counts for what is not public yet, too', async () => {
    expect(await problemsOf(story('embargo: 2030-01-02T00:00Z', '2030-01-01'))).toEqual([
      expect.stringContaining('a.md:4:16 embargo-after-date'),
    ])
  })

  it('leaves a translation alone that is held back by its original', async () => {
    const files = {
      'content/stories/a.md': discovery('A', { date: '2026-03-09', fields: 'embargo: 2026-03-09T00:01Z' }),
      'content/cy/stories/a.md': discovery('B', { date: '2026-03-01' }),
    }
    const site = { url: 'https://charity.example.org', name: 'X', languages: ['cy'] }
    const rules = { 'missing-language': 'off', 'unused-record': 'off' } as const
    expect((await problemsOf(files, { site, rules })).join()).not.toContain('embargo-after-date')
  })
})

describe('title-too-long', () => {
  const titled = (kind: string, title: string, fields = '') =>
    discovery(title, { fields }).replace('kind: discovery', `kind: ${kind}`)

  it.each([
    ['discovery', 'a discovery', 120, ''],
    ['press-release', 'a press release', 110, ''],
    ['news', 'a news story', 110, 'authors: [ada]\nsources: [{ title: A, href: "https://register.example.org/" }]'],
  ])('allows what %s has room for', async (kind, words, limit, fields) => {
    expect(await problemsOf({ 'content/stories/a.md': titled(kind, 'n'.repeat(limit), fields) })).toEqual([])
    expect(await problemsOf({ 'content/stories/a.md': titled(kind, 'n'.repeat(limit + 1), fields) })).toEqual([
      `a.md:3:8 title-too-long This title has ${limit + 1} characters; for ${words} the limit is ${limit}`,
    ])
  })

  it('counts characters as readers see them', async () => {
    expect(await problemsOf({ 'content/stories/a.md': titled('discovery', '👩🏽‍🔬'.repeat(120)) })).toEqual([])
    const long = windows(titled('discovery', `"${'e\u0301'.repeat(121)}"`))
    expect(await problemsOf({ 'content/stories/a.md': long })).toEqual([
      'a.md:3:8 title-too-long This title has 121 characters; for a discovery the limit is 120',
    ])
  })

  it('is a matter of the kind', async () => {
    const kinds = [defineKind({ name: 'event', route: '/events/:slug/', titleLength: 20 })]
    expect(await problemsOf({ 'content/stories/a.md': titled('event', 'n'.repeat(21)) }, { kinds })).toEqual([
      'a.md:3:8 title-too-long This title has 21 characters; for an event the limit is 20',
    ])
  })

  it('does not concern publications, whose titles are given', async () => {
    const publication = `type: article-journal\ntitle: ${'n'.repeat(300)}\n`
    const files = { 'content/publications/p.yaml': publication, ...story('publications: [p]') }
    expect(await problemsOf(files)).toEqual([])
  })
})

it('advises no time of day where a day is meant', async () => {
  const files = {
    ...records,
    'content/stories/a.md': discovery('A').replace(/datePublished: \S+/, 'datePublished: 9 March 2026'),
  }
  const { problems } = await createSite(files).build()
  expect(problems.map(({ reason, note }) => [reason.split(', did ')[1], note])).toEqual([
    ['you mean `2026-03-09`?', undefined],
  ])
})

describe('missing-evidence', () => {
  const paper = { 'content/publications/paper.yaml': 'type: article\ntitle: A paper\n' }
  const found = (body: string, fields = '', kind = 'discovery') => ({
    ...paper,
    'content/stories/a.md': discovery('A', { body, fields }).replace('kind: discovery', `kind: ${kind}`),
  })
  const rules = { 'missing-evidence': 'warning', 'unused-record': 'off' } as const
  const missing = ['a.md:1:1 missing-evidence Neither a publication nor `evidence` says what this is based on']

  it('is found in discoveries and press releases of sites that ask for it', async () => {
    for (const kind of ['discovery', 'press-release']) {
      expect(await problemsOf(found('Found it.', '', kind), { rules })).toEqual(missing)
      expect(await problemsOf(found('Found it.', '', kind))).toEqual([])
    }
    const opinion = found('I think so.', 'authors: [ada]\ncompetingInterests: none', 'opinion')
    expect(await problemsOf(opinion, { rules })).toEqual([])
  })

  it.each([
    ['Found it.', 'publications: [paper]'],
    ['Found it :cite[paper].', ''],
    ['Found it.', 'evidence: { peerReview: not-peer-reviewed }'],
  ])('has nothing against the text %j with the fields %j', async (body, fields) => {
    expect(await problemsOf(found(body, fields), { rules })).toEqual([])
  })

  it('is not said by a field without a word in it', async () => {
    for (const fields of ['evidence: {}', 'evidence: { subjects: [] }', 'publications: []'])
      expect((await problemsOf(found('Found it.', fields), { rules })).map((one) => one.split(' ')[1])).toEqual([
        'missing-evidence',
      ])
  })

  it('is asked of each kind that has fields for both', async () => {
    const { publications, evidence } = furniture
    const kinds = [defineKind({ name: 'study', route: '/studies/:slug/', fields: { publications, evidence } })]
    expect(await problemsOf(found('Found it.', '', 'study'), { rules, kinds })).toEqual(missing)
    const plain = [defineKind({ name: 'study', route: '/studies/:slug/', fields: {} })]
    expect(await problemsOf(found('Found it.', '', 'study'), { rules, kinds: plain })).toEqual([])
  })

  it('can be asked of one kind alone', async () => {
    const some = { ...rules, 'missing-evidence': { discovery: 'warning' } } as const
    expect(await problemsOf(found('Found it.'), { rules: some })).toEqual(missing)
    expect(await problemsOf(found('We fund it.', '', 'press-release'), { rules: some })).toEqual([])
  })
})

describe('no-sources', () => {
  const news = (body: string, fields = '') => ({
    'content/stories/news.md': `---\nkind: news\ntitle: News\ndatePublished: 2026-03-09\ntopics: [spread]\nauthors: [ada]\n${fields}---\n${body}\n`,
    'content/stories/found.md': discovery('Found'),
    'content/pages/about.md': '---\ntitle: About\n---\nWords.\n',
    'content/projects/atlas.md': '---\ntitle: Atlas\nlayAbstract: A map.\npeople: [{ person: ada, role: Lead }]\n---\n',
    'content/publications/paper.yaml': 'type: article\ntitle: A paper\n',
    'static/report.pdf': 'A report',
  })
  const missing = ['news.md:1:1 no-sources This story names no source']

  it.each([
    'It is said that a trial has begun.',
    'See [who we are](../pages/about.md) and [how cells spread](/topics/spread/).',
    '[What came of it](#what-came-of-it)\n\n## What came of it',
    '[All about it](./news.md)',
    '[Write to us](mailto:press@example.org)',
    '::cta{label=Give href=https://give.example.org/}',
    ':::quote{by=ada}\nWe are glad.\n:::',
    '[Our shop](https://charity.example.org/shop/)',
    '[All of it](/news/), [as a feed](/feed.xml)',
  ])('is found with the text %j', async (body) => {
    expect(await problemsOf(news(`News.\n\n${body}`))).toEqual(missing)
  })

  it('is found with an address that is no link', async () => {
    expect(await problemsOf(news('See https://register.example.org/123.'))).toEqual([
      ...missing,
      'news.md:8:5 unlinked-address `https://register.example.org/123` is shown as text, not as a link',
    ])
  })

  it.each([
    'A paper says so :cite[paper].',
    'A paper says so.[^1]\n\n[^1]: :cite[paper].',
    '[The register](https://register.example.org/) says so.',
    '<https://register.example.org/> says so.',
    'As [we told](./found.md).',
    'As [we told](/discoveries/found/).',
    '::related{ref=found}',
    'It is part of [our atlas](../projects/atlas.md).',
    '[The report](/report.pdf) says so.',
  ])('has nothing against the text %j', async (body) => {
    expect(await problemsOf(news(`News.\n\n${body}`))).toEqual([])
  })

  it('counts what `sources` names, and no further reading', async () => {
    expect(await problemsOf(news('News.', 'sources: [paper]\n'))).toEqual([])
    const link = 'sources: [{ title: The register, href: "https://register.example.org/" }]\n'
    expect(await problemsOf(news('News.', link))).toEqual([])
    expect(await problemsOf(news('News.', 'sources: []\n'))).toEqual([
      'news.md:7:10 no-sources This story names no source',
    ])
    expect(await problemsOf(news('News.', 'related: [found]\nfurtherReading: [found]\n'))).toEqual(missing)
  })

  it('counts a paper or project that a field of the site’s own names', async () => {
    const kinds = [extendKind('news', { fields: { basedOn: fields.ref('publication', 'project').optional() } })]
    expect(await problemsOf(news('News.', 'basedOn: atlas\n'), { kinds })).toEqual([])
    expect(await problemsOf(news('News.'), { kinds })).toEqual(missing)
  })

  it('is asked of each kind that has a field for them', async () => {
    const asked = { name: 'bulletin', route: '/bulletins/:slug/' }
    const files = {
      'content/stories/news.md': news('News.')['content/stories/news.md'].replace('kind: news', 'kind: bulletin'),
    }
    const kinds = [defineKind({ ...asked, fields: { sources: furniture.sources } })]
    expect(await problemsOf(files, { kinds })).toEqual(missing)
    expect(await problemsOf(files, { kinds: [defineKind(asked)] })).toEqual([])
  })

  it('leaves other kinds alone, and may be waived', async () => {
    expect(await problemsOf(story(''))).toEqual([])
    const waiver = 'waive: [{ rule: no-sources, reason: We announce it, until: 2027-01-01 }]\n'
    expect(await problemsOf(news('We have moved.', waiver))).toEqual([])
  })

  it('blames nobody twice for a source that is written wrong', async () => {
    const one = (rule: string) => [expect.stringContaining(rule)]
    expect(await problemsOf(news('News.', 'sources: [papr]\n'))).toEqual(one('missing-reference'))
    expect(await problemsOf(news('News.', 'sources: [{ title: A }]\n'))).toEqual(one('missing-key'))
    expect(await problemsOf(news('As [we told](./fuond.md).'))).toEqual(one('broken-link'))
    expect(await problemsOf(news(`${'> '.repeat(101)}x`, 'summary: A\n'))).toEqual(one('nested-too-deep'))
  })
})

describe('missing-summary', () => {
  const bodied = (body: string, fields = '') => ({ 'content/stories/a.md': discovery('A', { body, fields }) })
  const missing = [
    'a.md:1:1 missing-summary There is neither a `summary` nor a first paragraph for lists to show below the title',
  ]

  it.each([
    '',
    '## Only a heading',
    '![A cell](./x.svg)',
    '> A quote.',
    '- a list',
    ':::cta{label=Go href=/}\nWords.\n:::',
  ])('is found with the body %j', async (body) => {
    const rules = { 'missing-image': 'off', 'unused-record': 'off' } as const
    expect(await problemsOf(bodied(body), { rules })).toEqual(missing)
    expect(await problemsOf(bodied(body, 'summary: Words.'), { rules })).toEqual([])
  })

  it('has nothing against a paragraph anywhere, or a page without one', async () => {
    expect(await problemsOf(bodied('## A heading\n\nWords.'))).toEqual([])
    expect(await problemsOf({ 'content/pages/a.md': '---\ntitle: A\n---\n' })).toEqual([])
  })

  it('does not blame a story whose text could not be read', async () => {
    expect(await problemsOf(bodied(`${'> '.repeat(101)}x`))).toEqual([expect.stringContaining('nested-too-deep')])
    expect(await problemsOf(bodied('## A', 'summary: ""'))).toEqual([expect.stringContaining('invalid-value')])
  })
})

describe('YAML that is not what its author meant', () => {
  const noted = async (fields: string, edit = (text: string) => text) => {
    const { problems } = await createSite({
      ...records,
      'content/stories/a.md': edit(discovery('A', { fields })),
    }).build()
    return problems.map(({ line, column, endLine, endColumn, reason, note }) => {
      return `${line}:${column}-${endLine}:${endColumn} ${reason}${note ? `. ${note}` : ''}`
    })
  }

  it.each([
    [
      'a quoted value that goes on without indentation',
      'kicker: 🧪\nsummary: "A study\nof cells"',
      '7:10-7:11 This text in quotes continues on lines that are not indented. Indent the following lines, up to the closing quote, by two spaces more than the name of the field.',
    ],
    [
      'one in single quotes, with a colon and an apostrophe',
      "summary: 'A study:\nwhat it''s for'",
      '6:10-6:11 This text in quotes continues on lines that are not indented. Indent the following lines, up to the closing quote, by two spaces more than the name of the field.',
    ],
    [
      'brackets that go on without indentation',
      'aliases: [\n/a/,\n/b/\n]',
      '6:10-6:11 These brackets continue on lines that are not indented. Indent the following lines, up to the closing bracket, by two spaces more than the name of the field.',
    ],
    [
      'a tab as indentation',
      'cta:\n  label: Go\n\thref: /',
      '8:1-8:2 This line is indented with a tab. Use spaces, two for each level.',
    ],
    [
      'a tab inside brackets',
      'aliases: [/a/,\n\t/b/]',
      '7:1-7:2 This line is indented with a tab. Use spaces, two for each level.',
    ],
    ['a field twice', 'kicker: 🧪\nkicker: é', '7:1-7:7 `kicker` is here twice. Remove one of the two.'],
    [
      'text that YAML reads as a number',
      'kicker: 12',
      '6:9-6:11 Unexpected number `12` in `kicker`, expected text (put it in quotes if you mean text)',
    ],
    [
      'text that YAML reads as true',
      'kicker: true',
      '6:9-6:13 Unexpected true/false value `true` in `kicker`, expected text (put it in quotes if you mean text)',
    ],
    ['an empty value', 'kicker:', '6:1-6:7 Unexpected empty value in `kicker`, expected text'],
  ])('is explained at its place: %s', async (_, fields, expected) => {
    for (const edit of [(text: string) => text, windows, marked]) {
      expect(await noted(fields, edit)).toEqual([expect.stringContaining(expected)])
    }
  })

  it('takes `no` and `yes` as the words that they are', async () => {
    expect(await noted('kicker: no\nsummary: yes')).toEqual([])
  })
})

describe('directives in plain texts', () => {
  const told = async (text: string) => {
    const problems = await problemsOf(story(`summary: ${JSON.stringify(text)}`))
    return problems.filter((one) => one.includes('directive-in-plain-text'))
  }

  it.each([
    ['::donate', '::donate', 11],
    ['Words.\n:::callout', ':::callout', 19],
    ['See ::newsletter for more', '::newsletter', 15],
    ['As found :cite[paper] lately', ':cite[paper]', 20],
    ['Words ::donat{label=Go}', '::donat{label=Go}', 17],
  ])('are found where they stand: %j', async (text, written, column) => {
    expect(await told(text)).toEqual([
      `a.md:6:${column} directive-in-plain-text \`${written}\` is shown to readers as it is written: directives do not work in this field`,
    ])
  })

  it.each([
    'At 10:30, in a ratio of 2:1',
    'CD4::CD8 and a::b',
    'The ratio cells::person, 2::quote',
    'Note:that and https://example.org/::a',
    'A smile :person and :-)',
    'The std ::vector of it',
    'Time: now [a]{b}',
  ])('are no news where colons are something else: %s', async (text) => expect(await told(text)).toEqual([]))

  it('are found in the words of images, and not in Markdown, where they work or are told otherwise', async () => {
    const site = createSite({
      ...records,
      'content/stories/a.md': discovery('A', {
        fields: 'standfirst: "It was :lang[hwyl]{code=cy} again."\nimage: { src: a.svg, alt: "::donate" }',
      }),
      'content/stories/a.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"></svg>',
    })
    const found = (await site.build()).problems.filter(({ ruleId }) => ruleId === 'directive-in-plain-text')
    expect(found).toMatchObject([{ line: 7, column: 28 }])
  })
})

describe('addresses and shortcodes in plain texts of front matter', () => {
  it.each([
    ['summary: See www.example.org', 'a.md:6:14 unlinked-address `www.example.org` is shown as text, not as a link'],
    [
      'alternativeHeadline: "\\u0041t https://example.org/a"',
      'a.md:6:31 unlinked-address `https://example.org/a` is shown as text, not as a link',
    ],
    [
      'kicker: >\n  Two words\n  [gallery ids="1"] more',
      'a.md:8:3 shortcode `[gallery ids="1"]` belongs to another system, and is shown as text',
    ],
    ['summary: See [words](https://example.org)', undefined],
    ['summary: As said [sic] at 3:1 {a}', undefined],
  ])('are found where they stand in %s', async (field, expected) => {
    expect(await problemsOf(story(field))).toEqual(expected === undefined ? [] : [expected])
  })

  it('are found in titles, and told that no link can stand there', async () => {
    const site = createSite({ ...records, 'content/stories/a.md': discovery('At https://example.org {% include a %}') })
    expect((await site.build()).problems.map(({ column, ruleId, note }) => [column, ruleId, note])).toEqual([
      [
        ...[11, 'unlinked-address'],
        'This field is plain text: say in words what is there, and put the link in the text of the page.',
      ],
      [31, 'shortcode', 'This field is plain text: remove it, or write words instead.'],
    ])
  })

  it('are found in achievements, and left alone in publications', async () => {
    const files = {
      'content/achievements/a.md': '---\ntitle: A\nyear: 2020\nsummary: See https://example.org\n---\n',
      'content/publications/p.yaml': 'type: article\ntitle: On https://example.org\n',
    }
    const found = (await problemsOf(files)).filter((one) => one.includes('unlinked-address'))
    expect(found).toEqual([expect.stringContaining('achievements/a.md:4:14')])
  })

  it('end in no time in very long texts', async () => {
    const site = createSite({
      ...records,
      'content/stories/a.md': discovery('A', { fields: `summary: ${'https://example.org/a '.repeat(20_000)}` }),
    })
    expect((await site.build()).problems.at(0)).toMatchObject({ ruleId: 'unlinked-address', line: 6, column: 10 })
  })
})

describe('problems in Markdown of front matter', () => {
  it.each([
    ['standfirst: See www.example.org', '6:17 unlinked-address'],
    ['standfirst: >\n  One [gallery ids="1"]\n  and <b>two', '7:7 shortcode,8:7 raw-html'],
    ["standfirst: 'It''s www.example.org, www.example.org'", '6:20 unlinked-address,6:37 unlinked-address'],
  ])('stand at the word in %s', async (field, expected) => {
    const places = (await problemsOf(story(field))).map((one) => /:(\S+ \S+)/.exec(one)?.[1])
    expect(places.join()).toBe(expected)
  })
})
