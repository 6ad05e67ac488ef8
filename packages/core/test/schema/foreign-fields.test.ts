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
      '`slug` is the last part of the address, without slashes; an address that the page had before belongs into `aliases`.'
    expect(await told('permalink: /2019/a/')).toEqual([
      `Unknown field \`permalink\`, which is called \`slug\` here. ${slug}`,
    ])
    expect(await told('lang: cy')).toEqual([
      'Unknown field `lang`, which is said by the folder here. A file in another language than the main one belongs into the folder of that language, as in `content/cy/stories/`.',
    ])
  })

  it('hold a story back, also where unknown fields are allowed', async () => {
    const problems = await problemsOf('draft: true\nlayout: post', { 'unknown-key': 'off' })
    expect(problems.map(({ ruleId, line }) => `${line} ${ruleId}`)).toEqual(['6 unknown-gate-key'])
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
