import { describe, expect, it } from 'vitest'
import { extendKind } from '../../src/kinds/extend-kind.js'
import * as fields from '../../src/kinds/fields.js'
import { createSite, describeAll, discovery, records } from '../support/create-site.js'

const problemsOf = async (lines: string, rules = {}) => {
  const site = createSite({ ...records, 'content/stories/a.md': discovery('A', { fields: lines }) })
  return (await site.build({}, { rules: { 'unused-record': 'off', ...rules } })).problems
}

const told = async (fields: string) =>
  (await problemsOf(fields)).map(({ reason, note }) => (note ? `${reason}. ${note}` : reason))

describe('fields of other systems', () => {
  it.each([
    ['updated: 2026-03-10', 'Unknown field `updated`, which is called `dateModified` here'],
    ['last_modified_at: 2026-03-10', 'Unknown field `last_modified_at`, which is called `dateModified` here'],
    ['author: Ada', 'Unknown field `author`, did you mean `authors`?'],
    ['byline: Ada', 'Unknown field `byline`, which is called `authors` here'],
    ['featured_image: a.png', 'Unknown field `featured_image`, which is called `image` here'],
    ['coverImage: a.png', 'Unknown field `coverImage`, which is called `image` here'],
    ['excerpt: Words', 'Unknown field `excerpt`, which is called `summary` here'],
    ['subtitle: Words', 'Unknown field `subtitle`, which is called `standfirst` here'],
    ['draft: true', 'Unknown field `draft`, which is written `status: draft` here'],
    ['published: false', 'Unknown field `published`, which is written `status: draft` here'],
    ['redirect_from: [/a/]', 'Unknown field `redirect_from`, which is called `aliases` here'],
  ])('are called by their name here: %s', async (fields, expected) => {
    expect(await told(fields)).toEqual([expected])
  })

  it('are to be removed where ours is there, or says nothing', async () => {
    expect(await told('date: 2019-03-10\ntags: [a]')).toEqual([
      'Unknown field `date`, which is called `datePublished` here. Remove it: `datePublished` is there already.',
      'Unknown field `tags`, which is called `topics` here. Remove it: `topics` is there already.',
    ])
    expect(await told('layout: post')).toEqual([
      'Unknown field `layout`, which is said by `kind` here. Remove it: `kind` is there already.',
    ])
    expect(await told('draft: false\npublished: true')).toEqual([
      'Unknown field `draft`, which is said by `status` here. Remove it: a story is no draft unless that says so.',
      'Unknown field `published`, which is said by `status` here. Remove it: a story is no draft unless that says so.',
    ])
  })

  it('are told apart where they say more than ours', async () => {
    const slug =
      '`slug` is the last part of the address, without slashes; an address that the page had before belongs in `aliases`.'
    expect(await told('permalink: /2019/a/')).toEqual([
      `Unknown field \`permalink\`, which is called \`slug\` here. ${slug}`,
    ])
    expect(await told('lang: cy')).toEqual([
      'Unknown field `lang`, which is said by the folder here. A file in another language than the main one belongs in the folder of that language, as in `content/cy/stories/`.',
    ])
  })

  it('hold a story back, also where unknown fields are allowed', async () => {
    const problems = await problemsOf('draft: true\nlayout: post', { 'unknown-key': 'off' })
    expect(problems.map(({ ruleId, line }) => `${line} ${ruleId}`)).toEqual(['6 unknown-gate-key'])
  })

  it.each([
    ...[
      'draft: yes',
      'draft: on',
      'draft: 1',
      'draft: "true"',
      'Draft: YES',
      'isDraft: Yes',
      'is_draft: True',
      'DRAFT: Y',
    ],
    ...[
      'draft:',
      'draft: perhaps',
      'draft: [false]',
      'published: no',
      'published: "Off"',
      'published: 0',
      'published:',
    ],
    ...['published: not before 2031', 'publish: false', 'public: "no"', 'private: true', 'hidden: yes', 'unlisted: 1'],
    ...[
      'visibility: private',
      'visibility: members',
      'post_status: pending',
      'permalink: false',
      'build: { list: never }',
    ],
    ...['password: secret', 'noindex: true', 'robots: "index, noindex"', 'sitemap: false', 'sitemap: { exclude: yes }'],
    ...['robots: noindex', 'robots: [noindex, nofollow]', 'robots: { index: false, follow: true }', 'index: false'],
    ...['sitemap: { disable: true }', '_build: { render: never, list: never }', 'eleventyExcludeFromCollections: true'],
    ...['seo_noindex: true', 'robotsNoIndex: true', 'hide_from_search: yes', 'sitemap_exclude: yes', 'pagefind: false'],
  ])('are written `status: draft` where they may hold a story back, and never just removed: %s', async (field) => {
    for (const rules of [{}, { 'unknown-key': 'off' }]) {
      for (const status of ['', '\nstatus: published', '\nstatus: draft']) {
        const problems = await problemsOf(field + status, rules)
        expect(problems.map(({ ruleId }) => ruleId)).toEqual(['unknown-gate-key'])
        expect(problems[0]?.reason).toContain(', which is written `status: draft` here')
        expect(problems[0]?.note ?? '').not.toContain('Remove')
      }
    }
  })

  it.each([
    ['seo: { title: A, noindex: true }', 'noindex'],
    ['seo: { index: false }', 'index'],
    ['SEO: { meta_robots: "noindex, follow" }', 'meta_robots'],
    ['yoast: { _yoast_wpseo_meta-robots-noindex: 1 }', '_yoast_wpseo_meta-robots-noindex'],
    ['head: [{ tag: meta, attrs: { name: robots, content: noindex } }]', 'robots'],
    ['head: [[meta, { name: robots, content: noindex }]]', 'robots'],
    ['params: { draft: yes }', 'draft'],
    ['extra: { status: draft }', 'status'],
    ['cascade: [{ build: { render: never } }]', 'build'],
    ['eleventyComputed: { permalink: false }', 'permalink'],
    ['theme: { layout: { noindex: true } }', 'noindex'],
  ])('hold a story back inside groups too: %s', async (field, inside) => {
    for (const rules of [{}, { 'unknown-key': 'off' }]) {
      const problems = await problemsOf(field, rules)
      expect(problems.map(({ ruleId, line }) => `${line} ${ruleId}`)).toEqual(['6 unknown-gate-key'])
      expect(problems[0]?.reason).toMatch(new RegExp(`, whose \`${inside}\` is written \`status: draft\` here$`))
    }
  })

  it('are told inside groups by what they are called here', async () => {
    expect((await told('params: { embargo: 2031-01-01 }')).join()).toMatch(
      /^Unknown field `params`, whose `embargo` is called `embargo` here\. It says when/,
    )
    expect((await told('meta: { deleted: true }')).join()).toMatch(
      /whose `deleted` is written `status: withdrawn` here$/,
    )
  })

  it.each([
    ...['seo: { title: A, noindex: false }', 'seo: { index: true }', 'head: [{ name: description, content: Nothing }]'],
    ...['gallery: { hidden: true, index: false }', 'comments: { enabled: false }', 'cover: { hidden: true }'],
    ...['params: { status: recruiting }', 'index: 3', 'pagefind: true', 'robots: { index: true }'],
  ])('are none where a group holds nothing back, or a part alone: %s', async (field) => {
    expect((await problemsOf(field)).map(({ ruleId }) => ruleId)).toEqual(['unknown-key'])
  })

  it('say what becomes of the `status` that is there', async () => {
    const begin = 'Unknown field `draft`, which is written `status: draft` here.'
    expect(await told('draft: yes\nstatus: published')).toEqual([
      `${begin} It takes the place of the \`status\` that is there.`,
    ])
    expect(await told('draft: yes\nstatus: withdrawn')).toEqual([`${begin} \`status: withdrawn\` is there already.`])
  })

  it.each([
    ...['draft: no', 'draft: "False"', 'draft: 0', 'Draft: Off', 'published: yes', 'published: "TRUE"', 'published: 1'],
    ...['private: false', 'public: on', 'visibility: public', 'post_status: publish', 'archived: no'],
  ])('are to be removed where they plainly say that there is no draft: %s', async (field) => {
    expect((await told(field)).join()).toMatch(/ Remove it: a story is no draft unless that says so\.$/)
  })

  it.each(['noindex: no', 'password: ""', 'expires: never', 'sitemap: { priority: 0.5 }', 'robots: index'])(
    'are fields like others where they hold nothing back: %s',
    async (field) => {
      expect((await problemsOf(field)).map(({ ruleId }) => ruleId)).toEqual(['unknown-key'])
    },
  )

  it.each([
    [
      'expiryDate: 2031-01-01',
      /said by `status` and `consent` here\. Once the day has come, write `status: withdrawn`/,
    ],
    ['unpublish_date: 2031-01-01', /write `status: withdrawn`/],
    ['deleted: true', /which is written `status: withdrawn` here$/],
    ['embargo_until: 2031-01-01', /which is called `embargo` here/],
    ['embargoed: yes', /Until that is known, write `status: draft`/],
    ['has_consent: no', /written `status: draft` here/],
  ])('hold a story back in words of their own: %s', async (field, expected) => {
    const problems = await problemsOf(field, { 'unknown-key': 'off' })
    expect(problems.map(({ ruleId }) => ruleId)).toEqual(['unknown-gate-key'])
    expect((await told(field)).join()).toMatch(expected)
  })

  it('are said by `consent` where a kind has it', async () => {
    const story = '---\nkind: personal-story\ntitle: A\nhas_consent: no\n---\nWords.\n'
    const { problems } = await createSite({ ...records, 'content/stories/a.md': story }).build()
    expect(problems.find(({ ruleId }) => ruleId === 'unknown-gate-key')).toMatchObject({
      reason: 'Unknown field `has_consent`, which is said by `consent` here',
      note: expect.stringMatching(/Until somebody has agreed, write `status: draft`\.$/),
    })
  })

  it('keep the later of two dates of publication', async () => {
    const later = 'Keep the later of the two dates, as `datePublished`.'
    expect((await told('publishDate: 2031-01-01')).join()).toContain(later)
    expect((await told('publishDate: 9/3/2031')).join()).toContain(later)
    expect((await told('publishDate: 2019-01-01')).join()).toContain('Remove it: `datePublished` is there already.')
  })

  it('are nothing of the kind where a kind has a field of that name', async () => {
    const own = { private: fields.text().optional(), hidden: fields.text().optional() }
    const site = createSite({
      ...records,
      'content/stories/a.md': discovery('A', { fields: 'private: yes\nHidden: yes' }),
      'content/stories/b.md': discovery('B', { fields: 'draft: yes' }),
    })
    const { problems } = await site.build(
      {},
      { kinds: [extendKind('discovery', { fields: { ...own, drafts: fields.text().optional() } })] },
    )
    expect(describeAll(problems)).toEqual([
      'content/stories/a.md:7:1 unknown-key Unknown field `Hidden`, did you mean `hidden`?',
      'content/stories/b.md:6:1 unknown-gate-key Unknown field `draft`, which is written `status: draft` here',
    ])
  })

  it('are left to the list where a record has no such field, or has it by that name', async () => {
    const site = createSite({
      ...records,
      'content/people/ben.md': '---\nname: Ben\ncategory: a\n---\n',
      'content/organisations/o.md': '---\nname: O\nurl: https://example.org\n---\n',
    })
    const { problems } = await site.build()
    expect(describeAll(problems)).toEqual([
      'content/people/ben.md:3:1 unknown-key Unknown field `category` in a person',
    ])
  })

  it('are never meant where a field of the site’s own is nearer', async () => {
    const note = extendKind('discovery', {
      fields: { dates: fields.text().optional(), category: fields.text().optional() },
    })
    const site = createSite({
      ...records,
      'content/stories/a.md': discovery('A', { fields: 'date: 2026\ncategory: b' }),
    })
    const { problems } = await site.build({}, { kinds: [note] })
    expect(describeAll(problems)).toEqual([
      'content/stories/a.md:6:1 unknown-key Unknown field `date`, did you mean `dates`?',
    ])
  })
})

describe('kinds in messages', () => {
  it('are named as one says them', async () => {
    const story = (kind: string) => `---\nkind: ${kind}\ntitle: A\nodd: 1\n---\nWords.\n`
    const kinds = ['news', 'opinion', 'personal-story', 'explainer']
    const site = createSite({
      ...records,
      ...Object.fromEntries(kinds.map((kind) => [`content/stories/${kind}.md`, story(kind)])),
    })
    const { problems } = await site.build()
    expect(
      problems.filter(({ ruleId }) => ruleId === 'unknown-key').map(({ reason }) => reason.replace(/.*in /, '')),
    ).toEqual(['an explainer', 'a news story', 'an opinion piece', 'a personal story'])
  })
})
