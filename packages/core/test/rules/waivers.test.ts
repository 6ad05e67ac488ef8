import { describe, expect, it } from 'vitest'
import type { UserConfig } from '../../src/config/user-config.js'
import { createSite, describeAll, discovery, records } from '../support/create-site.js'

type Rules = UserConfig['rules']

const long = 'n'.repeat(130)
const waiver = (rule: string, until = '2027-01-01') =>
  `waive:\n  - { rule: ${rule}, reason: Agreed title, until: ${until} }`

/** What is wrong with two stories, of which the second has a title of 130 characters and these fields. */
async function problemsOf(fields: string, { rules = {} as Rules, now = '2026-06-01T12:00Z' } = {}) {
  const site = createSite({
    ...records,
    'content/stories/a.md': discovery('A'),
    'content/stories/b.md': discovery(long, { fields }),
  })
  const { problems, outcome } = await site.build({ now }, { rules: { 'unused-record': 'off', ...rules } })
  return { lines: describeAll(problems).map((line) => line.replace('content/stories/', '')), problems, outcome }
}

const tooLong = `b.md:3:8 title-too-long This title has 130 characters; for a discovery the limit is 120`

describe('a waiver', () => {
  it('silences its rule in its story', async () => {
    expect((await problemsOf('')).lines).toEqual([tooLong])
    expect((await problemsOf(waiver('title-too-long'))).lines).toEqual([])
  })

  it('silences its rule in that story only', async () => {
    const site = createSite({
      ...records,
      'content/stories/a.md': discovery(long),
      'content/stories/b.md': discovery(long, { fields: waiver('title-too-long'), body: 'Other words.' }),
    })
    expect(describeAll((await site.build()).problems)).toEqual([tooLong.replace('b.md', 'content/stories/a.md')])
  })

  it('silences no other rule', async () => {
    expect((await problemsOf(`${waiver('title-too-long')}\ndateModified: 2020-01-01`)).lines).toEqual([
      'b.md:8:15 date-order `dateModified` (2020-01-01) is before `datePublished` (2026-03-09)',
    ])
  })

  it('lets a site be built that an error would stop', async () => {
    const error = { rules: { 'title-too-long': 'error' } as const }
    expect((await problemsOf('', error)).outcome).toBe('failed')
    expect((await problemsOf(waiver('title-too-long'), error)).outcome).toBe('built')
  })

  it('holds until its day begins', async () => {
    const fields = waiver('title-too-long', '2026-07-01')
    expect((await problemsOf(fields, { now: '2026-06-30T23:59Z' })).lines).toEqual([])
    expect((await problemsOf(fields, { now: '2026-07-01T00:00Z' })).lines).toEqual([
      tooLong,
      'b.md:7:58 expired-waiver The waiver of `title-too-long` ended on 2026-07-01',
    ])
  })

  it('is reported when nothing needs it', async () => {
    expect(
      (await problemsOf(`${waiver('title-too-long')}\n  - { rule: date-order, reason: R, until: 2027-01-01 }`)).lines,
    ).toEqual(['b.md:8:13 unneeded-waiver This waives `date-order`, but nothing here breaks that rule'])
  })

  it('is reported with what was meant when its rule does not exist', async () => {
    expect((await problemsOf(waiver('title-to-long'))).lines).toEqual([
      tooLong,
      'b.md:7:13 invalid-waiver There is no rule `title-to-long`, did you mean `title-too-long`?',
    ])
  })

  it.each(['unsafe-protocol', 'hidden-link', 'reserved-address', 'duplicate-url', 'missing-key', 'invalid-waiver'])(
    'cannot be given for %s',
    async (rule) => {
      const { lines, outcome } = await problemsOf(
        `${waiver('title-too-long')}\n  - { rule: ${rule}, reason: R, until: 2027-01-01 }`,
      )
      expect(lines).toEqual([`b.md:8:13 invalid-waiver \`${rule}\` cannot be waived`])
      expect(outcome).toBe('failed')
    },
  )

  it('needs a reason and an end', async () => {
    expect(
      (await problemsOf('waive:\n  - rule: title-too-long\n  - { rule: no, reason: R, until: 2027-01-01 }')).lines,
    ).toEqual([
      tooLong,
      expect.stringMatching(/^b\.md:7:5 missing-key Missing `waive\.reason`/),
      expect.stringMatching(/^b\.md:7:5 missing-key Missing `waive\.until`/),
      'b.md:8:13 invalid-waiver There is no rule `no`',
    ])
  })
})

describe('severities', () => {
  it('can be raised, lowered and turned off for the whole site', async () => {
    const severities = async (severity: 'off' | 'warning' | 'error') =>
      (await problemsOf('', { rules: { 'title-too-long': severity } })).problems.map((problem) => problem.severity)
    expect(await severities('error')).toEqual(['error'])
    expect(await severities('warning')).toEqual(['warning'])
    expect(await severities('off')).toEqual([])
  })

  it('can differ by kind of story', async () => {
    const release = discovery(long).replace('kind: discovery', 'kind: press-release')
    const explained = discovery(long).replace(
      'discovery\n',
      'news\nauthors: [ada]\nsources: [{ title: A, href: "https://register.example.org/" }]\n',
    )
    const site = createSite({
      ...records,
      'content/stories/a.md': discovery(long),
      'content/stories/b.md': explained,
      'content/stories/c.md': release,
    })
    const rules = { 'title-too-long': { default: 'error', news: 'off', discovery: 'warning' } } as const
    const { problems } = await site.build({}, { rules })
    expect(problems.map(({ file, severity }) => `${file} ${severity}`)).toEqual([
      'content/stories/a.md warning',
      'content/stories/c.md error',
    ])
  })

  it('stay what they are for kinds that a choice does not name', async () => {
    const rules = { 'title-too-long': { news: 'off' } } as const
    expect((await problemsOf('', { rules })).problems.map(({ severity }) => severity)).toEqual(['warning'])
  })

  it('that a command gives win over those of the config', async () => {
    const site = createSite({ ...records, 'content/stories/a.md': discovery(long) })
    const config = { rules: { 'unused-record': 'off', 'title-too-long': 'error' } } as const
    expect((await site.build({ rules: { 'title-too-long': 'off' } }, config)).problems).toEqual([])
  })

  it('of rules that protect readers stay what they are, whatever a command says', async () => {
    const site = createSite({ ...records, 'content/stories/a.md': discovery('A', { fields: 'slug: ../x' }) })
    const { problems, outcome } = await site.build({ rules: { 'invalid-slug': 'off' } })
    expect(describeAll(problems)).toEqual([
      'content/stories/a.md:6:7 invalid-slug `../x` cannot be part of an address: it has a slash',
    ])
    expect(outcome).toBe('failed')
  })
})
