import { describe, expect, it } from 'vitest'
import { createMemo } from '../src/index.js'
import { createSite, describeAll, discovery, records } from './support/create-site.js'

const words = 'In the spring Mary walked to the harbour and back, for the first time since her operation.'
const mary = (fields = '', { title = "Mary's year", record = 'F-12', body = words } = {}) =>
  `---\nkind: personal-story\ntitle: ${title}\ndatePublished: 2026-03-09\ntopics: [spread]\nconsent: { record: ${record}${fields} }\n---\n${body}\n`

const original = 'content/stories/2026/marys-year.md'
const beside = (name: string) => `content/stories/2026/${name}.md`
const addresses = ({ pages }: { readonly pages: readonly { readonly url: string }[] }) => pages.map(({ url }) => url)

describe('conflict copies', () => {
  it.each([
    'marys-year-JOS-PC',
    'marys-year-Jos-MacBook-Air',
    'marys-year-JOS-PC (2)',
    'marys-year (1)',
    "marys-year (Jo's conflicted copy 2026-11-02)",
    'marys-year (conflicted copy 2026-11-02 120114)',
    'marys-year_conflict-20261102-120114',
    'marys-year.sync-conflict-20261102-1200',
    'marys-year.sync-conflict-20261102-120000-AB3DE5F',
    'marys-year 2',
    'marys-year - Copy',
    'marys-year - Copy (2)',
    'marys-year copy 3',
    'marys-year-copy',
    'Copy of marys-year',
    'Marys-Year (1)',
  ])('are found by name and words: %s', async (name) => {
    const site = createSite({ ...records, [original]: mary(), [beside(name)]: mary('', { body: `${words} More.` }) })
    const { outcome, problems } = await site.build()
    expect(outcome).toBe('failed')
    expect(describeAll(problems)).toEqual([
      `${beside(name)}:1:1 conflict-copy This looks like a copy of \`${original}\`, of the kind that shared folders make`,
    ])
  })

  it.each(['year-2', 'year-two', 'year-copyright', 'year-UK', 'year-1'])('honest files are none: %s', async (name) => {
    const site = createSite({
      ...records,
      [beside('year')]: mary(),
      [beside(name)]: mary('', {
        title: 'The second year',
        body: 'A year later she sails, and writes to us of winds.',
      }),
    })
    expect(describeAll((await site.build()).problems)).toEqual([])
  })

  it('a name that no address may have is told so, when the words are others', async () => {
    const other = mary('', { title: 'Two', record: 'F-13', body: 'She sails now, and writes to us of winds.' })
    const site = createSite({ ...records, [original]: mary(), [beside('marys-year (1)')]: other })
    expect((await site.build()).problems.map(({ ruleId }) => ruleId)).toEqual(['invalid-slug'])
  })

  it('another title and text with the record of one consent are enough, where the name says “conflict”', async () => {
    const other = mary('', { title: 'Year', body: 'Nothing of it is left.' })
    const site = createSite({ ...records, [original]: mary(), [beside('marys-year.sync-conflict-20261102')]: other })
    expect((await site.build()).problems.map(({ ruleId }) => ruleId)).toEqual(['conflict-copy'])
  })

  it('copies of records and pages are found too', async () => {
    const page = '---\ntitle: About us\n---\nWe look for ways to stop it.\n'
    const site = createSite({
      ...records,
      'content/people/ada (1).md': records['content/people/ada.md'],
      'content/pages/about.md': page,
      'content/pages/about-JOS-PC.md': page,
    })
    expect((await site.build()).problems.map(({ file, ruleId }) => `${file} ${ruleId}`)).toEqual([
      'content/pages/about-JOS-PC.md conflict-copy',
      'content/people/ada (1).md conflict-copy',
    ])
  })

  it.each([
    ['the original', mary(', withdrawn: true'), mary()],
    ['the copy', mary(), mary(', withdrawn: true')],
  ])('what is taken down in %s goes in both, and the build that takes it down does not fail', async (_, one, other) => {
    const copy = beside('marys-year-JOS-PC')
    const site = createSite({ ...records, [original]: one, [copy]: other, [beside('marys-year (1)')]: mary() })
    const built = await site.build()
    expect(built.outcome).toBe('built')
    expect(addresses(built).join(' ')).not.toContain('mary')
    expect(built.problems.map(({ file, severity, ruleId }) => `${severity} ${file} ${ruleId}`)).toEqual(
      expect.arrayContaining([`warning ${copy} conflict-copy`]),
    )
  })

  it('a memo follows copies that come, are withdrawn, and go', async () => {
    const copy = beside('marys-year-JOS-PC')
    const site = createSite({ ...records, [original]: mary() })
    const memo = createMemo()
    const rules = async () => {
      const { problems, pages } = await site.build({ memo })
      return [addresses({ pages }).some((url) => url.includes('mary')), ...problems.map(({ ruleId }) => ruleId)]
    }
    expect(await rules()).toEqual([true])
    site.write({ [copy]: mary() })
    expect(await rules()).toEqual([false, 'conflict-copy'])
    site.write({ [original]: mary(', withdrawn: true') })
    expect(await rules()).toEqual([false, 'conflict-copy'])
    site.remove(copy)
    expect(await rules()).toEqual([false])
    site.write({ [original]: mary() })
    expect(await rules()).toEqual([true])
  })
})

describe('stories that are there twice', () => {
  const twin = discovery('New lab', { body: words })

  it('the second is told', async () => {
    const site = createSite({
      ...records,
      'content/stories/new-lab.md': twin,
      'content/stories/2026/opening.md': twin.replace('03-09', '03-10'),
    })
    expect(describeAll((await site.build()).problems)).toEqual([
      'content/stories/new-lab.md:3:8 duplicate-story This story has the same title and text as `content/stories/2026/opening.md`',
    ])
  })

  it.each([
    ['another text', twin.replace('harbour', 'shore')],
    ['another text further down', `${twin}\nMore.\n`],
    ['another title', twin.replace('New lab', 'Lab')],
    ['another kind', twin.replace('discovery', 'press-release')],
    ['a draft', twin.replace('topics', 'status: draft\ntopics')],
  ])('not with %s', async (_, other) => {
    const site = createSite({ ...records, 'content/stories/a.md': twin, 'content/stories/b.md': other })
    expect(describeAll((await site.build()).problems)).toEqual([])
  })

  it('a memo sees words that become the same, and others again', async () => {
    const site = createSite({ ...records, 'content/stories/a.md': twin, 'content/stories/b.md': `${twin}\nMore.\n` })
    const memo = createMemo()
    const rules = async () => (await site.build({ memo })).problems.map(({ ruleId }) => ruleId)
    expect(await rules()).toEqual([])
    site.write({ 'content/stories/b.md': twin })
    expect(await rules()).toEqual(['duplicate-story'])
    site.write({ 'content/stories/b.md': twin.replace('New lab', 'Lab') })
    expect(await rules()).toEqual([])
  })
})

describe('a consent that has ended in one story', () => {
  const second = (fields = '', record = 'F-12') => mary(fields, { title: 'Sailing', record, body: 'She sails now.' })

  it.each([
    ['is withdrawn', ', withdrawn: true', '2026-06-01'],
    ['has expired', ', expires: 2026-05-01', '2026-06-01'],
    ['was withdrawn on a day', ', withdrawn: 2026-05-01', '2026-05-01'],
  ])('and %s is told of in the others that rest on it', async (_, fields, now) => {
    const site = createSite({ ...records, [original]: mary(fields), [beside('sailing')]: second('', 'f-12') })
    expect(describeAll((await site.build({ now })).problems)).toEqual([
      `${beside('sailing')}:6:20 consent-ended-elsewhere The consent \`f-12\` has ended in \`${original}\`, and this story relies on it too`,
    ])
  })

  it.each([
    ['it has not ended yet', ', expires: 2026-07-01', second()],
    ['it is another consent', ', withdrawn: true', second('', 'F-13')],
    ['it has ended there as well', ', withdrawn: true', second(', withdrawn: true')],
  ])('not when %s', async (_, fields, other) => {
    const site = createSite({ ...records, [original]: mary(fields), [beside('sailing')]: other })
    expect(describeAll((await site.build()).problems)).toEqual([])
  })
})
