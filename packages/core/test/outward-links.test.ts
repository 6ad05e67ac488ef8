import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { loadConfig } from '../src/config/load-config.js'
import type { UserConfig } from '../src/config/user-config.js'
import { defineDirective } from '../src/directives/define-directive.js'
import { defineKind } from '../src/kinds/define-kind.js'
import { fields } from '../src/kinds/fields.js'
import { type Answer, type OutwardSettings, outwardLinks } from '../src/outward-links.js'
import { baseConfig, createSite, describeAll, discovery, records } from './support/create-site.js'

const now = '2026-06-01T12:00Z'

type Files = Readonly<Record<string, string>>

/** The addresses of a site of these files, of which nothing is wrong. */
async function listed(files: Files, config: Partial<UserConfig> = {}, settings: OutwardSettings = {}) {
  const { root } = createSite({ ...records, ...files })
  const found = await outwardLinks({ ...baseConfig, ...config }, { root, now, ...settings })
  if (found.outcome !== 'listed') throw new Error(describeAll(found.problems).join('\n'))
  return found
}

/** All that a site asks, in the order of the alphabet. */
const askedFor = async (files: Files, config?: Partial<UserConfig>, settings?: OutwardSettings) =>
  (await listed(files, config, settings)).addresses.map(({ url }) => url).sort()

const gone: Answer = { state: 'gone', why: 404 }

/** The problems of a site whose addresses all have this answer. */
async function problemsWith(answer: Answer, files: Files, config?: Partial<UserConfig>) {
  const { addresses, problemsOf } = await listed(files, config)
  return problemsOf(new Map(addresses.map(({ url }) => [url, answer])))
}

const story = (body: string, fields = '') => ({ 'content/stories/a.md': discovery('A', { body, fields }) })
const inText = story('See [the register](https://register.example.org/trials/).')
const place = 'content/stories/a.md:7:5'

describe('the addresses of other sites', () => {
  it('are those of links in the text, in notes, in containers and in front matter', async () => {
    const body = [
      'See [one](https://a.example.org/one), <https://a.example.org/two> and [three].[^1]',
      '[three]: https://a.example.org/three',
      '[^1]: In [four](https://a.example.org/four).',
      ':::cta{label="Five" href=https://a.example.org/five}\n[Six](https://a.example.org/six)\n:::',
    ].join('\n\n')
    const more =
      'standfirst: With [seven](https://a.example.org/seven).\ncta: { label: E, href: https://a.example.org/eight }'
    const numbers = ['eight', 'five', 'four', 'one', 'seven', 'six', 'three', 'two']
    expect(await askedFor(story(body, more))).toEqual(numbers.map((number) => `https://a.example.org/${number}`))
  })

  it('are those of fields that pages show as links', async () => {
    const files = {
      'content/stories/a.md': discovery('A', {
        fields: [
          'publications: [okafor]\nproject: steps\nfunding: [{ funder: fund, awardUri: https://award.example.org/ }]',
          'furtherReading: [{ title: More, href: https://more.example.org/ }]',
        ].join('\n'),
      }),
      'content/stories/b.md':
        '---\nkind: news\ntitle: B\ndatePublished: 2026-03-09\ntopics: [spread]\nauthors: [ada]\nsources: [{ title: A guide, href: https://guide.example.org/ }]\n---\nWords.\n',
      'content/stories/c.md':
        '---\nkind: opinion\ntitle: C\ndatePublished: 2026-03-09\ntopics: [spread]\nauthors: [ada]\ncompetingInterests: none\nfirstPublished: { outlet: The Post, href: https://post.example.org/ }\n---\nWords.\n',
      'content/people/ada.md': '---\nname: Ada Okafor\norcid: 0000-0002-1825-0097\n---\nAda edits.\n',
      'content/organisations/fund.yaml': 'name: Fund\nurl: https://fund.example.org/\nror: https://ror.org/02mhbdp94\n',
      'content/publications/okafor.yaml':
        'type: article-journal\ntitle: Steps\nDOI: 10.5555/steps\nPMID: 12345\nPMCID: PMC12345\nURL: https://journal.example.org/steps\nauthor: [{ family: Okafor, ORCID: 0000-0001-5109-3700 }]\n',
      'content/projects/steps.md':
        '---\ntitle: Steps\nlayAbstract: We walk.\npeople: [{ person: ada, role: Lead }]\ntrials: [NCT01234567, ISRCTN12345678]\n---\n',
    }
    expect(await askedFor(files)).toEqual([
      'https://award.example.org/',
      'https://clinicaltrials.gov/study/NCT01234567',
      'https://doi.org/10.5555/steps',
      'https://fund.example.org/', // so that nobody meets its ROR id; nor are ORCIDs of a paper's authors shown
      'https://guide.example.org/',
      'https://journal.example.org/steps',
      'https://more.example.org/',
      'https://orcid.org/0000-0002-1825-0097',
      'https://pmc.ncbi.nlm.nih.gov/articles/PMC12345/',
      'https://post.example.org/',
      'https://pubmed.ncbi.nlm.nih.gov/12345/',
      'https://www.isrctn.com/ISRCTN12345678',
    ])
  })

  it('are those of the config, but for the one that sign-up forms are sent to', async () => {
    const link = (name: string) => ({ label: name, href: `https://${name}.example.org/` })
    const config: Partial<UserConfig> = {
      nav: {
        primary: [link('primary')],
        action: link('action'),
        section: [{ heading: 'S', links: [link('section')] }],
      },
      utilityBar: { text: 'Hello', link: link('bar') },
      donate: link('donate'),
      responses: { type: 'link', ...link('responses') },
      footer: { groups: [{ heading: 'G', links: [link('group')] }], legal: [link('legal')] },
      redirects: { '/old/': 'https://redirect.example.org/' },
      newsletters: {
        monthly: {
          heading: 'Our letter',
          endpoint: 'https://lists.example.org/heart',
          privacyHref: 'https://privacy.example.org/',
          fields: [{ name: 'email', label: 'E-mail' }],
        },
      },
    }
    const names = 'action bar donate group legal primary privacy redirect responses section'
    expect(await askedFor({}, config)).toEqual(names.split(' ').map((name) => `https://${name}.example.org/`))
  })

  it('are those of a site’s own kinds and directives', async () => {
    const kind = defineKind({
      name: 'event',
      route: '/events/:slug/',
      fields: { tickets: fields.url(), works: fields.list(fields.doi()) },
    })
    const directive = defineDirective({
      name: 'ticket',
      forms: ['leaf'],
      attributes: z.strictObject({ at: fields.url() }),
      view: ({ attributes }) => attributes,
    })
    const files = {
      'theme/event.eta': '<h1><%= it.title %></h1>\n',
      'theme/partials/ticket.eta': '<%= it.at %>\n',
      'content/stories/a.md':
        '---\nkind: event\ntitle: A\ndatePublished: 2026-03-09\ntopics: [spread]\ntickets: https://tickets.example.org/\nworks: [10.5555/one]\n---\nWords.\n\n::ticket{at=https://desk.example.org/}\n',
    }
    const config = { kinds: [kind], markdown: { directives: [directive] } }
    expect(await askedFor(files, config)).toEqual([
      'https://desk.example.org/',
      'https://doi.org/10.5555/one',
      'https://tickets.example.org/',
    ])
  })

  it('are asked once each: without fragment and credentials, however they are spelt', async () => {
    const body = [
      '[one](https://münchen.example.org/a#b)',
      '[two](HTTPS://xn--mnchen-3ya.EXAMPLE.org:443/a)',
      '[three](https://ada:secret@münchen.example.org/a#c)',
      '[four](//münchen.example.org/a)',
      '[five](http://dx.doi.org/10.5555/a) and [six](https://doi.org/10.5555/a#b)',
    ].join(' ')
    expect(await askedFor(story(body))).toEqual(['https://doi.org/10.5555/a', 'https://xn--mnchen-3ya.example.org/a'])
  })

  it('are none of this site’s own, nor of mail, telephone or old addresses that lead elsewhere in it', async () => {
    const body =
      '[About](https://charity.example.org/people/ada/) [mail](mailto:a@example.org) [call](tel:+441632960123) [a](./a.md)'
    const files = story(body, 'authors: [ada]\ncanonical: https://first.example.org/')
    expect(await askedFor(files)).toEqual([])
    expect(await askedFor(story('[Shop](https://charity.example.org/shop/)'))).toEqual([
      'https://charity.example.org/shop/',
    ])
  })

  it('name the files that they stand in', async () => {
    const { addresses } = await listed({ ...inText, 'content/stories/b.md': inText['content/stories/a.md'] })
    expect(addresses).toEqual([
      { url: 'https://register.example.org/trials/', files: ['content/stories/a.md', 'content/stories/b.md'] },
    ])
  })
})

describe('what is not public', () => {
  const secret = 'https://secret.example.org/'
  const paper = { 'content/publications/okafor.yaml': `type: report\ntitle: Steps\nURL: ${secret}paper\n` }
  const hidden = (fields: string) => ({
    ...paper,
    'content/stories/a.md': discovery('A', { body: `[S](${secret})`, fields: `publications: [okafor]\n${fields}` }),
  })

  it('are not of the site itself, also where a redirect names what is not public', async () => {
    const files = { 'content/stories/a.md': discovery('A', { fields: 'embargo: 2026-06-02T00:01Z' }) }
    const redirects = { '/go/': 'https://charity.example.org/discoveries/a/' }
    expect(await askedFor(files, { redirects })).toEqual([])
  })

  it.each(['status: draft', 'embargo: 2026-06-01T12:01Z', 'embargo: 2027-01-01T00:01Z'])(
    'names no address, nor does a record that it alone leads to: %s',
    async (fields) => {
      expect(await askedFor(hidden(fields))).toEqual([])
      expect(await askedFor(hidden(fields), {}, { drafts: true })).toEqual([secret, `${secret}paper`])
    },
  )

  it('names its addresses once it is public', async () => {
    const files = hidden('embargo: 2026-06-01T12:01Z')
    expect(await askedFor(files, {}, { now: '2026-06-01T12:01Z' })).toEqual([secret, `${secret}paper`])
  })

  it('names none while anything is wrong, for what is wrong may be what hides it', async () => {
    const { root } = createSite({ ...records, ...hidden('embargo: soon') })
    const found = await outwardLinks(baseConfig, { root, now })
    expect(found).not.toHaveProperty('addresses')
    expect(found.outcome === 'failed' && describeAll(found.problems)).toEqual([
      expect.stringMatching(/^content\/stories\/a\.md:7:10 invalid-value /),
    ])
  })
})

describe('a config that is wrong', () => {
  it('is told', async () => {
    const found = await outwardLinks({ ...baseConfig, pagination: { size: 0 } }, { root: createSite().root, now })
    expect(found.outcome).toBe('misconfigured')
  })
})

describe('dead-link', () => {
  it.each([
    [404, '`https://register.example.org/trials/` is not there: its site answers 404'],
    [410, '`https://register.example.org/trials/` was removed for good: its site answers 410'],
    ['host', '`https://register.example.org/trials/` leads to a site that does not exist any more'],
  ] as const)('is an error where a page is gone: %s', async (why, words) => {
    const [problem, ...others] = await problemsWith({ state: 'gone', why }, inText)
    expect(problem && describeAll([problem])).toEqual([`${place} dead-link ${words}`])
    expect(problem?.severity).toBe('error')
    expect(others).toEqual([])
  })

  it('says that doi.org does not know a DOI, at its line in the record', async () => {
    const files = {
      ...story('Words.', 'publications: [okafor]'),
      'content/publications/okafor.yaml': 'type: report\ntitle: Steps\nDOI: 10.5555/stpes\n',
    }
    expect(describeAll(await problemsWith({ state: 'gone', why: 'doi' }, files))).toEqual([
      'content/publications/okafor.yaml:3:6 dead-link doi.org does not know `https://doi.org/10.5555/stpes`',
    ])
  })

  it('stands at each place that leads to the page', async () => {
    const files = {
      ...story(
        'See [one](https://a.example.org/#x) and [two](https://a.example.org/#y).\n\n::cta{label="Three" href=https://a.example.org/}',
        'cta: { label: Four, href: https://a.example.org/ }\nstandfirst: "[Five](https://a.example.org/)"',
      ),
    }
    expect(describeAll(await problemsWith(gone, files)).map((line) => line.split(' ')[0])).toEqual(
      ['6:27', '7:13', '9:5', '9:41', '11:26'].map((at) => `content/stories/a.md:${at}`),
    )
  })

  it('stands at the line of the config', async () => {
    const theme = fileURLToPath(new URL('./support/plain-theme.ts', import.meta.url))
    const { root } = createSite({
      ...records,
      'findings.config.mjs': [
        `import { plainTheme } from '${theme}'`,
        'export default {',
        "  site: { url: 'https://charity.example.org', name: 'Example Charity', languages: ['cy'] },",
        "  footer: { legal: [{ label: 'Terms', href: 'https://a.example.org/terms' }] },",
        "  translations: { cy: { footer: { legal: [{ label: 'Telerau', href: 'https://a.example.org/telerau' }] } } },",
        '  theme: plainTheme(),',
        "  rules: { 'unused-record': 'off', 'missing-language': 'off' },",
        '}',
      ].join('\n'),
    })
    const loaded = await loadConfig({ root })
    if ('problems' in loaded) throw new Error(describeAll(loaded.problems).join('\n'))
    const found = await outwardLinks(loaded.config, { now })
    if (found.outcome !== 'listed') throw new Error(describeAll(found.problems).join('\n'))
    const answers = new Map(found.addresses.map(({ url }) => [url, gone]))
    expect(describeAll(found.problemsOf(answers)).map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      'findings.config.mjs:4:45 dead-link',
      'findings.config.mjs:5:69 dead-link',
    ])
  })

  it('is told of what no browser can open, which nobody asks for', async () => {
    const { addresses, problemsOf } = await listed(story('See [one](https://exa%23mple.org/).'))
    expect(addresses).toEqual([])
    expect(describeAll(problemsOf(new Map()))).toEqual([
      `${place} dead-link \`https://exa%23mple.org/\` is not an address that a browser can open`,
    ])
  })
})

describe('moved-link', () => {
  it('is a warning that names the new address, with the place on the page', async () => {
    const files = story('See [one](https://a.example.org/old#part) and [two](https://a.example.org/old).')
    const problems = await problemsWith({ state: 'moved', to: 'https://b.example.org/new' }, files)
    expect(describeAll(problems)).toEqual([
      `${place} moved-link \`https://a.example.org/old#part\` has moved to \`https://b.example.org/new#part\``,
      'content/stories/a.md:7:47 moved-link `https://a.example.org/old` has moved to `https://b.example.org/new`',
    ])
    expect(problems.map(({ severity }) => severity)).toEqual(['warning', 'warning'])
  })

  it('leaves the place to a site that names one', async () => {
    const files = story('See [one](https://a.example.org/old#part).')
    const [problem] = await problemsWith({ state: 'moved', to: 'https://b.example.org/new#s2' }, files)
    expect(problem?.reason).toMatch(/`https:\/\/b\.example\.org\/new#s2`$/)
  })
})

describe('unsure-link', () => {
  it.each([
    ['time', 'its site did not answer in time'],
    [403, 'its site does not answer programs like this one (403)'],
    [503, 'its site has a fault (503)'],
    [400, 'its site answers 400'],
  ] as const)('is a warning that says why nobody knows: %s', async (why, words) => {
    const [problem] = await problemsWith({ state: 'unsure', why }, inText)
    expect(problem?.severity).toBe('warning')
    expect(problem && describeAll([problem])).toEqual([
      `${place} unsure-link Cannot tell whether \`https://register.example.org/trials/\` still works: ${words}`,
    ])
  })
})

describe('an address that is there, or was not asked', () => {
  it('is no problem', async () => {
    expect(await problemsWith({ state: 'there' }, inText)).toEqual([])
    expect((await listed(inText)).problemsOf(new Map())).toEqual([])
  })
})

describe('the choices of a site', () => {
  it('set severities', async () => {
    const rules = { 'dead-link': { discovery: 'warning', default: 'error' } } as const
    expect((await problemsWith(gone, inText, { rules })).map(({ severity }) => severity)).toEqual(['warning'])
    expect(await problemsWith(gone, inText, { rules: { 'dead-link': 'off' } })).toEqual([])
  })

  const waived = (until: string, rule = 'dead-link') =>
    story('See [it](https://a.example.org/).', `waive: [{ rule: ${rule}, reason: It comes back, until: ${until} }]`)

  it('waive a rule in one story, until a day', async () => {
    expect(await problemsWith(gone, waived('2026-07-01'))).toEqual([])
    expect((await problemsWith(gone, waived('2026-05-01'))).map(({ ruleId }) => ruleId)).toEqual(['dead-link'])
  })

  it('are never said to be needless, for that may change from day to day', async () => {
    expect(await problemsWith({ state: 'there' }, waived('2026-07-01'))).toEqual([])
    const { problems } = await createSite({ ...records, ...waived('2026-07-01') }).build()
    expect(problems).toEqual([])
  })

  it('are not judged by what other rules find', async () => {
    expect((await problemsWith(gone, waived('2026-07-01', 'title-too-long'))).map(({ ruleId }) => ruleId)).toEqual([
      'dead-link',
    ])
  })
})
