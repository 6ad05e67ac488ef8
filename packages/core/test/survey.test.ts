import { describe, expect, it } from 'vitest'
import { defineKind } from '../src/kinds/define-kind.js'
import { fields } from '../src/kinds/fields.js'
import { type Survey, survey } from '../src/survey.js'
import { baseConfig, createSite, records } from './support/create-site.js'

const now = '2026-06-01T12:00Z'

const story = (title: string, more: string) =>
  `---\nkind: discovery\ntitle: ${title}\ndatePublished: 2026-01-01\ntopics: [spread]\n${more}---\nWords.\n`
const personal = (consent: string) =>
  `---\nkind: personal-story\ntitle: Walking again\ndatePublished: 2026-01-01\ntopics: [spread]\nconsent: ${consent}\n---\nWords.\n`
const explainer = (reviewed: string, more = '') =>
  `---\nkind: explainer\ntitle: What it is\ndatePublished: 2026-01-01\ntopics: [spread]\nreviewed: ${reviewed}\nsources: [{ title: A guide, href: https://guide.example.org/ }]\n${more}---\nWords.\n`

/** Survey a site of these stories. */
async function surveyed(files: Record<string, string>, at = now): Promise<Extract<Survey, { outcome: 'surveyed' }>> {
  const { root } = createSite({ ...records, ...files })
  const result = await survey(baseConfig, { root, now: at })
  if (result.outcome !== 'surveyed') throw new Error(JSON.stringify(result.problems))
  return result
}

/** The state of each file, in one word or two. */
const states = ({ entries }: { readonly entries: Awaited<ReturnType<typeof surveyed>>['entries'] }) =>
  entries.map(({ file, state, lack }) => `${file.replace('content/stories/', '')} ${state}${lack ? ` ${lack}` : ''}`)

const events = ({ events }: { readonly events: Awaited<ReturnType<typeof surveyed>>['events'] }) =>
  events.map(({ at, file, event, rule }) =>
    [at, file.replace('content/stories/', ''), event, ...(rule ? [rule] : [])].join(' '),
  )

describe('survey', () => {
  it('says of each story whether it is public, and else why not', async () => {
    const site = await surveyed({
      'content/stories/a.md': story('Open', ''),
      'content/stories/b.md': story('Draft', 'status: draft\n'),
      'content/stories/c.md': story('Embargoed', 'embargo: 2026-06-02T00:01Z\n'),
      'content/stories/d.md': story('Later', '').replace('2026-01-01', '2026-07-01'),
      'content/stories/e.md': personal('{ record: F-1, withdrawn: true }'),
      'content/stories/f.md': personal('{ record: F-1, expires: 2026-05-31 }'),
      'content/stories/g.md': personal('{ record: F-1, scopes: [newsletter] }'),
    })
    expect(states(site)).toEqual([
      'a.md public',
      'b.md draft',
      'c.md embargo',
      'd.md future',
      'e.md consent withdrawn',
      'f.md consent expired',
      'g.md consent elsewhere',
    ])
  })

  it('tells the title of what is public alone', async () => {
    const site = await surveyed({
      'content/stories/a.md': story('Open', ''),
      'content/stories/b.md': story('Secret', 'embargo: 2026-06-02T00:01Z\n'),
    })
    expect(site.entries.map(({ title, url }) => [title, url])).toEqual([
      ['Open', '/discoveries/a/'],
      [undefined, '/discoveries/b/'],
    ])
    expect(JSON.stringify(site)).not.toContain('Secret')
  })

  it('says what becomes of each in time, as the gate will decide it', async () => {
    const site = await surveyed({
      'content/stories/a.md': story('Later', 'embargo: 2026-06-02T00:01Z\n').replace('2026-01-01', '2026-07-01'),
      'content/stories/b.md': personal('{ record: F-1, expires: 2026-08-01, withdrawn: 2026-09-01 }'),
      'content/stories/c.md': story('A draft never appears by itself', 'status: draft\nembargo: 2026-06-02T00:01Z\n'),
      'content/stories/d.md': personal('{ record: F-1, scopes: [newsletter], expires: 2026-08-01 }'),
      'content/stories/e.md': personal('{ record: F-1, expires: 2026-12-01 }').replace('2026-01-01', '2026-06-20'),
    })
    expect(events(site)).toEqual([
      '2026-06-20T00:00:00.000Z e.md appears',
      '2026-07-01T00:00:00.000Z a.md appears',
      '2026-08-01T00:00:00.000Z b.md disappears',
      '2026-12-01T00:00:00.000Z e.md disappears',
    ])
    expect(site.next).toBe('2026-06-02T00:01:00.000Z') // a build may then tell other problems
  })

  it('knows reviews that are due and those to come, where readers see the page, and exceptions that end', async () => {
    const waive = 'waive: [{ rule: title-too-long, reason: Agreed, until: 2027-03-01 }]\n'
    const site = await surveyed({
      'content/stories/due.md': explainer('{ last: 2024-01-01, next: 2026-05-01, by: [ada] }'),
      'content/stories/later.md': explainer('{ last: 2024-01-01, next: 2026-09-01, by: [ada] }', waive),
      'content/stories/unseen.md': explainer('{ last: 2024-01-01, next: 2026-05-01, by: [ada] }', 'status: draft\n'),
      'content/stories/unseen-later.md': explainer(
        '{ last: 2024-01-01, next: 2026-09-01, by: [ada] }',
        'status: draft\n',
      ),
      'content/stories/wrong.md': explainer('{ last: 2026-06-01, next: 2026-05-01, by: [ada] }'),
    })
    expect(site.entries.flatMap(({ file, overdue }) => (overdue ? [`${file} ${overdue}`] : []))).toEqual([
      'content/stories/due.md 2026-05-01',
    ])
    expect(events(site)).toEqual([
      '2026-09-01T00:00:00.000Z later.md review',
      '2027-03-01T00:00:00.000Z later.md waiver title-too-long',
    ])
  })

  it('knows when what is listed until then is over, where readers see it', async () => {
    const grant = defineKind({
      name: 'grant',
      route: '/grants/:slug/',
      fields: { closes: fields.date() },
      list: { until: 'closes' },
    })
    const call = (closes: string, more = '') =>
      `---\nkind: grant\ntitle: A call\ndatePublished: 2026-01-01\ntopics: [spread]\ncloses: ${closes}\n${more}---\nApply.\n`
    const { root } = createSite({
      ...records,
      'content/stories/open.md': call('2026-06-30'),
      'content/stories/closed.md': call('2026-05-31'),
      'content/stories/draft.md': call('2026-06-29', 'status: draft\n'),
    })
    const result = await survey({ ...baseConfig, kinds: [grant] }, { root, now })
    expect(result).toMatchObject({
      next: '2026-06-30T00:00:00.000Z',
      events: [{ at: '2026-07-01T00:00:00.000Z', file: 'content/stories/open.md', event: 'over' }],
    })
  })

  it('says who reviewed what is public, and on which day its consent ends, if any', async () => {
    const site = await surveyed({
      'content/people/bea.md': '---\nname: Bea Ito\n---\n',
      'content/stories/a.md': explainer('{ last: 2024-01-01, next: 2026-09-01, by: [bea, nobody] }'),
      'content/stories/b.md': personal('{ record: F-1 }'),
      'content/stories/c.md': personal('{ record: F-2, expires: 2026-12-01, withdrawn: 2026-09-01 }'),
      'content/stories/d.md': personal('{ record: F-3, expires: 2026-05-01 }'),
      'content/stories/e.md': explainer('{ last: 2024-01-01, next: 2026-09-01, by: [bea] }', 'status: draft\n'),
    })
    expect(site.entries.map(({ reviewed, consent }) => reviewed ?? consent)).toEqual([
      { last: '2024-01-01', next: '2026-09-01', by: ['Bea Ito', 'nobody'] },
      {},
      { ends: '2026-09-01' },
      undefined,
      undefined,
    ])
  })

  it('finds projects that pages show as going on though their last day is over', async () => {
    const project = (more: string) =>
      `---\ntitle: An atlas\nlayAbstract: A map.\nfunding: [{ funder: us }]\npeople: [{ person: ada, role: Lead }]\n${more}---\nWords.\n`
    const ids = ['month', 'this-month', 'planned', 'done', 'silent', 'unseen', 'from-draft', 'wrong']
    const naming = (id: string) => [`content/stories/${id}.md`, story(id, `project: ${id}\n`)]
    const site = await surveyed({
      ...Object.fromEntries(ids.filter((id) => id !== 'unseen').map(naming)),
      'content/stories/from-draft.md': story('Draft', 'status: draft\nproject: from-draft\n'),
      'content/projects/month.md': project('endDate: 2026-05\nstatus: active\n'),
      'content/projects/this-month.md': project('endDate: 2026-06\nstatus: active\n'),
      'content/projects/planned.md': project('endDate: 2025\nstatus: planned\n'),
      'content/projects/done.md': project('endDate: 2025\nstatus: completed\n'),
      'content/projects/silent.md': project('endDate: 2025\n'),
      'content/projects/unseen.md': project('endDate: 2025\nstatus: active\n'),
      'content/projects/from-draft.md': project('endDate: 2025\nstatus: active\n'),
      'content/projects/wrong.md': project('endDate: 2025\nstatus: active\nstaus: done\n'),
    })
    expect(site.ended).toEqual([
      { file: 'content/projects/month.md', title: 'An atlas', endDate: '2026-05', status: 'active' },
      { file: 'content/projects/planned.md', title: 'An atlas', endDate: '2025', status: 'planned' },
    ])
  })

  it('names no achievement that rests on what hidden stories alone report', async () => {
    const titles = async (more: string) => {
      const { retractions } = await surveyed({
        'content/publications/iron.yaml': 'type: article-journal\ntitle: Iron\nDOI: 10.5555/iron.1\nretracted: true\n',
        'content/achievements/cured.yaml': 'title: Cured mice\nsummary: It did.\nsupportedBy: [iron]\n',
        'content/stories/a.md': story('Iron heals', `publications: [iron]\n${more}`),
      })
      return retractions.map(({ title }) => title)
    }
    expect(await titles('')).toEqual(['Cured mice', 'Iron heals'])
    expect(await titles('status: draft\n')).toEqual([])
  })

  it('speaks of days in the time zone of the site', async () => {
    const { root } = createSite({
      ...records,
      'content/stories/a.md': story('Later', '').replace('2026-01-01', '2026-07-01'),
    })
    const site = { ...baseConfig.site, timeZone: 'Europe/London' }
    const result = await survey({ ...baseConfig, site }, { root, now })
    expect(result).toMatchObject({ events: [{ at: '2026-06-30T23:00:00.000Z', event: 'appears' }] })
  })

  it('tells of hubs, pages and other languages, and of no records', async () => {
    const { root } = createSite({
      ...records,
      'content/pages/about.md': '---\ntitle: About\n---\n',
      'content/hubs/bone.md': '---\ntitle: Bone\ntopic: spread\n---\n',
      'content/cy/pages/about.md': '---\ntitle: Amdanom ni\n---\n',
    })
    const site = { ...baseConfig.site, languages: ['en-GB', 'cy'] }
    const result = await survey({ ...baseConfig, site }, { root, now })
    if (result.outcome !== 'surveyed') throw new Error(JSON.stringify(result.problems))
    expect(result.entries.map(({ language, url, kind }) => `${language} ${url} ${kind}`)).toEqual([
      'cy /cy/about/ page',
      'en-GB /research/bone/ hub',
      'en-GB /about/ page',
    ])
  })

  it('names files with errors of their own, and says of the others what it can', async () => {
    const site = await surveyed({
      'content/stories/a.md': story('Open', ''),
      'content/stories/broken.md': '---\nkind: discovery\ntitle: [\n---\n',
      'content/stories/odd.md': story('Odd', 'waive: [{ rule: http-link, until: 2027-01-01 }]\n'),
      'content/stories/unready.md': story('Unready', 'status: draft\nstandfrist: Words\n'),
      'content/topics/wrong.md': '---\nnme: Wrong\n---\n',
    })
    expect(site.faulty).toEqual([
      'content/stories/broken.md',
      'content/stories/odd.md',
      'content/stories/unready.md',
      'content/topics/wrong.md',
    ])
    expect(states(site)).toEqual(['a.md public', 'odd.md unknown', 'unready.md draft'])
    expect(events(site)).toEqual([])
  })

  it.each([
    'status: drafft',
    'embargo: 2027-01-01T00:01',
    'embargoo: 2027-01-01T00:01Z',
    'embargo: soon',
    'datePublished: 2027-03',
  ])('takes nothing for public with a slip where that is decided: %s', async (line) => {
    const fields = line.startsWith('datePublished') ? '' : `${line}\n`
    const text = story('Secret', fields)
    const site = await surveyed({
      'content/stories/a.md': fields ? text : text.replace('datePublished: 2026-01-01', line),
    })
    expect(states(site)).toEqual(['a.md unknown'])
    expect(JSON.stringify(site)).not.toContain('Secret')
  })

  it('looks again when a date is no longer far ahead', async () => {
    const site = await surveyed({ 'content/stories/a.md': story('A', '').replace('2026-01-01', '2027-09-01') })
    expect(site.next).toBe('2026-08-31T00:00:00.000Z')
  })

  it('counts no record among those with errors that may be unfinished', async () => {
    const paper = { 'content/publications/paper.yaml': 'title: A paper\ntype:\n' }
    expect((await surveyed(paper)).faulty).toEqual([])
    const naming = { 'content/stories/a.md': story('A', 'publications: [paper]\n') }
    expect((await surveyed({ ...paper, ...naming })).faulty).toEqual(['content/publications/paper.yaml'])
  })

  it('knows the next year wherever it has begun', async () => {
    for (const [timeZone, at, next] of [
      ['Pacific/Auckland', '2026-12-31T12:00Z', '2027-12-31T11:00:00.000Z'],
      ['America/Los_Angeles', '2027-01-01T05:00Z', '2027-01-01T08:00:00.000Z'],
      ['UTC', '9999-12-31', undefined],
    ] as const) {
      const { root } = createSite(records)
      const result = await survey({ ...baseConfig, site: { ...baseConfig.site, timeZone } }, { root, now: at })
      expect('next' in result ? result.next : undefined).toBe(next)
    }
  })

  it('says what is wrong with a config, or with a plugin of the site', async () => {
    const { root } = createSite(records)
    expect(await survey({ ...baseConfig, site: { name: 'No address' } } as never, { root })).toMatchObject({
      outcome: 'misconfigured',
      problems: [{ ruleId: 'missing-key' }],
    })
    const plugin = () => {
      throw new Error('no such option')
    }
    expect(await survey({ ...baseConfig, markdown: { remarkPlugins: [plugin] } }, { root })).toMatchObject({
      outcome: 'failed',
      problems: [{ ruleId: 'plugin-failed' }],
    })
  })
})
