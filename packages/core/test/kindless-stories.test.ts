import { describe, expect, it } from 'vitest'
import { createMemo } from '../src/memo/memo.js'
import { createSite, describeAll, discovery, records } from './support/create-site.js'

const file = 'content/stories/a.md'
const story = (fields: string, body = 'Words.') => `---\n${fields}\n---\n${body}\n`
const faultless = 'title: A\ndatePublished: 2026-03-09\ntopics: [spread]'

const built = (files: Readonly<Record<string, string>>, settings = {}) =>
  createSite({ ...records, ...files }).build(settings)

/** What is wrong, without the file, and whether it stops the build. */
async function told(files: Readonly<Record<string, string>>, settings = {}) {
  const { problems } = await built(files, settings)
  return describeAll(problems).map((line, index) => `${problems[index]?.severity} ${line.replace(`${file}:`, '')}`)
}

const kinds = 'discovery, press-release, opinion, news, personal-story, explainer'

describe('a story without a kind', () => {
  it('is told of all that is wrong in fields that mean the same in every kind', async () => {
    const fields = [
      'datePublished: soon',
      'embargo: 2026-03-09T00:01',
      'status: drafft',
      'topics: [spred]',
      'authors: [adda]',
      'consent: { recrod: F-1 }',
      'evidence: { peerReview: maybe }',
      'aliases: 7',
      'draft: true',
      'standfrist: Words',
      'waive: [{ rule: title-too-long }]',
      'mediaContact: { name: Press, phone: "12" }',
    ]
    const problems = await told({ [file]: story(fields.join('\n'), '[nothing](./nothing.md)') })
    expect(problems.map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
      'error 1:1 missing-key', // kind
      'error 1:1 missing-key', // title
      'error 2:16 invalid-value',
      'error 3:10 time-without-zone',
      'error 4:9 invalid-value',
      'error 5:10 missing-topic',
      'error 6:11 missing-reference',
      'error 7:1 missing-key',
      'error 7:12 unknown-gate-key',
      'error 8:25 invalid-value',
      'error 9:10 invalid-value',
      'error 10:1 unknown-gate-key',
      'error 11:1 unknown-key',
      'error 12:9 missing-key',
      'error 12:9 missing-key',
      'error 13:37 invalid-identifier',
      'error 15:1 broken-link',
    ])
  })

  it('may have the fields of any kind, and need none of one', async () => {
    const fields =
      'title: A\nsources: [{ title: B, href: "https://b.example.org/" }]\npeople: [Nasrin]\ncontentNotice: Grief'
    for (const [kind, expected] of [
      ['', `1:1 missing-key Missing \`kind\`, expected one of ${kinds}`],
      ['kind: discvery\n', '2:7 unknown-kind Unknown kind `discvery`, did you mean `discovery`?'],
      ['kind: page\n', '2:7 unknown-kind Unknown kind `page`'],
      ['kind:\n', `2:1 invalid-value Unexpected empty value in \`kind\`, expected one of ${kinds}`],
      ['kind: " "\n', `2:7 invalid-value Unexpected empty text in \`kind\`, expected one of ${kinds}`],
    ] as const)
      expect(await told({ [file]: story(kind + fields) })).toEqual([`error ${expected}`])
  })

  it.each(['', 'kind:\n', 'kind: ""\n'])(
    'is only warned of while it is a draft, and published nowhere: %j',
    async (kind) => {
      const files = { [file]: story(`${kind}status: draft\n${faultless}`), 'content/stories/b.md': discovery('B') }
      const { outcome, problems, pages, hidden } = await built(files)
      expect(problems.map(({ severity, ruleId }) => `${severity} ${ruleId}`)).toEqual([
        `warning ${kind === '' ? 'missing-key' : 'invalid-value'}`,
      ])
      expect([outcome, hidden]).toEqual(['built', 1])
      expect(JSON.stringify(pages)).not.toContain('/a/')
      expect((await built(files, { drafts: true })).outcome).toBe('failed')
    },
  )

  it('is an error in a draft where the kind is no kind', async () => {
    expect(await told({ [file]: story(`kind: discvery\nstatus: draft\n${faultless}`) })).toEqual([
      expect.stringMatching(/^error 2:7 unknown-kind/),
    ])
  })

  it('is as hidden as any other draft to those that lead to it', async () => {
    const files = {
      [file]: story(`status: draft\n${faultless}`),
      'content/stories/b.md': discovery('B', { fields: 'related: [a]', body: '[it](./a.md)\n\n::related{ref=a}' }),
    }
    expect(await told(files)).toEqual([
      expect.stringMatching(/^warning 1:1 missing-key/),
      expect.stringMatching(/^warning content\/stories\/b\.md:6:11 hidden-reference/),
      expect.stringMatching(/^error content\/stories\/b\.md:8:1 hidden-link/),
      expect.stringMatching(/^error content\/stories\/b\.md:10:15 hidden-link/),
    ])
    const byAddress = { ...files, 'content/stories/b.md': discovery('B', { body: '[it](/discoveries/a/)' }) }
    expect(await told(byAddress)).toEqual([
      expect.stringMatching(/^warning 1:1 missing-key/),
      expect.stringMatching(/^error content\/stories\/b\.md:7:1 broken-link/),
    ])
  })

  it('brings no fault to those that lead to it, where it is none', async () => {
    const body = '[it](./a.md) [again](/discoveries/a/)\n\n::related{ref=a}'
    const files = { [file]: story(faultless), 'content/stories/b.md': discovery('B', { fields: 'related: [a]', body }) }
    expect(await told(files)).toEqual([expect.stringMatching(/^error 1:1 missing-key/)])
  })

  it('is the same from a memo on disk, and while it is watched', async () => {
    const site = createSite({ ...records, [file]: story(`kind: page\nstatus: draft\n${faultless}`) })
    const memo = createMemo()
    const first = await site.build({ cache: true, write: true })
    for (const settings of [{ cache: true, write: true }, { memo }])
      expect((await site.build(settings)).problems).toEqual(first.problems)
    site.write({
      [file]: story(
        `kind: news\nauthors: [ada]\nstatus: draft\nsources: [{ title: B, href: "https://b.example.org/" }]\n${faultless}`,
      ),
    })
    expect((await site.build({ memo })).problems).toEqual([])
  })
})
