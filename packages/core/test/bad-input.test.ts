import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createSite, describeAll, discovery, records } from './support/create-site.js'

const story = (fields: string, body = 'Some words.') => `---\n${fields}\n---\n${body}\n`
const valid = 'kind: discovery\ntitle: A finding\ndatePublished: 2026-03-09\ntopics: [spread]'

/** What is wrong with one story, as `line:column rule reason`. */
async function problemsOf(source: string | Uint8Array, more: Record<string, string | Uint8Array> = {}) {
  const site = createSite({ ...records, 'content/stories/a.md': source, ...more })
  const { problems } = await site.build()
  return describeAll(problems).map((line) => line.replace('content/stories/a.md:', ''))
}

describe('front matter', () => {
  const cases: [what: string, source: string, expected: string[]][] = [
    [
      'a missing field',
      story('kind: discovery\ndatePublished: 2026-03-09\ntopics: [spread]'),
      ['1:1 missing-key Missing `title`, expected a title'],
    ],
    [
      'an unknown field, with what was meant',
      story(`${valid}\nstandfrist: Hello`),
      ['6:1 unknown-key Unknown field `standfrist`, did you mean `standfirst`?'],
    ],
    [
      'an unknown field in a nested group',
      story(`${valid}\nevidence:\n  peerReveiw: preprint`),
      ['7:3 unknown-key Unknown field `peerReveiw`, did you mean `peerReview`?'],
    ],
    [
      'an unknown field in a list',
      story(`${valid}\nfunding:\n  - fundr: x`),
      [
        '7:5 missing-key Missing `funding.funder`, expected the file name of an organisation',
        '7:5 unknown-key Unknown field `fundr`, did you mean `funder`?',
      ],
    ],
    [
      'a number for text',
      story(valid.replace('A finding', '12')),
      ['3:8 invalid-value Unexpected number `12` in `title`, expected a title (put it in quotes if you mean text)'],
    ],
    [
      'a word for a list',
      story(valid.replace('[spread]', 'spread')),
      ['5:9 invalid-value Unexpected `spread` in `topics`, expected a list, such as [spread]'],
    ],
    [
      'a list that is empty',
      story(valid.replace('[spread]', '')),
      [
        '5:1 invalid-value Unexpected empty value in `topics`, expected a list of at least one topic; for each, the file name of a topic',
      ],
    ],
    [
      'a list that is missing',
      story(valid.replace('\ntopics: [spread]', '')),
      ['1:1 missing-key Missing `topics`, expected a list of at least one topic; for each, the file name of a topic'],
    ],
    [
      'text that is empty',
      story(valid.replace('A finding', '')),
      ['3:1 invalid-value Unexpected empty value in `title`, expected a title'],
    ],
    [
      'a word for a list',
      story(`${valid}\nfunding: Example Fund`),
      [
        '6:10 invalid-value Unexpected `Example Fund` in `funding`, expected a list; for each, the fields funder and awardNumber, as in { funder: example-fund, awardNumber: "EF-12" }',
      ],
    ],
    [
      'a choice that does not exist',
      story(`${valid}\nstatus: drafft`),
      [
        '6:9 invalid-value Unexpected `drafft` in `status`, expected one of `draft`, `published`, `withdrawn`, did you mean `draft`?',
      ],
    ],
    [
      'a day that the calendar lacks',
      story(valid.replace('2026-03-09', '2024-02-30')),
      ['4:16 invalid-value Unexpected `2024-02-30` in `datePublished`, expected a day that the calendar has'],
    ],
    [
      'a time without a zone',
      story(`${valid}\nembargo: 2026-03-09T09:30`),
      ['6:10 time-without-zone `2026-03-09T09:30` in `embargo` has a time, but no time zone'],
    ],
    [
      'an unknown kind',
      story(valid.replace('discovery', 'discvery')),
      ['2:7 unknown-kind Unknown kind `discvery`, did you mean `discovery`?'],
    ],
    [
      'a missing kind',
      story('title: x'),
      [
        '1:1 missing-key Missing `kind`, expected one of discovery, press-release, opinion, news, personal-story, explainer',
      ],
    ],
    [
      'a discovery without a topic',
      story(valid.replace('[spread]', '[]')),
      ['5:9 invalid-value Unexpected empty list in `topics`, expected at least one topic'],
    ],
    [
      'no front matter',
      'Just words.\n',
      ['1:1 missing-front-matter This file does not begin with its fields (the front matter)'],
    ],
    [
      'front matter that never ends',
      '---\ntitle: x\n',
      ['1:1 unclosed-front-matter The fields at the top of this file (the front matter) have no line that ends them'],
    ],
    ['an empty file', '', ['1:1 missing-front-matter This file does not begin with its fields (the front matter)']],
  ]
  it.each(cases)('explains %s', async (_, source, expected) => {
    expect(await problemsOf(source)).toEqual(expected)
  })

  const lists: [file: string, source: string, expected: string][] = [
    ['people/a.yaml', 'name: A\naffiliation: University of Héath', 'a list, such as [university-of-héath]'],
    ['people/a.yaml', 'name: A\naffiliation: lund, heath', 'a list, such as [lund, heath]'],
    ['people/a.yaml', 'name: A\naffiliation: { id: lund }', 'a list; for each, the file name of an organisation'],
    ['people/a.yaml', 'name: A\naliases: "[/old/"', 'a list; for each, an old address such as /news/old-name/'],
    [
      'projects/a.yaml',
      'title: A\nlayAbstract: Words.\npeople: Ada Okafor',
      'a list of at least one person; for each, the fields person and role, as in { person: ada-okafor, role: Lead }',
    ],
    [
      'publications/a.yaml',
      'type: book\ntitle: A\nauthor: Okafor A',
      'a list; for each, the fields family and given, as in { family: Okafor, given: Ada }',
    ],
  ]
  it.each(lists)('shows for %s (%j) a form that is right', async (file, source, expected) => {
    const { problems } = await createSite({ [`content/${file}`]: `${source}\n` }).build()
    expect(problems.map(({ reason }) => reason)).toEqual([expect.stringMatching(/^Unexpected .*, expected /)])
    expect(problems[0]?.reason.replace(/^.*?, expected /, '')).toBe(expected)
  })

  it('explains broken YAML with what to do about it', async () => {
    const site = createSite({ ...records, 'content/stories/a.md': story('kind: discovery\ntitle: Hope: a story') })
    const { problems } = await site.build()
    expect(problems).toMatchObject([{ ruleId: 'invalid-yaml', line: 3, severity: 'error' }])
    expect(problems[0]?.note).toMatch(/quotes/)
  })

  it('refuses keys that could change objects', async () => {
    expect(await problemsOf(story(`${valid}\n__proto__: {polluted: true}`))).toEqual([expect.stringMatching(/^6:1 /)])
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  it('explains identifiers that fail their checksum', async () => {
    const site = createSite({ ...records, 'content/people/bob.yaml': 'name: Bob\norcid: 0000-0002-1825-0098\n' })
    const { problems } = await site.build()
    expect(describeAll(problems)).toEqual([
      'content/people/bob.yaml:2:8 invalid-identifier `0000-0002-1825-0098` in `orcid` is not a valid ORCID, expected something like 0000-0002-1825-0097, with the right last digit',
    ])
  })

  it('finds places in files with Windows line ends, a byte-order mark and emoji', async () => {
    const source = `\uFEFF${story(`${valid}\nkicker: 👩🏽‍🔬 é\nstandfrist: x`)}`.replaceAll('\n', '\r\n')
    expect(await problemsOf(source)).toEqual(['7:1 unknown-key Unknown field `standfrist`, did you mean `standfirst`?'])
  })
})

describe('references, links and images', () => {
  it('suggests the nearest record', async () => {
    expect(await problemsOf(story(`${valid.replace('[spread]', '[spraed]')}\nauthors: [adda]`))).toEqual([
      '5:10 missing-topic Cannot find topic `spraed`, did you mean `spread`?',
      '6:11 missing-reference Cannot find person `adda`, did you mean `ada`?',
    ])
  })

  it('suggests the nearest story when a link has a typo', async () => {
    const more = { 'content/stories/the-trial.md': discovery('The trial') }
    expect(await problemsOf(story(valid, 'See [it](./the-trail.md).'), more)).toEqual([
      '7:5 broken-link Cannot find the page `./the-trail.md`, did you mean `./the-trial.md`?',
    ])
  })

  it('finds broken anchors, also on other pages, and accepts right ones', async () => {
    const more = { 'content/stories/the-trial.md': discovery('The trial', { body: 'Words.\n\n## What we did\n' }) }
    const body =
      '## Why\n\n[a](#why) [b](./the-trial.md#what-we-did) [c](/discoveries/the-trial/#what-we-did)\n\n[d](#wyh) [e](./the-trial.md#what-we-didnt)'
    expect(await problemsOf(story(valid, body), more)).toEqual([
      '11:1 broken-anchor Cannot find `#wyh` on content/stories/a.md, did you mean `#why`?',
      '11:11 broken-anchor Cannot find `#what-we-didnt` on content/stories/the-trial.md, did you mean `#what-we-did`?',
    ])
  })

  it('finds links that lead nowhere', async () => {
    expect(await problemsOf(story(valid, '[a](#) and [b]()'))).toEqual([
      '7:1 empty-link The link `a` leads nowhere (`#`)',
      '7:12 empty-link The link `b` leads nowhere (``)',
    ])
  })

  it('finds missing images, and images without a text alternative', async () => {
    expect(await problemsOf(story(`${valid}\nimage:\n  src: lab.png`, '![A lab](./nowhere.png) Words.'))).toEqual([
      '6:1 missing-alt The image `lab.png` has no text alternative (alt text)',
      '7:8 missing-image Cannot find the image `lab.png`',
      '9:1 missing-image Cannot find the image `./nowhere.png`',
    ])
  })

  it('says that a file is no image', async () => {
    const site = createSite({ ...records, 'content/images/a.png': 'not an image' })
    expect(describeAll((await site.build()).problems)).toEqual([
      'content/images/a.png invalid-image `content/images/a.png` is not an image that Findings can read',
    ])
  })

  it.each([
    ['javascript:alert(1)', 'javascript:'],
    ['JaVaScRiPt:alert(1)', 'javascript:'],
    ['&#106;avascript:alert(1)', 'javascript:'],
    ['java&#10;script:alert(1)', 'javascript:'],
    ['&#9;javascript:alert(1)', 'javascript:'],
    ['data:text/html,x', 'data:'],
    ['vbscript:x', 'vbscript:'],
  ])('refuses a link to %s', async (href, protocol) => {
    expect(await problemsOf(story(valid, `[x](<${href}>)`))).toEqual([
      `7:1 unsafe-protocol \`${protocol}\` is not allowed in a link or an image`,
    ])
  })

  it('refuses unsafe protocols in front matter and directives too', async () => {
    const source = story(
      `${valid}\ncta: {label: Go, href: "javascript:alert(1)"}`,
      '::promo{title="Go" href="javascript:alert(1)"}\n\nWords.',
    )
    expect(await problemsOf(source)).toEqual([
      '6:24 unsafe-protocol `javascript:` is not allowed in a link or an image',
      '8:26 unsafe-protocol `javascript:` is not allowed in a link or an image',
    ])
  })
})

describe('Markdown', () => {
  it('finds everything that is wrong in one body', async () => {
    const body = [
      '# Second title',
      '<script>alert(1)</script>',
      '::fede{kind=discovery}',
      '::promo{title=Go hrf=/}',
      ':::feed\nx\n:::',
      ':::pullquote\nNobody said this.\n:::',
    ].join('\n\n')
    expect(await problemsOf(story(valid, body))).toEqual([
      '7:1 body-h1 `# Second title` is a second main heading, and the title is already the main one',
      '9:1 raw-html HTML is not allowed here: `<script>alert(1)</script>`',
      '11:1 unknown-directive Unknown directive `fede`, did you mean `feed`?',
      '13:1 missing-key Missing `href`, expected a path like /about/ or a full address like https://example.org/',
      '13:18 unknown-key Unknown field `hrf`, did you mean `href`?',
      '15:1 wrong-directive-form `feed` cannot be written as `:::feed`',
      '19:1 pullquote-not-in-body The words of this pull quote are not in the story',
    ])
  })

  it('refuses a story over 1 MiB, or nested over 100 deep', async () => {
    expect(await problemsOf(story(valid, 'x'.repeat(1024 * 1024)))).toEqual([
      expect.stringMatching(/^1:1 file-too-large /),
    ])
    expect(await problemsOf(story(valid, `${'> '.repeat(101)}x`))).toEqual([
      expect.stringMatching(/^7:\d+ nested-too-deep /),
    ])
  })

  it('refuses what is not UTF-8, at the first wrong byte', async () => {
    const bytes = Buffer.concat([Buffer.from('---\ntitle: caf'), Buffer.from([0xe9]), Buffer.from('\n---\n')])
    expect(await problemsOf(bytes)).toEqual(['2:11 invalid-utf8 This file is not UTF-8 text'])
  })
})

describe('addresses', () => {
  it.each([
    ['the same slug', 'x', 'x'],
    ['another case', 'Results', 'results'],
    ['another Unicode form', 'caf\u00e9', 'cafe\u0301'],
  ])('refuses two stories with one address: %s', async (_, a, b) => {
    const site = createSite({
      ...records,
      'content/stories/one.md': discovery('One', { fields: `slug: ${a}` }),
      'content/stories/two.md': discovery('Two', { fields: `slug: ${b}` }),
    })
    const { problems } = await site.build()
    expect(problems).toMatchObject([{ ruleId: 'duplicate-url', file: 'content/stories/two.md', line: 6 }])
    expect(problems[0]?.reason).toContain('content/stories/one.md')
  })

  it.each(['../../etc', 'a/b', '..', '.hidden', 'con', 'a b', 'what?', 'a%2fb', 'back\\slash'])(
    'refuses the slug %j',
    async (slug) => {
      expect(await problemsOf(story(`${valid}\nslug: '${slug}'`))).toEqual([
        expect.stringMatching(/^6:7 invalid-slug /),
      ])
    },
  )

  it('has nothing against the name of the file where the slug is wrong', async () => {
    const site = createSite({ ...records, 'content/stories/a.md': story(`${valid}\nslug: a b`) })
    expect((await site.build()).problems.map((one) => one.note)).toEqual(['Use letters, digits and hyphens.'])
  })

  it('refuses two files with one id', async () => {
    const site = createSite({
      ...records,
      'content/stories/a/x.md': discovery('One'),
      'content/stories/b/x.md': discovery('Two'),
    })
    expect(describeAll((await site.build()).problems)).toEqual([
      'content/stories/b/x.md:1:1 duplicate-id Two files have the name `x`: this one and `content/stories/a/x.md`',
    ])
  })
})

describe('one run', () => {
  it('shows the faults of all files, and does not blame those that point at a faulty one', async () => {
    const site = createSite({
      ...records,
      'content/stories/a.md': discovery('A', { fields: 'related: [b]', body: 'See [b](./b.md).' }),
      'content/stories/b.md': '---\ntitle: "never closed\n---\n',
      'content/stories/c.md': discovery('C', { fields: 'authors: [nobody]\nfoo: 1' }),
    })
    expect(describeAll((await site.build()).problems).map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      'content/stories/b.md:2:8 invalid-yaml',
      'content/stories/c.md:6:11 missing-reference',
      'content/stories/c.md:7:1 unknown-key',
    ])
  })

  it('leaves the previous output untouched', async () => {
    const site = createSite({ ...records, 'content/stories/a.md': discovery('A') })
    await site.build({ write: true })
    const page = path.join(site.root, 'dist/discoveries/a/index.html')
    const before = readFileSync(page, 'utf8')
    site.write({ 'content/stories/a.md': discovery('A changed', { fields: 'foo: 1' }) })
    const result = await site.build({ write: true })
    expect(result.outcome).toBe('failed')
    expect(result.written).toBe(0)
    expect(readFileSync(page, 'utf8')).toBe(before)
  })

  it.each(['content', 'static'])('does not follow a %s folder that is a link', async (folder) => {
    const site = createSite({ 'elsewhere/secret.md': 'Words.', ...(folder === 'static' && records) })
    symlinkSync('elsewhere', path.join(site.root, folder))
    expect(describeAll((await site.build()).problems)).toEqual([
      `${folder}:1:1 unsafe-file Cannot read \`${folder}\`: it is a symbolic link`,
    ])
  })

  it('does not follow links out of the project', async () => {
    const site = createSite({ ...records })
    mkdirSync(path.join(site.root, 'content/stories'), { recursive: true })
    symlinkSync('/etc/hostname', path.join(site.root, 'content/stories/leak.md'))
    expect(describeAll((await site.build()).problems)).toEqual([
      'content/stories/leak.md:1:1 unsafe-file Cannot read `leak.md`: it is a symbolic link',
    ])
  })

  it('writes nothing outside the output folder', async () => {
    const site = createSite({ ...records, 'content/stories/a.md': discovery('A') })
    const before = readdirSync(site.root)
    await site.build({ write: true })
    expect(readdirSync(site.root).sort()).toEqual([...before, 'dist'].sort())
  })
})
