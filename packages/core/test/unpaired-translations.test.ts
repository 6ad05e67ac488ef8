import { describe, expect, it } from 'vitest'
import { createMemo } from '../src/memo/memo.js'
import { unpairedIn } from '../src/references/unpaired.js'
import { baseConfig, createSite, describeAll, discovery, records } from './support/create-site.js'

const site = { ...baseConfig.site, languages: ['cy', 'pt-BR'] }
const rules = {
  'unused-record': 'off',
  'missing-language': 'off',
  'untranslated-config': 'off',
  'thinner-translation': 'off',
  'missing-alt': 'off',
  'duplicate-story': 'off',
} as const
const config = { site, rules }

type Files = Readonly<Record<string, string>>

const built = (files: Files, settings = {}) => createSite({ ...records, ...files }).build(settings, config)
const told = async (files: Files, settings = {}) => describeAll((await built(files, settings)).problems)
const rulesTold = async (files: Files, settings = {}) =>
  (await built(files, settings)).problems.map(({ file, severity, ruleId }) => `${file} ${severity} ${ruleId}`)

const story = (fields = '') => discovery('Cells', { fields })
const opinion = (fields: string) =>
  `---\nkind: opinion\ntitle: Meant\ndatePublished: 2026-03-09\ntopics: [spread]\nauthors: [ada]\ncompetingInterests: none\n${fields}\n---\nWords.\n`
const waived = (rule: string) => `waive: [{ rule: ${rule}, reason: Ours alone, until: 2027-01-01 }]`

const paper = (doi = '') => `type: article\ntitle: A paper\n${doi && `DOI: ${doi}\n`}`
const image = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"></svg>'

describe('a story in another language that is paired with no original', () => {
  it('is told of the original whose name it nearly has, and of two ways out', async () => {
    const files = {
      'content/stories/2026/resting-cells.md': story(),
      'content/cy/stories/2026/resting-cell.md': story(),
    }
    const { problems } = await built(files)
    expect(describeAll(problems)).toEqual([
      'content/cy/stories/2026/resting-cell.md:1:1 unpaired-translation This names no original, but content/stories/2026/resting-cells.md has nearly the same name and no translation in Welsh (`cy`)',
    ])
    expect(problems).toMatchObject([
      {
        severity: 'warning',
        note: 'If this is its translation, write `translationOf: resting-cells`, or rename the file to `content/cy/stories/2026/resting-cells.md`. If this is a separate story, waive the rule `unpaired-translation` in `waive`.',
      },
    ])
  })

  it.each([
    ['a letter is missing', 'sleeping-cells', 'slepping-cells'],
    ['two letters are wrong', 'sleeping-cells-wake', 'sleping-cells-wakes'],
    ['two letters changed places', 'the-trial', 'the-trail'],
    ['words are joined otherwise', 'sleeping-cells', 'Sleeping_Cells'],
    ['its language stands behind it', 'cells', 'cells-cy'],
    ['the name of its language stands behind it', 'cells', 'cells.welsh'],
    ['the name of its language in itself stands before it', 'cells', 'cymraeg-cells'],
    ['both name their languages', 'cells-en', 'cells-cy'],
    ['it has a number', 'report-2026', 'reports-2026'],
    ['it is in another script', 'статья-о-клетках', 'статя-о-клетках'],
    ['it has another form in Unicode', 'te\u0302te-bon', 't\u00eate-bone'],
  ])('is told where %s', async (_, original, name) => {
    const files = { [`content/stories/${original}.md`]: story(), [`content/cy/stories/${name}.md`]: story() }
    expect(await rulesTold(files)).toEqual([expect.stringContaining('warning unpaired-translation')])
  })

  it('is told of a file of the same name in another folder', async () => {
    const files = { 'content/stories/2026/a.md': story(), 'content/cy/stories/a.md': story() }
    expect(await told(files)).toEqual([expect.stringContaining('content/stories/2026/a.md has nearly the same name')])
  })

  it.each([
    ['names are short', 'bell', 'cell'],
    ['a number is another', 'report-2026', 'report-2025'],
    ['three letters differ', 'sleeping-cells', 'sleepy-cells-a'],
    ['one is part of the other', 'annual-report', 'annual-report-for-wales'],
    ['they have nothing in common', 'resting-cells', 'celloedd-cwsg'],
  ])('is left alone where %s', async (_, original, name) => {
    const files = { [`content/stories/${original}.md`]: story(), [`content/cy/stories/${name}.md`]: story() }
    expect(await told(files)).toEqual([])
  })

  it('is left alone beside a near name that has its translation, or is of another type or folder', async () => {
    const lone = { 'content/cy/stories/2026/resting-cell.md': story() }
    const original = { 'content/stories/2026/resting-cells.md': story() }
    expect(await told({ ...lone, ...original, 'content/cy/stories/2026/resting-cells.md': story() })).toEqual([])
    const named = { 'content/cy/stories/celloedd.md': story('translationOf: resting-cells') }
    expect(await told({ ...lone, ...original, ...named })).toEqual([])
    expect(await told({ ...lone, 'content/stories/2025/resting-cells.md': story() })).toEqual([])
    expect(await told({ ...lone, 'content/pages/2026/resting-cells.md': '---\ntitle: A\n---\nWords.\n' })).toEqual([])
  })

  it('counts translations by language', async () => {
    const files = {
      'content/stories/resting-cells.md': story(),
      'content/cy/stories/resting-cells.md': story(),
      'content/pt-BR/stories/resting-cells-pt-br.md': story(),
    }
    expect(await told(files)).toEqual([expect.stringContaining('no translation in Brazilian Portuguese (`pt-BR`)')])
  })

  it('is told of the only original of its kind with the same publication, image or source', async () => {
    const cy = 'content/cy/stories/celloedd.md'
    const papers = {
      'content/publications/paper.yaml': paper('10.5555/abc'),
      'content/cy/publications/papur.yaml': paper('10.5555/ABC'),
    }
    const reported = { ...papers, 'content/stories/cells.md': story('publications: [paper]') }
    for (const id of ['paper', 'papur'])
      expect(await told({ ...reported, [cy]: story(`publications: [${id}]`) })).toEqual([
        `${cy}:1:1 unpaired-translation This names no original, but content/stories/cells.md has the same publication or source and no translation in Welsh (\`cy\`)`,
      ])
    expect(await told({ ...reported, [cy]: opinion('') })).toEqual([])
    const again = { ...reported, 'content/stories/more.md': story('publications: [paper]') }
    expect(await told({ ...again, [cy]: story('publications: [paper]') })).toEqual([])
    const pictured = {
      'content/images/scan.svg': image,
      'content/stories/cells.md': story('image: { src: ../images/scan.svg, decorative: true }'),
      [cy]: story('image: { src: /images/scan.svg, decorative: true }'),
    }
    expect(await told(pictured)).toEqual([
      expect.stringContaining('has the same image and no translation in Welsh (`cy`)'),
    ])
    const stock = { 'content/stories/more.md': story('image: { src: ../images/scan.svg, decorative: true }') }
    expect(await told({ ...pictured, ...stock })).toEqual([])
    const news = (more: string) => opinion(more).replace('opinion', 'news').replace('competingInterests: none\n', '')
    const source = (href: string) => news(`sources: [{ title: Where, href: "${href}" }]`)
    const doi = { 'content/stories/cells.md': news('sources: [paper]'), [cy]: source('https://doi.org/10.5555/abc') }
    expect(await told({ ...papers, ...doi })).toEqual([expect.stringContaining('has the same publication or source')])
  })

  it('says in a waiver that it is a story of its own', async () => {
    const files = { 'content/stories/resting-cells.md': story() }
    const lone = 'content/cy/stories/resting-cell.md'
    expect(await told({ ...files, [lone]: story(waived('unpaired-translation')) })).toEqual([])
    expect(await told({ [lone]: story(waived('unpaired-translation')) })).toEqual([
      expect.stringContaining('unneeded-waiver'),
    ])
  })

  it('is told when another file comes or goes', async () => {
    const one = createSite({ ...records, 'content/cy/stories/resting-cell.md': story() })
    const memo = createMemo()
    const build = async () => (await one.build({ memo }, config)).problems.map(({ ruleId }) => ruleId)
    expect(await build()).toEqual([])
    one.write({ 'content/stories/resting-cells.md': story() })
    expect(await build()).toEqual(['unpaired-translation'])
    one.write({ 'content/stories/resting-cells.md': story('status: draft') })
    expect(await build()).toEqual(['early-translation'])
    one.write({ 'content/cy/stories/resting-cell.md': story('translationOf: resting-cells') })
    expect(await build()).toEqual([])
  })

  it('is known by a file that both link to', async () => {
    const files = {
      'content/stories/old-samples.md': discovery('Old samples', { body: '[The whole report](./samples.pdf)' }),
      'content/stories/samples.pdf': '%PDF-1.7 %%EOF',
      'content/cy/stories/hen-bethau.md': discovery('Hen bethau', {
        body: '[Yr adroddiad](../../stories/samples.pdf)',
      }),
    }
    expect(await told(files)).toEqual([
      'content/cy/stories/hen-bethau.md:1:1 unpaired-translation This names no original, but content/stories/old-samples.md has the same file to open or play and no translation in Welsh (`cy`)',
    ])
  })

  it('is looked for without comparing every two stories', () => {
    const version = (language: string, id: string) => ({ language, treePath: `stories/${id}.md`, name: `story ${id}` })
    const words = ['resting', 'sleeping', 'waking', 'growing', 'spreading', 'bone', 'lung', 'skin', 'heart', 'brain']
    const ids = Array.from({ length: 8_000 }, (_, n) => [...String(n)].map((digit) => words[Number(digit)]).join('-'))
    const texts = ids.flatMap((id, n) => {
      const one = version(n % 2 === 0 ? 'en' : 'cy', id)
      return [JSON.stringify({ ...one, file: `${n}.md`, kind: 'news', papers: [], attachments: [] })]
    })
    const before = process.cpuUsage()
    expect(unpairedIn(texts, 'en').length).toBeLessThan(1_000)
    expect(process.cpuUsage(before).user).toBeLessThan(10_000_000) // 16 million pairs take minutes
  })
})

describe('a translation that is paired with no original and would be seen before it', () => {
  const lone = 'content/cy/stories/resting-cell.md'
  const held = (fields: string, date = '2026-03-09') => ({
    'content/stories/resting-cells.md': discovery('Cells', { date, fields }),
  })

  it.each([
    ['a draft', 'status: draft'],
    ['withdrawn', 'status: withdrawn'],
    ['under embargo', 'embargo: 2026-06-02T00:01Z'],
  ])('is an error where the original is %s', async (_, fields) => {
    const { outcome, problems } = await built({ ...held(fields, '2026-06-02'), [lone]: story() })
    expect(outcome).toBe('failed')
    expect(describeAll(problems)).toEqual([
      `${lone}:1:1 early-translation This names no original, but content/stories/resting-cells.md, which has nearly the same name, is not public now`,
    ])
  })

  it('is an error where the date of the original is to come', async () => {
    expect(await rulesTold({ ...held('', '2026-07-01'), [lone]: story() })).toEqual([`${lone} error early-translation`])
  })

  it('is an error before its day comes', async () => {
    const files = (day: string) => ({
      ...held('', '2026-08-01'),
      [lone]: discovery('Cells', { date: day, fields: '' }),
    })
    expect(await told(files('2026-07-01'))).toEqual([expect.stringContaining('is not public when this will be')])
    expect(await told(files('2026-08-01'))).toEqual([expect.stringContaining('unpaired-translation')])
  })

  it('cannot be turned off, and is only warned of while nobody can see it', async () => {
    const turned = { ...config, rules: { ...rules, 'unpaired-translation': 'off' } } as const
    const one = createSite({ ...records, ...held('status: draft'), [lone]: story() })
    expect((await one.build({}, turned)).outcome).toBe('failed')
    expect(await rulesTold({ ...held('status: draft'), [lone]: story('status: draft') })).toEqual([
      `${lone} warning unpaired-translation`,
    ])
    expect(await rulesTold({ ...held('status: draft'), [lone]: story('status: withdrawn') })).toEqual([])
    expect(await rulesTold({ ...held('status: draft'), [lone]: story() }, { drafts: true })).toEqual([
      `${lone} warning unpaired-translation`,
    ])
  })

  it('may say that it is a story of its own, as long as that is agreed', async () => {
    const own = (until: string) => story(waived('unpaired-translation').replace('2027-01-01', until))
    expect(await rulesTold({ ...held('status: draft'), [lone]: own('2027-01-01') })).toEqual([])
    expect(await rulesTold({ ...held('status: draft'), [lone]: own('2026-01-01') })).toEqual([
      `${lone} error early-translation`,
      `${lone} warning expired-waiver`,
    ])
  })
})
