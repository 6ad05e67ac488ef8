import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { UserConfig } from '../../src/config/user-config.js'
import { avoidedInEnglish } from '../../src/story/avoided-words.js'
import { createSite, describeAll, discovery, records } from '../support/create-site.js'

type Files = Readonly<Record<string, string>>

/** What is wrong with these files, as `file:line:column reason`, where it is this rule. */
async function avoided(files: Files, config: Partial<UserConfig> = {}) {
  const { problems } = await createSite({ ...records, ...files }).build({}, config)
  return describeAll(problems)
    .filter((line) => !line.includes('missing-language'))
    .map((line) => line.replace(/^content\/(\S+) avoided-word (`.*?`).*$/, '$1 $2'))
}

const body = (text: string, fields = '') => ({ 'content/stories/a.md': discovery('A', { body: text, fields }) })

describe('words to avoid', () => {
  it('are found in a text, each where it first stands', async () => {
    const text = [
      'Many SUFFERERS, and sufferers, had',
      '**committed** *suicide*; one was wheelchair‑bound.',
      '',
      '## Diabetics’ days',
      '',
      '- a [handicapped](/discoveries/) child',
      '',
      '| epileptics | b |',
      '| - | - |',
      '| drug',
    ].join('\n')
    expect(await avoided(body(text))).toEqual([
      'stories/a.md:7:6 `SUFFERERS`',
      'stories/a.md:8:3 `committed suicide`',
      'stories/a.md:8:34 `wheelchair‑bound`',
      'stories/a.md:10:4 `Diabetics`',
      'stories/a.md:12:6 `handicapped`',
      'stories/a.md:14:3 `epileptics`',
    ])
  })

  it('are found across lines, behind entities and emoji, with Windows line ends', async () => {
    const story = discovery('A', { body: '👩🏽‍🔬 &amp; she lost\nher battle.' }).replaceAll('\n', '\r\n')
    const { problems } = await createSite({ ...records, 'content/stories/a.md': story }).build()
    expect(problems.map(({ line, column, endLine, endColumn }) => [line, column, endLine, endColumn])).toEqual([
      [7, 19, 8, 11],
    ])
  })

  it('are left alone in what others say, in code, addresses and ids', async () => {
    const text = [
      '“We sufferers,” she said, and ‘sufferers’ or "sufferers" or «sufferers» or „sufferers“.',
      '',
      '“A quotation of two paragraphs about sufferers',
      '',
      '“goes on with sufferers.” `sufferers` <https://example.org/sufferers> www.example.org/sufferers',
      '',
      '> We sufferers.',
      '',
      ':::quote{speaker=Ines}',
      'We sufferers.',
      ':::',
      '',
      '[the page](/discoveries/#sufferers "of sufferers")[^sufferers]',
      '',
      '```',
      'sufferers',
      '```',
      '',
      '[^sufferers]: Of sufferers.',
    ].join('\n')
    expect((await avoided(body(text))).filter((line) => !/broken-anchor|unlinked-address/.test(line))).toEqual([])
  })

  it.each([
    ['paragraphs', '“We sufferers\n\nare sufferers still.” And'],
    ['items of a list', '- “We sufferers\n- are sufferers still.”\n\nAnd'],
    ['items that each begin one', "- 'We sufferers\n- 'are sufferers still.'\n\nAnd"],
    ['paragraphs, in straight marks', '"We sufferers\n\nare sufferers still." And'],
    ['paragraphs, in straight single marks', "She said: 'We sufferers,\n\nthe patients' group of sufferers.' And"],
    ['paragraphs, in single marks', '‘We sufferers,\n\nthe patients’ group of sufferers.’ And'],
  ])('are left alone in quotations that run over %s', async (_, quotation) => {
    expect(await avoided(body(quotation))).toEqual([])
    expect(await avoided(body(`${quotation} sufferers.`))).toHaveLength(1)
  })

  it.each([
    ['is never closed', '“We said.\n\nThen sufferers came.\n\nThey said “no”.'],
    ['a heading ends', '“We said.\n\n## Sufferers\n\nMore.”'],
    ['ends too far off', `“We said.\n\nSufferers came.\n\n${'Words. '.repeat(800)}\n\nMore.”`],
    ['is the mark of inches', 'It is 5" long.\n\nSufferers came, 6" off.'],
    ['are apostrophes', "In the '90s, 'tis said, the patients' sufferers came.\n\nSufferers' groups."],
  ])('are found behind what %s', async (_, text) => {
    expect(await avoided(body(text))).toHaveLength(1)
  })

  it('are left alone in the text of a personal story, and found in what the charity says of it', async () => {
    const story = [
      ...['---', 'kind: personal-story', 'title: A life with sufferers', 'summary: Of epileptics', 'people: [ada]'],
      ...['datePublished: 2026-03-04', 'topics: [spread]', 'standfirst: A drug addict.'],
      ...['consent: { record: F-12, scopes: [website] }', 'changedDetails: none', '---'],
      ...[
        'I was one of the diabetics.',
        '',
        '## Sufferers like me',
        '',
        '::cta{label="For schizophrenics" href=/stories/}',
      ],
    ].join('\n')
    expect(await avoided({ 'content/stories/a.md': story })).toEqual([
      'stories/a.md:3:20 `sufferers`',
      'stories/a.md:4:13 `epileptics`',
      'stories/a.md:8:15 `drug addict`',
      'stories/a.md:16:14 `schizophrenics`',
    ])
  })

  it('are found in the front matter that readers see, and in what images and directives say', async () => {
    const fields = [
      'slug: sufferers',
      "summary: 'It''s “sufferers” and their sufferer'",
      'standfirst: A `handicapped` [x](/discoveries/) *cancer*',
      '  **victim**',
      'corrections: [{ date: 2026-03-09, text: Epileptics }]',
      'furtherReading: [{ title: Schizophrenics, href: "https://example.org/" }]',
      'image: { src: a.svg, alt: Diabetics, credit: Sufferers }',
    ].join('\n')
    const files = {
      ...body('::cta{label="For sufferers" href=/discoveries/}\n\n![Drug addicts](a.svg)', fields),
      'content/stories/a.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>',
    }
    expect(await avoided(files)).toEqual([
      'stories/a.md:7:39 `sufferer`',
      'stories/a.md:8:49 `cancer victim`',
      'stories/a.md:10:41 `Epileptics`',
      'stories/a.md:12:27 `Diabetics`',
      'stories/a.md:14:14 `sufferers`',
      'stories/a.md:16:1 `Drug addicts`',
    ])
  })

  it('are found in records, but not in names and in the words of others', async () => {
    const files = {
      'content/topics/b.md': '---\nname: Sufferers\ndefinition: What diabetics have.\nsynonyms: [epileptics]\n---\n',
      'content/people/c.md': '---\nname: Ada Sufferer\njobTitle: Friend of sufferers\n---\nShe meets diabetics.\n',
      'content/publications/d.yaml': 'type: article-journal\ntitle: A survey of sufferers\n',
      'content/organisations/e.yaml': 'name: Epileptics United\n',
      'content/projects/f.md':
        '---\ntitle: F\npeople: [{ person: ada, role: Lead }]\nlayAbstract: |\n  For sufferers.\n\n  > We epileptics.\n\n  :::quote{by=ada}\n  We diabetics.\n  :::\n\n  And diabetics.\n---\n',
    }
    expect(await avoided(files)).toEqual([
      'people/c.md:3:21 `sufferers`',
      'people/c.md:5:11 `diabetics`',
      'projects/f.md:5:7 `sufferers`',
      'projects/f.md:13:7 `diabetics`',
      'topics/b.md:2:7 `Sufferers`',
      'topics/b.md:3:18 `diabetics`',
    ])
  })

  it('say what to write', async () => {
    const { problems } = await createSite({ ...records, ...body('Sufferers.') }).build()
    expect(problems.map(({ severity, reason, note }) => [severity, reason, note])).toEqual([
      [
        'warning',
        '`Sufferers` is a word to avoid',
        "Write “people with …”. Somebody's own words can stay, in quotation marks or in the text of a `personal-story`. The words to avoid are listed in `avoidedWords` in the config.",
      ],
    ])
  })

  it('follow the severity of the site for each kind, and can be waived', async () => {
    const build = async (fields: string, severity: 'off' | 'error') => {
      const rules = { 'unused-record': 'off', 'avoided-word': { default: 'warning', discovery: severity } } as const
      const { problems } = await createSite({ ...records, ...body('Sufferers.', fields) }).build({}, { rules })
      return problems.map((problem) => `${problem.severity} ${problem.ruleId}`)
    }
    expect(await build('', 'error')).toEqual(['error avoided-word'])
    expect(await build('', 'off')).toEqual([])
    expect(await build('waive: [{ rule: avoided-word, reason: A name, until: 2030-01-01 }]', 'error')).toEqual([])
  })
})

describe('the list of a site', () => {
  it('adds to the one of Findings, changes it and turns words of it off', async () => {
    const avoidedWords = {
      'Service  users': 'people',
      Sufferers: false,
      diabetics: 'us',
      'o’clock (sharp)': 'on time',
    } as const
    const { problems } = await createSite({
      ...records,
      ...body("Service\nusers, sufferers and diabetics at nine O'Clock (sharp) serviced userss."),
    }).build({}, { avoidedWords })
    expect(problems.map(({ reason, note }) => `${reason} ${note?.split('.')[0]}`)).toEqual([
      '`Service users` is a word to avoid Write “people”',
      '`diabetics` is a word to avoid Write “us”',
      "`O'Clock (sharp)` is a word to avoid Write “on time”",
    ])
  })

  it('is for the main language, and has others for others', async () => {
    const site = { url: 'https://charity.example.org', name: 'X', languages: ['cy', 'zh-Hant'] }
    const avoidedWords = {
      dioddefwyr: 'no Welsh word is English',
      lab: 'laboratory',
      cy: { dioddefwyr: 'pobl â …' },
      zh: { 患者: '人' },
    }
    const files = {
      'content/cy/stories/b.md': discovery('B', { body: 'Dioddefwyr, lab, sufferers.' }),
      'content/zh-Hant/stories/c.md': discovery('C', { body: '很多患者在這裡' }),
      ...body('A lab.'),
    }
    const { problems } = await createSite({ ...records, ...files }).build({}, { site, avoidedWords })
    const own = problems.filter(({ ruleId }) => ruleId === 'avoided-word')
    expect(own.map(({ file, column, note }) => `${file}:${column} ${note?.split('.')[0]}`)).toEqual([
      'content/cy/stories/b.md:1 Write “pobl â …”',
      'content/stories/a.md:3 Write “laboratory”',
      'content/zh-Hant/stories/c.md:3 Write “人”',
    ])
  })

  it('leaves to sites what is said of trials, crops and houses too', async () => {
    const text = body('The trial suffers from delays, and we suffer from doubts.')
    expect(await avoided(text)).toEqual([])
    expect(await avoided(text, { avoidedWords: { 'suffers from': 'has' } })).toEqual([
      'stories/a.md:7:11 `suffers from`',
    ])
  })

  it('turns words off in the language that avoids them', async () => {
    const site = { url: 'https://charity.example.org', name: 'X', language: 'cy', languages: ['en'] }
    const files = { 'content/en/stories/a.md': discovery('A', { body: 'Sufferers.' }) }
    expect(await avoided(files, { site, avoidedWords: { en: { sufferers: false } } })).toEqual([])
    expect(await avoided(files, { site, avoidedWords: { sufferers: false } })).toEqual([
      'findings.config unknown-key Unknown field `sufferers` in the words that Findings avoids in Welsh (`cy`)',
    ])
  })

  it('has words of Findings that its documentation names', () => {
    const docs = readFileSync(new URL('../../../../docs/content.md', import.meta.url), 'utf8')
    expect(docs).toContain(`“${Object.keys(avoidedInEnglish).join('”, “')}”`)
  })

  it.each([
    [
      'turns off what nobody knows',
      { suferers: false },
      'unknown-key Unknown field `suferers`, did you mean `sufferers`?',
    ],
    [
      'turns off what is not there',
      { xyzzy: false },
      'unknown-key Unknown field `xyzzy` in the words that Findings avoids in British English (`en-GB`)',
    ],
    [
      'names a language that the site has not',
      { cy: { a: 'b' } },
      'unknown-key Unknown field `cy` in the languages of the site',
    ],
    ['has a word without letters', { '…': 'b' }, 'invalid-value'],
    ['says nothing to write', { lab: '' }, 'expected what to write instead, or `false` for a word that may stand'],
    ['is true', { lab: true }, 'expected what to write instead, or `false` for a word that may stand'],
    ['is a number', { cy: { lab: 1 } }, 'expected what to write instead, or `false` for a word that may stand'],
    ['is a list', ['lab'], 'expected words and what to write instead'],
  ])('is a fault of the config where it %s', async (_, avoidedWords, expected) => {
    const config = { avoidedWords } as unknown as Partial<UserConfig>
    expect(await avoided({}, config)).toEqual([expect.stringContaining(expected)])
  })
})
