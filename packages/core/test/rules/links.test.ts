import { describe, expect, it } from 'vitest'
import type { UserConfig } from '../../src/config/user-config.js'
import { createSite, describeAll, discovery, records } from '../support/create-site.js'

const others = {
  ...records,
  'content/stories/trial.md': discovery('The trial', { body: 'Words.\n\n## What we did\n\nWords.' }),
  'content/stories/survey.md': discovery('The survey'),
  'static/files/report.pdf': '%PDF',
}

/** What is wrong with a story that has this body and these fields, as `line:column rule reason`; the body begins on line 7. */
async function problemsOf(body: string, { fields = '', config = {} as Partial<UserConfig>, more = {} } = {}) {
  const site = createSite({ ...others, 'content/stories/a.md': discovery('A', { body, fields }), ...more })
  const { problems } = await site.build({}, config)
  return describeAll(problems).map((line) => line.replace('content/stories/a.md:', ''))
}

describe('broken-link', () => {
  it.each([
    ['www.example.org', 'Write `https://www.example.org` for another website.'],
    ['www.example.org/a?b=c#d', 'Write `https://www.example.org/a?b=c#d` for another website.'],
    ['example.org/register', 'Write `https://example.org/register` for another website.'],
    ['bone.health/register.html', 'Write `https://bone.health/register.html` for another website.'],
    ['ysgol.cymru.uk', 'Write `https://ysgol.cymru.uk` for another website.'],
    ['ada@example.org', 'Write `mailto:ada@example.org` for an e-mail address.'],
    ['ada@example.org?subject=Sleep', 'Write `mailto:ada@example.org?subject=Sleep` for an e-mail address.'],
    [
      '/leaflet.pdf',
      'Put a file that readers open at `static/leaflet.pdf`, and link to it as `/leaflet.pdf`. It is public at once, whatever your stories say.',
    ],
    ['./leaflet.pdf', 'Put the file at `content/stories/leaflet.pdf`. It is published with the page that links to it.'],
    [
      './page.php',
      'Put a file that readers open at `static/page.php`, and link to it as `/page.php`. It is public at once, whatever your stories say.',
    ],
    [
      '/a/leaflet.pdf',
      'Put a file that readers open at `static/a/leaflet.pdf`, and link to it as `/a/leaflet.pdf`. It is public at once, whatever your stories say.',
    ],
    ['nothing-like-it.md', undefined],
    ['nothing-like-it', undefined],
    ['./folder.d/nothing-like-it.md', undefined],
    ['/nothing/like/it/', undefined],
    ['/nothing-like-it.html', undefined],
  ])('says how %s is written', async (written, note) => {
    const site = createSite({
      ...others,
      'content/stories/a.md': discovery('A', { body: `See [the leaflet](${written}).` }),
    })
    const { problems } = await site.build()
    expect(problems.map((one) => [one.ruleId, one.note])).toEqual([['broken-link', note]])
  })

  it.each([
    ['./trail.md', './trial.md'],
    ['trail', 'trial'],
    ['../stories/trail.md', 'trial.md'],
    ['../../content/stories/trail.md', 'trial.md'],
    ['tri%61l-.md', 'trial.md'],
    ['../topics/trial.md', 'trial.md'],
    ['spread.md', '../topics/spread.md'],
    ['/files/reprot.pdf', '/files/report.pdf', 'file'],
  ])('compares the file that %s means', async (written, right, what = 'page') => {
    expect(await problemsOf(`See [the leaflet](${written}).`)).toEqual([
      `7:5 broken-link Cannot find the ${what} \`${written}\`, did you mean \`${right}\`?`,
    ])
  })
})

describe('broken-link, where another system had the page', () => {
  it.each([
    ['/?p=123', undefined],
    ['/?page_id=123', undefined],
    ['/?lang=en&cat=3#more', undefined],
    ['/?attachment_id=1', undefined],
    ['/?author=2', undefined],
    ['/?m=201903', undefined],
    ['https://charity.example.org/?p=123', undefined],
    ['//charity.example.org?p=123', undefined],
    ['?p=123', undefined],
    ['/cy/?p=123', { languages: ['cy'] }],
    ['https://charity.example.org/site/?p=123', { base: '/site/' }],
  ])('says that nothing chooses the page of %s', async (written, more) => {
    const site = createSite({
      ...others,
      'content/cy/stories/trial.md': discovery('Y treial'),
      'content/pages/index.md': `---\ntitle: Home\n---\nSee [the trial](${written}).\n`,
    })
    const config = { site: { url: 'https://charity.example.org', name: 'C', ...more } }
    const { problems } = await site.build({}, more === undefined ? {} : config)
    expect(problems.filter(({ ruleId }) => ruleId.endsWith('link')).map(({ reason, note }) => [reason, note])).toEqual([
      [
        `\`${written}\` leads to the home page: what follows a \`?\` cannot choose a page here`,
        'Link to the file of the story, as in `[words](./the-trial.md)`.',
      ],
    ])
  })

  it.each([
    '/?utm_source=p',
    '/?sp=1',
    '/discoveries/trial/?p=1',
    './trial.md?m=1',
    '/#p=1',
    'https://example.org/?p=1',
  ])('has nothing against %s', async (href) => {
    expect((await problemsOf(`See [the trial](${href}).`)).filter((one) => one.includes('?'))).toEqual([])
  })

  it.each([
    ['../post-2/', 'post-2.md'],
    ['./post-2/', './post-2.md'],
    ['../2019/03/post-2/#more', 'post-2.md'],
    ['../2019/03/post-2', 'post-2'],
    ['/2019/03/post-2/', '/discoveries/post-2/'],
    ['/blog/Post-2.html', '/discoveries/post-2/'],
    ['/people/post-2', '/discoveries/post-2/'],
  ])('means by %s what has that name', async (written, right) => {
    const posts = [1, 2, 3, 12].map((one) => [`content/stories/post-${one}.md`, discovery(`Post ${one}`)])
    const config = { pagination: { size: 1 } }
    expect(await problemsOf(`See [the post](${written}).`, { more: Object.fromEntries(posts), config })).toEqual([
      `7:5 broken-link Cannot find the page \`${written.replace(/#.*/, '')}\`, did you mean \`${right}\`?`,
    ])
  })

  it('says where a file belongs by its name, and links to it as an address', async () => {
    const site = createSite({ ...others, 'content/stories/a.md': discovery('A', { body: '[a](/a%20%26%20b.pdf)' }) })
    expect((await site.build()).problems.map(({ note }) => note)).toEqual([
      'Put a file that readers open at `static/a & b.pdf`, and link to it as `/a%20%26%20b.pdf`. It is public at once, whatever your stories say.',
    ])
  })
})

describe('broken-anchor', () => {
  const write = 'After `#`, write the words of a heading in small letters, joined by hyphens.'
  it.each([
    ['trial.md#money', `${write} The headings there are \`#what-we-did\`.`],
    ['trial.md#what-we-didd', write],
    ['survey.md#money', 'That page has no headings.'],
    ['#money', `${write} The headings there are \`#a\`, \`#b\`, \`#c\`, \`#d\`, \`#e\`, and 2 more.`],
  ])('tells of %s which headings there are', async (written, note) => {
    const headings = [...'abcdefg'].map((name) => `## ${name}\n\nWords.\n\n`).join('')
    const body = `See [the costs](${written}).\n\n${headings}`
    const { problems } = await createSite({ ...others, 'content/stories/a.md': discovery('A', { body }) }).build()
    expect(problems.map((one) => [one.ruleId, one.note])).toEqual([['broken-anchor', note]])
  })
})

describe('wrong-case', () => {
  it.each([
    ['/Discoveries/Trial/', '/discoveries/trial/'],
    ['/discoveries/TRIAL', '/discoveries/trial/'],
    ['./Trial.md', './trial.md'],
    ['./TRIAL', './trial'],
    ['Trial.md#what-we-did', 'trial.md#what-we-did'],
    ['../Stories/trial.md', 'trial.md'],
    ['./trial.md#What-We-Did', './trial.md#what-we-did'],
    ['/Discoveries/trial/?a=B#What-we-did', '/discoveries/trial/?a=B#what-we-did'],
    ['/files/Report.pdf', '/files/report.pdf'],
    ['/files/report.PDF', '/files/report.pdf'],
  ])('says how %s is written', async (written, right) => {
    expect(await problemsOf(`Words.\r\n\r\n🧪 See [the trial](${written}).`)).toEqual([
      `9:8 wrong-case \`${written}\` must be written \`${right}\``,
    ])
  })

  it.each([
    '/discoveries/trial/',
    '/discoveries/trial',
    './trial.md',
    'trial',
    './trial.md?A=B#what-we-did',
    './trial.md#s-what-we-did',
    '/files/report.pdf',
    '/',
    'https://Example.org/Trial',
    'mailto:Ada@example.org',
  ])('has nothing against %s', async (href) => {
    expect(await problemsOf(`See [the trial](${href}).`)).toEqual([])
  })

  it('knows capitals that belong to an address', async () => {
    const more = { 'content/stories/results.md': discovery('Results', { fields: 'slug: Results-2026' }) }
    expect(await problemsOf('See [a](/discoveries/Results-2026/).', { more })).toEqual([])
    expect(await problemsOf('See [a](/discoveries/results-2026/).', { more })).toEqual([
      '7:5 wrong-case `/discoveries/results-2026/` must be written `/discoveries/Results-2026/`',
    ])
  })

  it('is found in front matter, in attributes and in the config', async () => {
    const nav = { primary: [{ label: 'Trial', href: '/Discoveries/Trial/' }] }
    const fields = 'cta: { label: The trial, href: ./Trial.md }'
    expect(
      await problemsOf('Words.\n\n::promo{title="The trial" href=./Trial.md}', { fields, config: { nav } }),
    ).toEqual([
      '6:32 wrong-case `./Trial.md` must be written `./trial.md`',
      '10:32 wrong-case `./Trial.md` must be written `./trial.md`',
      'findings.config wrong-case `/Discoveries/Trial/` must be written `/discoveries/trial/`',
    ])
  })

  it('still leads to the page, where a site calls it a warning', async () => {
    const site = createSite({
      ...others,
      'content/stories/a.md': discovery('A', { body: 'See [the trial](./Trial.md).' }),
    })
    const { pages, problems } = await site.build({}, { rules: { 'wrong-case': 'warning', 'unused-record': 'off' } })
    expect(problems.map(({ severity }) => severity)).toEqual(['warning'])
    expect(pages.find(({ url }) => url === '/discoveries/a/')?.html).toContain('href="/discoveries/trial/"')
  })

  it('does not tell that a hidden story exists under another case', async () => {
    const more = { 'content/stories/draft.md': discovery('Draft', { fields: 'status: draft' }) }
    expect(await problemsOf('See [a](./Draft.md) and [b](/discoveries/DRAFT/).', { more })).toEqual([
      '7:5 hidden-link This links to a story that is not public',
      '7:25 hidden-link This links to a story that is not public',
    ])
  })
})

describe('vague-link-text', () => {
  it.each([
    'Read more',
    'read more…',
    '*Click* here',
    '**here**',
    '“This”',
    'Learn more →',
    'Link',
    '(more)',
    '» Details',
  ])('asks what %s may be', async (text) => {
    const [problem, ...more] = await problemsOf(`😀 See [${text}](./trial.md).`)
    expect(problem).toMatch(/^7:8 vague-link-text The link text `.+` does not say where it leads$/)
    expect(more).toEqual([])
  })

  it('is found in links to elsewhere, labels and fields', async () => {
    const fields = 'cta: { label: Read more, href: ./trial.md }\nstandfirst: We asked. [Here](./trial.md)'
    const body = 'See [this link](https://example.org/).\n\n::cta{label="Find out more" href=./trial.md}'
    expect(await problemsOf(body, { fields })).toEqual([
      '6:15 vague-link-text The link text `Read more` does not say where it leads',
      '7:13 vague-link-text The link text `Here` does not say where it leads',
      '9:5 vague-link-text The link text `this link` does not say where it leads',
      '11:14 vague-link-text The link text `Find out more` does not say where it leads',
    ])
  })

  it.each([
    'Read more about the trial',
    'More stories',
    'Here is the plan',
    'What this means',
    '2026',
    'Details of the plan',
  ])('has nothing against %s', async (text) => {
    expect(await problemsOf(`See [${text}](./trial.md).`)).toEqual([])
  })

  it('judges English words in English stories only', async () => {
    const more = {
      'content/de/stories/studie.md': discovery('Die Studie', { body: 'Mehr: [Details](https://example.org/).' }),
    }
    const problems = await problemsOf('Words.', { more, config: { site: { ...site, languages: ['de'] } } })
    expect(problems.filter((line) => line.includes('vague-link-text'))).toEqual([])
  })

  it('leaves words alone that are no link', async () => {
    expect(await problemsOf('Click here. Read more.[^1]\n\n[^1]: More.')).toEqual([])
  })
})

const site = { url: 'https://charity.example.org', name: 'Example Charity' }

describe('same-text-different-links', () => {
  it('names both targets, at the second link', async () => {
    const body = 'Of [the results](./trial.md).\r\n\r\n👩‍🔬 And [“The Results”](./survey.md).'
    expect(await problemsOf(body)).toEqual([
      '9:11 same-text-different-links `“The Results”` leads to `./survey.md` here, and to `./trial.md` on line 7',
    ])
  })

  it('compares with links to elsewhere, and those with each other', async () => {
    const body =
      '[A plan](https://example.org/a) [a plan](./trial.md) [b](https://example.org/b) [B](https://example.org/c)'
    expect((await problemsOf(body)).map((line) => line.split(' ', 2).join(' '))).toEqual([
      '7:33 same-text-different-links',
      '7:81 same-text-different-links',
    ])
  })

  it('counts the links of directives and of front matter', async () => {
    const fields = 'cta: { label: Join us, href: ./trial.md }'
    expect(await problemsOf('Words.\n\n::promo{title="Join us" href=./survey.md}', { fields })).toEqual([
      '10:16 same-text-different-links `Join us` leads to `./survey.md` here, and to `./trial.md` further up',
    ])
  })

  it.each([
    ['two spellings of one page', '[the trial](./trial.md) [the trial](/discoveries/trial/)'],
    ['two spellings of one address', '[a](https://example.org) [a](https://EXAMPLE.org/)'],
    ['a page and a place on it', '[the trial](./trial.md) [the trial](./trial.md#what-we-did)'],
    ['footnotes, marked twice', 'One[^1] and two[^2] and one[^1].\n\n[^1]: Note.\n[^2]: Note.'],
    ['different words', '[the trial](./trial.md) [the survey](./survey.md)'],
  ])('has nothing against %s', async (_, body) => {
    expect(await problemsOf(`Words. ${body}`)).toEqual([])
  })

  it('says nothing more of links that are broken or vague', async () => {
    const body = '[here](./trial.md) [here](./survey.md) [a](./no-such.md) [a](./survey.md)'
    expect((await problemsOf(`Words. ${body}`)).map((line) => line.split(' ')[1])).toEqual([
      'vague-link-text',
      'vague-link-text',
      'broken-link',
    ])
  })
})

describe('http-link', () => {
  it('is found in the text, in fields and in attributes', async () => {
    const fields = 'cta: { label: A guide, href: "http://example.org/a" }'
    const body = '😀 [b](http://example.org/b) <http://example.org/c>\r\n\r\n::promo{title=D href=http://example.org/d}'
    expect(await problemsOf(body, { fields })).toEqual([
      '6:30 http-link `http://example.org/a` is not encrypted',
      '8:4 http-link `http://example.org/b` is not encrypted',
      '8:30 http-link `http://example.org/c` is not encrypted',
      '10:22 http-link `http://example.org/d` is not encrypted',
    ])
  })

  it('is found in the addresses of front matter', async () => {
    const fields = 'furtherReading:\n  - title: A guide\n    href: http://example.org/a'
    expect(await problemsOf('Words.', { fields })).toEqual(['8:11 http-link `http://example.org/a` is not encrypted'])
  })

  it('has nothing against encrypted links, mail and telephone', async () => {
    expect(
      await problemsOf('[a](https://example.org/?to=http://b) [b](mailto:a@example.org) [c](tel:+441632960123)'),
    ).toEqual([])
  })

  it('has nothing against identifiers that are written as addresses', async () => {
    const more = {
      'content/organisations/fund.yaml': 'name: A fund\nfunderId: http://dx.doi.org/10.13039/100000001\n',
      'content/publications/b.yaml': 'type: article\ntitle: B\nDOI: http://dx.doi.org/10.5555/b\n',
    }
    expect(await problemsOf('Words.', { more })).toEqual([])
  })
})
