import { describe, expect, it } from 'vitest'
import { createSite, describeAll, discovery, records } from './support/create-site.js'

const file = 'content/stories/a.md'
const problemsOf = async (story: string) =>
  describeAll((await createSite({ ...records, [file]: story }).build()).problems)

describe('words that say that a story is under embargo', () => {
  it.each([
    'EMBARGOED UNTIL 00:01 on 8 December',
    '**EMBARGOED UNTIL: 00:01, 8 December 2026**',
    '## Embargoed until 8 December',
    'Strictly embargoed until 8 December',
    'STRICT EMBARGO',
    'Strict embargo: 00:01 GMT, 8 December',
    'Under embargo until 8 December',
    '*Under embargo*',
    'EMBARGO – not to be shown to anybody',
    'Embargo: 8 December, 00:01',
    'Embargoed for release at noon',
    'Not for publication or broadcast before Tuesday',
    'Dan embargo tan 8 Rhagfyr',
    '> [EMBARGOED]',
  ])('are an error at the beginning of its text: %s', async (words) => {
    const problems = await problemsOf(discovery('A', { body: `Press release\n\n${words}\n\nCells rest.` }))
    expect(problems).toEqual([expect.stringMatching(/^content\/stories\/a\.md:9:\d+ embargo-in-words /)])
  })

  it('stand where they are written, in fields too', async () => {
    expect(
      await problemsOf(discovery('"EMBARGOED: cells wake"', { body: '**Embargoed until 8 May**: cells wake.' })),
    ).toEqual([
      'content/stories/a.md:3:9 embargo-in-words `EMBARGOED` says that this is under embargo, but nothing holds it back',
      'content/stories/a.md:7:3 embargo-in-words `Embargoed until 8` says that this is under embargo, but nothing holds it back',
    ])
  })

  it('stand on their line in files of Windows too', async () => {
    const story = discovery('A', { body: 'Press release\n\nEmbargoed until 8 May.' }).replaceAll('\n', '\r\n')
    expect(await problemsOf(story)).toEqual([expect.stringContaining(`${file}:9:1 embargo-in-words`)])
  })

  it.each([
    ['with an embargo', 'embargo: 2026-12-08T00:01Z\ndatePublished: 2026-12-08', 'EMBARGOED UNTIL 8 December'],
    ['in a draft', 'status: draft', 'EMBARGOED UNTIL 8 December'],
    ['in a story that is withdrawn', 'status: withdrawn', 'EMBARGOED UNTIL 8 December'],
    ['that speak of embargoes', '', 'Embargoed papers are read by journalists before anybody else.'],
    ['that ask about them', '', 'Embargo: what it means for patients'],
    ['that begin like it', '', 'Not for everybody: a trial before Easter.'],
    ['far down', '', `${'Words.\n\n'.repeat(10)}EMBARGOED UNTIL 8 December`],
    ['inside a sentence', '', 'The paper was embargoed until 8 December.'],
  ])('not %s', async (_, fields, body) => {
    const story = discovery('A', { fields, body })
    const own = fields.includes('datePublished') ? story.replace('datePublished: 2026-03-09\n', '') : story
    expect(await problemsOf(own)).toEqual([])
  })
})
