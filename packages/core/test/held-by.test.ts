import { describe, expect, it } from 'vitest'
import type { UserConfig } from '../src/config/user-config.js'
import { survey } from '../src/survey.js'
import { baseConfig, createSite, records } from './support/create-site.js'

const now = '2026-06-01T12:00Z'
const config: UserConfig = {
  ...baseConfig,
  site: { ...baseConfig.site, languages: ['cy', 'pl'] },
  rules: { ...baseConfig.rules, 'missing-language': 'off', 'untranslated-config': 'off' },
}

const story = (fields: string, date = '2026-01-01') =>
  `---\nkind: personal-story\ntitle: Hers\ntopics: [spread]\n${date && `datePublished: ${date}\n`}${fields}\n---\nWords.\n`
const kept = 'consent: { record: F-1 }'

/** What is said of each file that is not public: its state, the field that holds it back, the file if it is another one, and when. */
async function told(files: Readonly<Record<string, string>>) {
  const { root } = createSite({ ...records, ...files })
  const result = await survey(config, { root, now })
  if (result.outcome !== 'surveyed') throw new Error(JSON.stringify(result))
  const short = (file: string) => file.replace('content/', '').replace('stories/', '')
  const said = result.entries.flatMap(({ file, state, lack, by }) => {
    if (!by) return state === 'public' ? [] : [`${short(file)} ${state}`]
    const where = by.file === file ? '' : ` in ${short(by.file)}`
    const when = [by.until && ` until ${by.until}`, by.since && ` since ${by.since}`].join('')
    return [`${short(file)} ${state}${lack ? ` ${lack}` : ''}: ${by.field}${where}${when}`]
  })
  return said.sort()
}

const both = (original: string, translation = kept, date = '2026-01-01') => ({
  'content/stories/a.md': story(original, date),
  'content/cy/stories/a.md': story(translation),
})

describe('what holds a story back', () => {
  it.each([
    ['status: draft', 'draft: status'],
    ['status: withdrawn', 'withdrawn: status'],
    ['embargo: 2026-07-01T00:01Z', 'embargo: embargo until 2026-07-01T00:01Z'],
    ['consent: { record: F-1, expires: 2026-05-01 }', 'consent expired: consent since 2026-05-01'],
    ['consent: { record: F-1, withdrawn: 2026-04-01 }', 'consent withdrawn: consent since 2026-04-01'],
    ['consent: { record: F-1, withdrawn: true }', 'consent withdrawn: consent'],
    ['consent: { record: F-1, scopes: [newsletter] }', 'consent elsewhere: consent'],
  ])('is a field of its own file, and of the original where it is a translation: %s', async (fields, expected) => {
    const own = fields.startsWith('consent') ? fields : `${fields}\n${kept}`
    const [state, field = '', when = ''] = /^(.*): (\w+)(.*)$/.exec(expected)?.slice(1) ?? []
    expect(await told(both(own))).toEqual([`a.md ${expected}`, `cy/a.md ${state}: ${field} in a.md${when}`])
  })

  it('is the later of a date and an embargo, in whichever file it stands', async () => {
    const embargo = `embargo: 2026-07-01T00:01Z\n${kept}`
    expect(await told({ 'content/stories/a.md': story(embargo, '2026-08-01') })).toEqual([
      'a.md future: datePublished until 2026-08-01',
    ])
    expect(await told({ 'content/stories/a.md': story(embargo, '2026-07-01') })).toEqual([
      'a.md embargo: embargo until 2026-07-01T00:01Z',
    ])
    expect(await told(both(kept, embargo, '2026-08-01'))).toEqual([
      'a.md future: datePublished until 2026-08-01',
      'cy/a.md future: datePublished in a.md until 2026-08-01',
    ])
    expect(await told(both(kept, embargo, '2026-06-15'))).toEqual([
      'a.md future: datePublished until 2026-06-15',
      'cy/a.md embargo: embargo until 2026-07-01T00:01Z',
    ])
  })

  it('is the file of a translation where its own says it too', async () => {
    expect(await told(both(`status: draft\n${kept}`, `status: draft\n${kept}`))).toEqual([
      'a.md draft: status',
      'cy/a.md draft: status',
    ])
    const ended = 'consent: { record: F-1, withdrawn: 2026-04-01 }'
    expect(await told(both(ended, ended.replace('04', '05')))).toEqual([
      'a.md consent withdrawn: consent since 2026-04-01',
      'cy/a.md consent withdrawn: consent since 2026-05-01',
    ])
  })

  it('is the consent of any version that has ended, and of an original of another name', async () => {
    const ended = 'consent: { record: F-1, withdrawn: 2026-04-01 }'
    const files = { ...both(kept, ended), 'content/pl/stories/b.md': story(`translationOf: a\n${kept}`) }
    expect(await told(files)).toEqual([
      'a.md consent withdrawn: consent in cy/a.md since 2026-04-01',
      'cy/a.md consent withdrawn: consent since 2026-04-01',
      'pl/b.md consent withdrawn: consent in cy/a.md since 2026-04-01',
    ])
  })

  it('is nothing of what is public, and has no address where a draft has no kind', async () => {
    expect(await told(both(kept))).toEqual([])
    const { root } = createSite({ ...records, 'content/stories/a.md': '---\ntitle: A\nstatus: draft\n---\nWords.\n' })
    const by = { file: 'content/stories/a.md', field: 'status' }
    expect(await survey(config, { root, now })).toMatchObject({
      entries: [{ file: 'content/stories/a.md', kind: 'story', language: 'en-GB', state: 'draft', by }],
    })
  })
})
