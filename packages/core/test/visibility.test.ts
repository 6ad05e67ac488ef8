import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createMemo, defineDirective, kinds } from '../src/index.js'
import { baseConfig, createSite, describeAll, discovery, htmlOf, records } from './support/create-site.js'

const secret = (fields: string) =>
  discovery('Zanzibar', {
    fields: `${fields}\nauthors: [zoe]\naliases: [/old-zanzibar/]\nimage: {src: ../images/zebra.svg, alt: Stripes}`,
  })
const world = {
  ...records,
  'content/people/zoe.md': '---\nname: Zoe Zephyr\n---\n',
  'content/images/zebra.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"/>',
  'content/stories/open.md': discovery('Open'),
}
const traces = /zanzibar|zoe|zephyr|zebra/i

describe('the gate', () => {
  it.each([
    ['a draft', 'status: draft', undefined],
    ['a date in the future', 'dateModified: 2027-01-01', '2027-01-01'],
    ['an embargo', 'embargo: 2026-06-01T23:59+01:00', '2026-06-01'],
  ])('hides %s without a trace', async (_, fields, date) => {
    const site = createSite({
      ...world,
      'content/stories/zanzibar.md': secret(fields).replace('2026-03-09', date ?? '2026-03-09'),
    })
    const { files, problems } = await site.build()
    expect(problems).toEqual([])
    for (const file of files) {
      expect(file.path).not.toMatch(traces)
      if ('content' in file) expect(String(file.content)).not.toMatch(traces)
    }
  })

  it('opens at the very instant of the embargo', async () => {
    const site = createSite({ ...world, 'content/stories/zanzibar.md': secret('embargo: 2027-01-01T00:01+01:00') })
    const before = await site.build({ now: '2026-12-31T23:00:59Z' })
    const after = await site.build({ now: '2026-12-31T23:01:00Z' })
    expect(before.files.some((file) => traces.test(file.path))).toBe(false)
    expect(after.files.map((file) => file.path)).toEqual(
      expect.arrayContaining([
        'discoveries/zanzibar/index.html',
        'people/zoe/index.html',
        expect.stringMatching(/^images\/zebra-/),
      ]),
    )
    expect(htmlOf(after, '/discoveries/')).toMatch(/Zanzibar/)
  })

  it("begins a day at midnight in the site's time zone", async () => {
    const site = createSite({ ...world, 'content/stories/day.md': discovery('Day', { date: '2026-07-01' }) })
    const config = { site: { url: 'https://charity.example.org', name: 'C', timeZone: 'Europe/London' } }
    const urls = async (now: string) => (await site.build({ now }, config)).pages.map((page) => page.url)
    expect(await urls('2026-06-30T22:59:59Z')).not.toContain('/discoveries/day/')
    expect(await urls('2026-06-30T23:00:00Z')).toContain('/discoveries/day/')
  })

  it('drops a hidden story from lists with a warning that does not name it', async () => {
    const site = createSite({
      ...world,
      'content/stories/open.md': discovery('Open', { fields: 'furtherReading: [zanzibar, other]' }),
      'content/stories/other.md': discovery('Other'),
      'content/stories/zanzibar.md': secret('status: draft'),
    })
    const { outcome, problems, pages } = await site.build()
    expect(outcome).toBe('built')
    expect(problems).toMatchObject([{ severity: 'warning', ruleId: 'hidden-reference', line: 6, column: 18 }])
    expect(JSON.stringify(problems)).not.toMatch(/Zanzibar/)
    const view = pages.find((page) => page.url === '/discoveries/open/')?.view
    expect(view).toMatchObject({ furtherReading: [{ title: 'Other' }] })
  })

  it('refuses a link to a hidden story in a body, by file, by address and by directive', async () => {
    const site = createSite({
      ...world,
      'content/stories/open.md': discovery('Open', {
        body: '[a](./zanzibar.md) [b](/discoveries/zanzibar/)\n\n::related{ref=zanzibar}',
      }),
      'content/stories/zanzibar.md': secret('status: draft'),
    })
    const { problems } = await site.build()
    expect(describeAll(problems).map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      'content/stories/open.md:7:1 hidden-link',
      'content/stories/open.md:7:20 hidden-link',
      'content/stories/open.md:9:15 hidden-link',
    ])
    expect(JSON.stringify(problems)).not.toMatch(/Zanzibar/)
  })

  it('checks hidden stories as if they were public, so that no fault waits for the day', async () => {
    const site = createSite({
      ...world,
      'content/stories/zanzibar.md': secret('status: draft').replace(
        'Some words.',
        '[x](./nowhere.md) [own](./zanzibar.md)',
      ),
    })
    expect(describeAll((await site.build()).problems)).toEqual([
      'content/stories/zanzibar.md:11:1 broken-link Cannot find the page `./nowhere.md`',
    ])
  })

  it('hides an achievement that only hidden stories support', async () => {
    const site = createSite({
      ...world,
      'content/stories/zanzibar.md': secret('status: draft'),
      'content/stories/open.md': discovery('Open', { body: '::achievements' }),
      'content/achievements/first.yaml': 'title: Zanzibar reached\nsummary: It was.\nsupportedBy: [zanzibar]\n',
      'content/achievements/second.yaml': 'title: Open reached\nsummary: It was.\nsupportedBy: [open, zanzibar]\n',
    })
    const html = htmlOf(await site.build(), '/discoveries/open/')
    expect(html).toContain('Open reached')
    expect(html).not.toContain('Zanzibar')
  })

  it('does not let a severity in the config open it', async () => {
    const site = createSite({
      ...world,
      'content/stories/open.md': discovery('Open', { body: '[a](./zanzibar.md)' }),
      'content/stories/zanzibar.md': secret('status: draft'),
    })
    const result = await site.build({}, { rules: { 'hidden-link': 'off' } })
    expect(result.outcome).toBe('misconfigured')
  })
})

describe('what nobody may learn', () => {
  it('a slip in a field that holds a story back is an error that cannot be waived or turned off', async () => {
    const waive = 'waive: [{rule: unknown-key, reason: x, until: 2030-01-01}]'
    const site = createSite({
      ...world,
      'content/stories/open.md': discovery('Open', { fields: `${waive}\nembarg: 2027-01-01T00:00Z` }),
      'content/stories/mine.md': `---\nkind: personal-story\ntitle: M\nsummary: S.\ndatePublished: 2026-03-09\ntopics: [spread]\nconsent: {record: F, withdrawm: true}\n---\nMine.\n`,
    })
    const { outcome, problems } = await site.build({ rules: { 'unknown-key': 'off' } })
    expect(outcome).toBe('failed')
    expect(problems.filter((problem) => problem.ruleId === 'unknown-gate-key')).toHaveLength(2)
  })

  it('suggestions name nothing that is hidden', async () => {
    const site = createSite({
      ...world,
      'content/stories/zanzibar.md': secret('status: draft'),
      'content/stories/open.md': discovery('Open', {
        fields: 'related: [zanzibat]',
        body: '[x](/discoveries/zanzibat/)',
      }),
    })
    expect(JSON.stringify((await site.build()).problems)).not.toMatch(/zanzibar/i)
  })

  it('a project that only a hidden story knows gets no page through an achievement', async () => {
    const site = createSite({
      ...world,
      'content/stories/zanzibar.md': secret('status: draft\nproject: zebra'),
      'content/projects/zebra.yaml': 'title: Zebra\nlayAbstract: Zebra.\npeople: [{person: zoe, role: Lead}]\n',
      'content/achievements/first.yaml': 'title: Zebra reached\nsummary: It was.\nsupportedBy: [zebra]\n',
    })
    const { files, pages } = await site.build()
    for (const file of files) if ('content' in file) expect(String(file.content)).not.toMatch(traces)
    expect(pages.map((page) => page.url)).not.toContain('/projects/zebra/')
  })

  it('the site’s own code is given nothing hidden', async () => {
    const seen: string[] = []
    const spy = defineDirective({
      name: 'spy',
      forms: ['leaf'],
      attributes: z.strictObject({}),
      view: ({ edition }) => {
        const { addresses, images, byFile, entries, hiddenFiles } = edition.site
        seen.push(JSON.stringify([[...addresses], [...images], [...byFile.keys()], entries, [...hiddenFiles]]))
        return undefined
      },
    })
    const site = createSite({
      ...world,
      'content/stories/zanzibar.md': secret('status: draft'),
      'content/stories/open.md': discovery('Open', { body: '::spy' }),
      'theme/partials/spy.eta': '',
    })
    await site.build({}, { markdown: { directives: [spy] } })
    expect(seen).toHaveLength(1)
    expect(seen[0]).not.toMatch(traces)
  })
})

describe('consent', () => {
  const personal = (consent: string) =>
    `---\nkind: personal-story\ntitle: My year\ndatePublished: 2026-03-09\ntopics: [spread]\nconsent: ${consent}\n---\nMine.\n`
  it.each([
    ['given', '{record: F-1}', true],
    ['expiring later', '{record: F-1, expires: 2026-06-02}', true],
    ['expired', '{record: F-1, expires: 2026-06-01}', false],
    ['withdrawn', '{record: F-1, withdrawn: true}', false],
    ['withdrawn on a day that has come', '{record: F-1, withdrawn: 2026-05-01}', false],
    ['not withdrawn', '{record: F-1, withdrawn: false}', true],
    ['for the website among others', '{record: F-1, scopes: [newsletter, Website]}', true],
    ['for something else', '{record: F-1, scopes: [newsletter]}', false],
    ['for nothing in particular', '{record: F-1, scopes: []}', true],
  ])('%s decides whether a personal story is shown, in a preview too', async (_, consent, shown) => {
    const site = createSite({ ...records, 'content/stories/mine.md': personal(consent) })
    for (const drafts of [false, true]) {
      const urls = (await site.build({ drafts })).pages.map((page) => page.url)
      expect(urls.includes('/stories/mine/')).toBe(shown)
    }
  })
})

describe('a draft that is unfinished', () => {
  const draft = (fields: string, status = 'draft') =>
    `---\nkind: opinion\ntitle: Mine\nstatus: ${status}\n${fields}---\nI think so.\n`
  const told = async (text: string, drafts = false) => {
    const { outcome, problems } = await createSite({ ...world, 'content/stories/mine.md': text }).build({ drafts })
    return [outcome, ...problems.map(({ severity, ruleId, line }) => `${line} ${severity} ${ruleId}`)]
  }
  const unfilled = 'topics:\nauthors: []\ncompetingInterests: ""\n'

  it('stops nobody, and is told what it lacks', async () => {
    expect(await told(draft(unfilled))).toEqual([
      'built',
      '1 warning missing-key',
      '5 warning invalid-value',
      '6 warning invalid-value',
      '7 warning invalid-value',
    ])
  })

  it('stops the build once it is published, or shown in a preview', async () => {
    const [outcome, ...problems] = await told(draft(unfilled, 'published'))
    expect(outcome).toBe('failed')
    expect(problems).toHaveLength(4)
    expect(problems.filter((one) => one.includes('warning'))).toEqual([])
    expect((await told(draft(unfilled), true))[0]).toBe('failed')
  })

  it.each(['datePublished: TBC', 'datePublished: 2026-02-30', 'dateModified: 2026-03-09T10:00', 'authors: ada'])(
    'may hold what cannot be read yet: %s',
    async (line) => {
      const tentative = async (status: string) =>
        (await told(draft(`${line}\n`, status))).filter((one) => / (?:invalid-value|time-without-zone)$/.test(one))
      expect(await tentative('draft')).toEqual([expect.stringMatching('5 warning ')])
      expect(await tentative('published')).toEqual([expect.stringMatching('5 error ')])
      expect((await told(draft(`${line}\n`)))[0]).toBe('built')
    },
  )

  it.each([
    ...['embargo: soon', 'consent: { record: F-1, expires: soon }', 'consent: { withdrawn: maybe }'],
    ...['translationOf: [a]', 'topics: [sprad]', 'standfrist: x'],
  ])('may have nothing else that is wrong, nor anything that decides what is seen: %s', async (line) => {
    expect((await told(draft(`${line}\n`)))[0]).toBe('failed')
  })

  it('is one only where its status can be read', async () => {
    expect((await told(draft(unfilled, '')))[0]).toBe('failed')
    expect((await told(draft(unfilled, 'drafft')))[0]).toBe('failed')
  })
})

describe('a record that is unfinished', () => {
  const begun = {
    'content/achievements/first.yaml': 'title: A first\nsummary: # a sentence\nsupportedBy: # ids\n',
    'content/projects/dish.md': '---\ntitle: A dish\nlayAbstract:\npeople:\n---\n',
    'content/publications/paper.yaml': 'title: A paper\ntype:\n',
  }
  const told = async (more: Readonly<Record<string, string>>, drafts = false) => {
    const { outcome, problems, pages } = await createSite({ ...world, ...begun, ...more }).build({ drafts })
    const severities = problems.map(({ file, severity }) => `${file.replace(/^content\/|\/.*/g, '')} ${severity}`)
    return { outcome, severities: [...new Set(severities)], isShown: pages.some(({ url }) => url.includes('dish')) }
  }
  const naming = (fields: string) => ({ 'content/stories/naming.md': discovery('Naming', { fields }) })
  const warnings = ['achievements warning', 'projects warning', 'publications warning']

  it('stops nobody, and is told what it lacks, while nothing public leads to it', async () => {
    expect(await told({})).toEqual({ outcome: 'built', severities: warnings, isShown: false })
    expect(await told(naming('status: draft\nproject: dish'))).toMatchObject({ outcome: 'built', isShown: false })
  })

  it.each([
    ['a field', naming('project: dish')],
    ['a link', { 'content/stories/naming.md': discovery('Naming', { body: '[It](/projects/dish/)' }) }],
  ])('stops the build as soon as %s of a public story leads to it', async (_, files) => {
    const { outcome, severities } = await told(files)
    expect(outcome).toBe('failed')
    expect(severities).toContain('projects error')
    expect(severities).toContain('publications warning')
  })

  it('stops a preview in which a draft leads to it', async () => {
    expect((await told(naming('status: draft\nproject: dish'), true)).outcome).toBe('failed')
  })

  it('may still have nothing that is wrong', async () => {
    expect((await told({ 'content/publications/paper.yaml': 'title: A\ntype: reprot\n' })).outcome).toBe('failed')
  })
})

describe('a story that goes by itself', () => {
  const mine = (consent: string) =>
    `---\nkind: personal-story\ntitle: Zanzibar\ndatePublished: 2026-03-09\ntopics: [spread]\naliases: [/old/]\nconsent: ${consent}\n---\nMine.\n`
  const links =
    '[hers](./mine.md) [her](/stories/mine/) [old](/old/) [all](/stories/)\n\n::related{ref=mine}\n\n::cta{label="Read hers" href=/stories/mine/}\n\n' +
    '::promo{title="Hers" href=/stories/mine/}'
  const config = {
    nav: { primary: [{ label: 'Stories', href: '/stories/' }], action: { label: 'Hers', href: '/stories/mine/' } },
  }
  const site = (consent: string) =>
    createSite({
      ...world,
      'content/stories/mine.md': mine(consent),
      'content/stories/open.md': discovery('Open', { body: links }),
    })

  it.each(['{ record: F-1, withdrawn: true }', '{ record: F-1, expires: 2026-06-01 }'])(
    'takes all that leads there with it, and stops no build: consent %s',
    async (consent) => {
      const { outcome, problems, pages, files } = await site(consent).build({}, config)
      expect(outcome).toBe('built')
      expect(problems.map(({ file, line, ruleId, severity }) => `${file}:${line} ${severity} ${ruleId}`)).toEqual(
        [
          'content/stories/open.md:7 warning withdrawn-link',
          'content/stories/open.md:7 warning withdrawn-link',
          'content/stories/open.md:7 warning withdrawn-link',
          'content/stories/open.md:7 warning empty-list',
          'content/stories/open.md:9 warning withdrawn-link',
          'content/stories/open.md:11 warning withdrawn-link',
          'content/stories/open.md:13 warning withdrawn-link',
          'findings.config warning empty-list',
          'findings.config warning withdrawn-link',
        ].map((line) => line.replace('findings.config ', 'findings.config:undefined ')),
      )
      expect(JSON.stringify(problems)).not.toMatch(/Zanzibar/)
      const html = files.flatMap((file) => ('content' in file ? [String(file.content)] : [])).join('\n')
      expect(html).not.toMatch(/Zanzibar|\/stories\/|\/old\//)
      expect(pages.find(({ url }) => url === '/discoveries/open/')?.html).toContain(
        '<a>hers</a> <a>her</a> <a>old</a> <a>all</a>',
      )
    },
  )

  it('goes when it is withdrawn, whatever its kind, also from a preview', async () => {
    const made = (status: string) =>
      createSite({
        ...world,
        'content/stories/zanzibar.md': secret(`status: ${status}`),
        'content/stories/open.md': discovery('Open', {
          fields: 'related: [zanzibar]\nfurtherReading: [zanzibar]',
          body: '[that](./zanzibar.md) [old](/old-zanzibar/) [full](https://charity.example.org/discoveries/zanzibar/)\n\n::related{ref=zanzibar}',
        }),
      })
    expect(describeAll((await made('published').build()).problems)).toEqual([expect.stringContaining('absolute-link')])
    for (const drafts of [false, true]) {
      const { outcome, problems, files } = await made('withdrawn').build({ drafts })
      expect(outcome).toBe('built')
      expect(problems.map(({ line, severity, ruleId }) => `${line} ${severity} ${ruleId}`)).toEqual([
        '6 warning hidden-reference',
        '7 warning hidden-reference',
        ...Array(3).fill('9 warning withdrawn-link'),
        '11 warning withdrawn-link',
      ])
      expect(problems.at(-1)?.reason).toBe('This links to a story that was withdrawn: the link leads nowhere now')
      for (const file of files) {
        expect(file.path).not.toMatch(traces)
        if ('content' in file) expect(String(file.content)).not.toMatch(traces)
      }
    }
  })

  it('is told where its people are still shown', async () => {
    const at = (consent: string, other = '') =>
      createSite({
        ...world,
        'content/stories/mine.md': mine(`${consent}\npeople: [zoe]`),
        'content/stories/open.md': discovery('Open', {
          body: 'Words.\n\n::person{ref=zoe}\n\n:::quote{by=zoe}\nIt is so.\n:::',
        }),
        ...(other && { 'content/stories/other.md': mine(`${other}\npeople: [zoe]`).replace('aliases: [/old/]\n', '') }),
      })
    const told = async (...consents: Parameters<typeof at>) => describeAll((await at(...consents).build()).problems)
    expect(await told('{ record: F-1 }')).toEqual([])
    expect(await told('{ record: F-1, withdrawn: true }')).toEqual([
      'content/stories/open.md:9:14 person-without-consent `zoe` is shown here, but is in another story that has no consent for this website',
      'content/stories/open.md:11:13 person-without-consent `zoe` is shown here, but is in another story that has no consent for this website',
    ])
    expect(await told('{ record: F-1, withdrawn: true }', '{ record: F-2 }')).toEqual([])
    expect(await told('{ record: F-1, withdrawn: true }', '{ record: F-2 }\nstatus: draft')).toHaveLength(2)
  })

  it('is told where a link leads to its people, and to their pages in other languages', async () => {
    const languages = { site: { ...baseConfig.site, languages: ['cy'] }, rules: { 'missing-language': 'off' } as const }
    const { problems } = await createSite({
      ...world,
      'content/cy/people/zoe.md': '---\nname: Zoe Zephyr\n---\n',
      'content/stories/mine.md': mine('{ record: F-1, withdrawn: true }\npeople: [zoe]'),
      'content/stories/open.md': discovery('Open', { body: 'Words of [hers](../people/zoe.md).' }),
      'content/cy/stories/agored.md': discovery('Agored', { body: 'Words.\n\n::person{ref=zoe}' }),
    }).build({}, languages)
    const found = problems.filter(({ ruleId }) => ruleId === 'person-without-consent')
    expect(found.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual([
      'content/cy/stories/agored.md:9:14',
      'content/stories/open.md:7:10',
    ])
  })

  it.each(['consent: { record: F-1, withdrawn: true }', 'consent: { record: F-1 }\nstatus: withdrawn'])(
    'goes, whatever else is wrong in it: %s',
    async (fields) => {
      const made = createSite({
        ...world,
        'content/stories/mine.md': `---\nkind: personal-story\ntitle: Zanzibar\n${fields}\nauthors: [nobody]\n---\n[x](./nowhere.md) ![](./none.png)\n`,
      })
      const { outcome, problems, files } = await made.build()
      expect(outcome).toBe('built')
      expect(new Set(problems.map(({ severity }) => severity))).toEqual(new Set(['warning']))
      expect(problems.map(({ ruleId }) => ruleId)).toEqual(
        expect.arrayContaining(['missing-key', 'missing-reference', 'broken-link', 'missing-alt']),
      )
      expect(files.map((file) => file.path).join(' ')).not.toContain('mine')
    },
  )

  it.each([
    ['where the config says', 'https://charity.example.org'],
    ['built to stand elsewhere', 'https://staging.example.org'],
  ])('takes its address out of papers, organisations and data: %s', async (_, url) => {
    const host = 'https://charity.example.org'
    const address = `${host}/stories/mine/`
    const { outcome, problems, files } = await createSite({
      ...world,
      'content/stories/mine.md': mine('{ record: F-1, withdrawn: true }'),
      'content/publications/paper.yaml': `type: article\ntitle: A paper\nURL: ${address}\n`,
      'content/organisations/fund.yaml': `name: Fund\nurl: ${address}\n`,
      'content/stories/open.md': discovery('Open', {
        fields: "publications: [paper]\nfunding: [{ funder: fund, awardNumber: '1' }]",
        body: `Words of [hers](${address}).`,
      }),
      'content/stories/told.md': `---\nkind: news\ntitle: Told\ndatePublished: 2026-03-09\ntopics: [spread]\nauthors: [zoe]\nsources: [{title: Where, href: '${address}'}]\n---\nTold.\n`,
    }).build({ site: host }, { site: { ...baseConfig.site, url } })
    expect(outcome).toBe('built')
    expect(problems.map(({ file, ruleId }) => `${file} ${ruleId}`)).toEqual([
      'content/organisations/fund.yaml withdrawn-link',
      'content/publications/paper.yaml withdrawn-link',
      'content/stories/open.md withdrawn-link',
      'content/stories/told.md withdrawn-link',
    ])
    const views = files.map((file) => ('content' in file ? String(file.content) : '')).join('\n')
    expect(views).not.toContain('/stories/mine')
  })

  it('is linked while its consent lasts', async () => {
    const result = await site('{ record: F-1, expires: 2026-06-02 }').build({}, config)
    expect(describeAll(result.problems)).toEqual([])
    expect(htmlOf(result, '/discoveries/open/')).toContain('<a href="/stories/mine/">hers</a>')
  })

  it('takes links by its full address along, wherever they stand', async () => {
    const address = 'https://charity.example.org/stories/mine/'
    const fields = `cta: {label: Read hers, href: '${address}'}\nfurtherReading: [{title: Elsewhere, href: '${address}'}]`
    const body = `[hers](${address}) [other](${address}?from=us#top) [shop](https://charity.example.org/shop/)\n\n::cta{label=Hers href=${address}}`
    const made = (consent: string) =>
      createSite({
        ...world,
        'content/stories/mine.md': mine(consent),
        'content/stories/open.md': discovery('Open', { fields, body }),
        'content/stories/told.md': `---\nkind: news\ntitle: Told\ndatePublished: 2026-03-09\ntopics: [spread]\nauthors: [zoe]\nsources: [{title: Where, href: '${address}'}]\n---\nTold.\n`,
        'content/stories/meant.md': `---\nkind: opinion\ntitle: Meant\ndatePublished: 2026-03-09\ntopics: [spread]\nauthors: [zoe]\ncompetingInterests: none\ncanonical: ${address}\nfirstPublished: {outlet: The Post, href: '${address}'}\nfunding: [{funder: fund, awardNumber: '1', awardUri: '${address}'}]\n---\nMeant.\n`,
        'content/organisations/fund.yaml': 'name: Fund\n',
      })
    const nav = { primary: [{ label: 'Hers', href: address }] }
    const open = await made('{ record: F-1, expires: 2026-06-02 }').build({}, { nav })
    expect(new Set(open.problems.map(({ ruleId }) => ruleId))).toEqual(new Set(['absolute-link']))
    expect(htmlOf(open, '/discoveries/open/')).toContain(
      '<a href="/stories/mine/">hers</a> <a href="/stories/mine/?from=us#top">other</a> <a href="https://charity.example.org/shop/">shop</a>',
    )
    const gone = await made('{ record: F-1, withdrawn: true }').build({}, { nav })
    expect(gone.outcome).toBe('built')
    expect(gone.problems.map(({ file, ruleId, severity }) => `${file} ${severity} ${ruleId}`)).toEqual([
      ...Array(3).fill('content/stories/meant.md warning withdrawn-link'),
      ...Array(5).fill('content/stories/open.md warning withdrawn-link'),
      'content/stories/told.md warning withdrawn-link',
      'findings.config warning withdrawn-link',
    ])
    expect(gone.files.map((file) => ('content' in file ? String(file.content) : '')).join('\n')).not.toContain(
      '/stories/',
    )
    expect(htmlOf(gone, '/discoveries/open/')).toContain(
      '<a>hers</a> <a>other</a> <a href="https://charity.example.org/shop/">shop</a>',
    )
    const told = gone.pages.find(({ url }) => url === '/news/told/')?.view
    expect(told).toMatchObject({ sources: [] })
    expect(JSON.stringify(told)).not.toContain('/stories/')
  })
})

describe('a story in several languages', () => {
  const site = { ...baseConfig.site, languages: ['cy', 'pl'] }
  const rules = { 'missing-language': 'off', 'untranslated-config': 'off', 'thinner-translation': 'off' } as const
  const story = (title: string, fields: string) =>
    `---\nkind: personal-story\ntitle: ${title}\ntopics: [spread]\n${fields.includes('datePublished') ? '' : 'datePublished: 2026-03-09\n'}${fields}\n---\nMine.\n`
  const kept = 'consent: { record: F-1 }'
  const made = ({ en = kept, cy = kept, pl = kept }) =>
    createSite({
      ...world,
      'content/stories/mine.md': story('Hers', en),
      'content/cy/stories/mine.md': story('Hi', cy),
      'content/pl/stories/moja.md': story('Jej', `translationOf: mine\n${pl}`),
    })
  const shown = async (files: Parameters<typeof made>[0], options = {}) =>
    (await made(files).build(options, { site, rules })).pages
      .map(({ url }) => url)
      .filter((url) => /(?:mine|moja)\/$/.test(url))
  const [en, cy, pl] = ['/stories/mine/', '/cy/stories/mine/', '/pl/stories/moja/']

  it.each([
    ['nothing', {}, [en, cy, pl]],
    ['an embargo of the original', { en: `${kept}\nembargo: 2026-12-01T00:01Z` }, []],
    ['a draft of the original', { en: `${kept}\nstatus: draft` }, []],
    ['an original that was withdrawn', { en: `${kept}\nstatus: withdrawn` }, []],
    ['a later date of the original', { en: `${kept}\ndatePublished: 2026-12-01` }, []],
    ['an embargo of the original at an hour', { en: `${kept}\nembargo: 2026-06-01T23:59Z` }, []],
    ['withdrawn consent of the original', { en: 'consent: { record: F-1, withdrawn: true }' }, []],
    ['withdrawn consent of a translation', { cy: 'consent: { record: F-1, withdrawn: 2026-05-01 }' }, []],
    [
      'withdrawn consent of a translation, whatever the original says',
      { en: 'consent: { record: F-1, withdrawn: false }', cy: 'consent: { record: F-1, withdrawn: 2026-05-01 }' },
      [],
    ],
    ['expired consent of a translation', { pl: 'consent: { record: F-1, expires: 2026-05-01 }' }, []],
    ['scopes of the original', { en: 'consent: { record: F-1, scopes: [newsletter] }' }, []],
    ['scopes of a translation', { cy: 'consent: { record: F-1, scopes: [newsletter] }' }, [en, pl]],
    ['an embargo of a translation', { cy: `${kept}\nembargo: 2026-12-01T00:01Z` }, [en, pl]],
    [
      'a draft of a translation of what was withdrawn',
      { en: `${kept}\nstatus: withdrawn`, pl: `${kept}\nstatus: draft` },
      [],
    ],
    ['a draft of a translation', { pl: `${kept}\nstatus: draft` }, [en, cy]],
  ])('is held back by %s', async (_, files, urls) => {
    expect((await shown(files)).toSorted()).toEqual(urls.toSorted())
  })

  it('is gone from a preview too, where its translation or its original is a draft', async () => {
    const files = { en: `${kept}\nstatus: withdrawn`, pl: `${kept}\nstatus: draft` }
    expect(await shown(files, { drafts: true })).toEqual([])
    const other = { en: `${kept}\nstatus: draft`, pl: `${kept}\nstatus: withdrawn` }
    expect((await shown(other, { drafts: true })).toSorted()).toEqual([en, cy].toSorted())
  })

  it('comes and goes with the hour, whichever file says so', async () => {
    const files = { en: `${kept}\nembargo: 2026-12-01T00:01Z`, pl: 'consent: { record: F-1, expires: 2027-01-01 }' }
    expect(await shown(files, { now: '2026-12-01T00:00Z' })).toEqual([])
    expect(await shown(files, { now: '2026-12-01T00:01Z' })).toHaveLength(3)
    expect(await shown(files, { now: '2026-12-31T23:59Z' })).toHaveLength(3)
    expect(await shown(files, { now: '2027-01-01' })).toEqual([])
  })

  it('comes and goes while watching, when another file is edited', async () => {
    const one = made({})
    const memo = createMemo()
    const build = async () => {
      const { pages } = await one.build({ memo }, { site, rules })
      return pages.filter(({ url }) => [en, cy, pl].includes(url)).map(({ html }) => html.includes('Hi there'))
    }
    expect(await build()).toHaveLength(3)
    one.write({ 'content/stories/mine.md': story('Hers', `${kept}\nembargo: 2026-12-01T00:01Z`) })
    expect(await build()).toEqual([])
    one.write({ 'content/cy/stories/mine.md': story('Hi', kept).replace('Mine.', 'Hi there.') })
    expect(await build()).toEqual([])
    one.write({ 'content/stories/mine.md': story('Hers', kept) })
    const again = await build()
    expect([again.length, again.filter(Boolean).length]).toEqual([3, 1])
  })
})

describe('a list that lost its stories', () => {
  it.each(['/news/', '/news/feed.xml', '/news/page/1/', '/topics/spread/news/', '/cy/news/'])(
    'leads nowhere, and stops no build: %s',
    async (href) => {
      const site = { ...baseConfig.site, languages: ['en-GB', 'cy'] }
      const made = createSite({
        ...world,
        'content/stories/open.md': discovery('Open', { body: `[all of it](${href})` }),
      })
      const { outcome, problems } = await made.build(
        {},
        { site, rules: { 'missing-language': 'off', 'unused-record': 'off', 'untranslated-config': 'off' } },
      )
      expect([outcome, ...problems.map(({ ruleId }) => ruleId)]).toEqual(['built', 'empty-list'])
    },
  )

  it.each(['/nws/', '/topics/sprad/news/', '/news/page/x/', '/news/archive/'])(
    'is none that never was: %s',
    async (href) => {
      const made = createSite({
        ...world,
        'content/stories/open.md': discovery('Open', { body: `[all of it](${href})` }),
      })
      expect((await made.build()).problems.map(({ ruleId }) => ruleId)).toEqual(['broken-link'])
    },
  )
})

describe('a story that comes by itself', () => {
  const open = (embargo: string, body: string) =>
    discovery('Open', { date: embargo.slice(0, 10), fields: `embargo: ${embargo}`, body })
  const told = async (embargo: string, body: string, later = 'embargo: 2026-08-01T00:00Z') => {
    const files = {
      ...world,
      'content/stories/open.md': open(embargo, body),
      'content/stories/zanzibar.md': secret(later).replace('2026-03-09', '2026-08-01'),
    }
    return describeAll((await createSite(files).build()).problems)
  }
  const early = 'hidden-link This links to a story that will become public later than this one'

  it('is told at once of a link to one that comes later, by which the build would fail that day', async () => {
    expect(
      await told('2026-07-01T00:00Z', '[a](./zanzibar.md) [b](/discoveries/zanzibar/)\n\n::related{ref=zanzibar}'),
    ).toEqual([
      `content/stories/open.md:8:1 ${early}`,
      `content/stories/open.md:8:20 ${early}`,
      `content/stories/open.md:10:15 ${early}`,
    ])
    expect(await told('2026-07-01T00:00Z', '[a](./zanzibar.md)', 'status: draft')).toEqual([
      `content/stories/open.md:8:1 ${early}`,
    ])
  })

  it('may not link by full address either, in its text, its sources or what to read further', async () => {
    const address = 'https://charity.example.org/discoveries/zanzibar/'
    expect(await told('2026-07-01T00:00Z', `[a](${address})`)).toEqual([`content/stories/open.md:8:1 ${early}`])
    const fields = [`furtherReading: [{ title: A, href: "${address}" }]`]
    const files = { ...world, 'content/stories/zanzibar.md': secret('status: draft') }
    const site = createSite({ ...files, 'content/stories/open.md': discovery('Open', { fields: fields.join('\n') }) })
    expect(describeAll((await site.build()).problems)).toEqual([
      'content/stories/open.md:6:36 hidden-link This links to a story that is not public',
    ])
  })

  it('may be shown in a preview with all that it links to', async () => {
    const site = createSite({
      ...world,
      'content/stories/open.md': open('2026-07-01T00:00Z', '[a](./zanzibar.md)\n\n::related{ref=zanzibar}'),
      'content/stories/zanzibar.md': secret('status: draft'),
    })
    expect(await site.build({ drafts: true })).toMatchObject({ outcome: 'built', problems: [] })
  })

  it('may link to one that comes before it, or with it', async () => {
    for (const embargo of ['2026-08-01T00:00Z', '2026-09-01T00:00Z'])
      expect(await told(embargo, '[a](./zanzibar.md)\n\n::related{ref=zanzibar}')).toEqual([])
  })
})

describe('a text in place of a date, which only a kind made by hand lets pass', () => {
  const personal = kinds.find(({ name }) => name === 'personal-story')
  if (!personal) throw new Error('There are personal stories')
  const text = z.string().optional()
  const consent = z.object({
    record: z.string(),
    scopes: z.array(z.string()).default([]),
    expires: text,
    withdrawn: text,
  })
  const loose = { ...personal, schema: personal.schema.extend({ embargo: text, datePublished: z.string(), consent }) }

  it.each([
    ['embargo: 13/12/2026'],
    ['embargo: 03/12/2020'],
    ['embargo: until the paper is out'],
    ['datePublished: 01/02/2026'],
    ['consent: { record: F-1, expires: end of 2030 }'],
    ['consent: { record: F-1, withdrawn: yesterday }'],
  ])('hides the story: %s', async (line) => {
    const fields = ['datePublished: 2026-03-09', 'consent: { record: F-1 }', 'embargo: 2026-03-09T00:01Z']
    const others = fields.filter((field) => field.split(':')[0] !== line.split(':')[0])
    const story = `---\nkind: personal-story\ntitle: My year\ntopics: [spread]\n${[...others, line].join('\n')}\n---\nMine.\n`
    const site = createSite({ ...records, 'content/stories/mine.md': story })
    const urls = (await site.build({}, { kinds: [loose] })).pages.map((page) => page.url)
    expect(urls).toContain('/')
    expect(urls).not.toContain('/stories/mine/')
  })

  const [past, unread] = ['embargo: 2026-03-09T00:01Z', 'embargo: 03/12/2020']
  const [lasting, unclear] = [
    'consent: { record: F-1, expires: 2030-01-01 }',
    'consent: { record: F-1, expires: 1/30 }',
  ]
  it.each([
    [past, past, ['/cy/stories/mine/', '/stories/mine/']],
    [past, unread, ['/stories/mine/']],
    [unread, past, []],
    [lasting, unclear, []],
    [unclear, lasting, []],
  ])('is opened by no date of another language: %s and, in Welsh, %s', async (original, translation, shown) => {
    const story = (fields: string) =>
      `---\nkind: personal-story\ntitle: My year\ntopics: [spread]\ndatePublished: 2026-03-09\n${fields}\n${fields.startsWith('consent') ? '' : 'consent: { record: F-1 }\n'}---\nMine.\n`
    const site = createSite({
      ...records,
      'content/stories/mine.md': story(original),
      'content/cy/stories/mine.md': story(translation),
    })
    const rules = { 'missing-language': 'off', 'untranslated-config': 'off', 'thinner-translation': 'off' } as const
    const config = { site: { ...baseConfig.site, languages: ['cy'] }, rules, kinds: [loose] }
    const urls = (await site.build({}, config)).pages.map((page) => page.url)
    expect(urls.filter((url) => url.includes('mine')).toSorted()).toEqual(shown)
  })
})

describe('a preview', () => {
  it('shows drafts and embargoed stories, marked and not for search engines', async () => {
    const site = createSite({ ...world, 'content/stories/zanzibar.md': secret('embargo: 2027-01-01T00:01Z') })
    const result = await site.build({ drafts: true })
    const page = result.pages.find((one) => one.url === '/discoveries/zanzibar/')
    expect(page?.view.head).toMatchObject({ preview: true, noindex: true })
    expect(result.out).toMatch(/\.findings[\\/]preview$/)
    const feeds = result.files.filter((file) => /feed|sitemap/.test(file.path))
    for (const file of feeds) expect('content' in file && file.content).not.toMatch(/Zanzibar/)
  })

  it.each(['dist', 'dist/preview', '.'])('is never written into the publish folder: --out %s', async (out) => {
    const site = createSite(world)
    const result = await site.build({ drafts: true, write: true, out: `${site.root}/${out}` })
    expect(result.outcome).toBe('misconfigured')
    expect(result.problems).toMatchObject([{ ruleId: 'unsafe-output' }])
  })
})
