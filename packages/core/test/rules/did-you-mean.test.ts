import { describe, expect, it } from 'vitest'
import { createSite, describeAll, discovery, records } from '../support/create-site.js'

async function problemsOf(story: string, files = {}) {
  const { problems } = await createSite({ ...records, ...files, 'content/stories/a.md': story }).build()
  return problems
}

const reasonsOf = async (fields: string) => (await problemsOf(discovery('A', { fields }))).map(({ reason }) => reason)

describe('a value in another form', () => {
  it.each([
    ['dateModified: 1 June 2026', 'did you mean `2026-06-01`?'],
    ['dateModified: “2026-06-01”', 'did you mean `2026-06-01`?'],
    ['dateModified: June 2026', 'did you mean `2026-06-01`?'],
    ['dateModified: 20260601', 'did you mean `2026-06-01`?'],
    ['dateModified: 01/06/2026', 'did you mean `2026-06-01` (1 June) or `2026-01-06` (6 January)?'],
    ['embargo: “2026-03-09T00:01Z”', 'did you mean `2026-03-09T00:01Z`?'],
    ['corrections: [{ date: 13/06/2026, text: A }]', 'did you mean `2026-06-13`?'],
  ])('is suggested as its field takes it: %s', async (fields, ending) => {
    expect(await reasonsOf(fields)).toEqual([expect.stringMatching(/^Unexpected /)])
    expect((await reasonsOf(fields))[0]).toContain(`, ${ending}`)
  })

  it.each(['embargo: 1 June 2026', 'dateModified: “soon”'])(
    'is not suggested where it would be wrong: %s',
    async (fields) => {
      expect(await reasonsOf(fields)).toEqual([expect.not.stringContaining('did you mean')])
    },
  )

  it('is suggested for an identifier between curly quotes', async () => {
    const person = { 'content/people/ada.md': '---\nname: Ada\norcid: “0000-0002-1825-0097”\n---\n' }
    expect(describeAll(await problemsOf(discovery('A'), person))).toEqual([
      'content/people/ada.md:3:8 invalid-identifier `“0000-0002-1825-0097”` in `orcid` is not a valid ORCID, expected something like 0000-0002-1825-0097, with the right last digit, did you mean `0000-0002-1825-0097`?',
    ])
  })
})

describe('a reference in another form', () => {
  const paper = { 'content/publications/cells.yaml': 'type: article-journal\ntitle: Cells\nDOI: 10.5555/cells.1\n' }

  it('is told its small letters, and not to make a second file of that name', async () => {
    const [problem] = await problemsOf(discovery('A', { fields: 'authors: [Ada]' }))
    expect(problem).toMatchObject({ reason: 'Cannot find person `Ada`, did you mean `ada`?' })
    expect(problem).not.toHaveProperty('note')
  })

  it('is told which publication has a DOI', async () => {
    const story = discovery('A', { fields: 'publications: ["https://doi.org/10.5555/CELLS.1"]' })
    expect(await problemsOf(story, paper)).toMatchObject([
      {
        reason: 'Cannot find publication `https://doi.org/10.5555/CELLS.1`, did you mean `cells`?',
        note: 'Name a publication by the file name of its record, without the ending.',
      },
    ])
  })

  it('is told how to begin the record of a DOI', async () => {
    const story = discovery('A', { fields: 'publications: [10.5555/other]' })
    expect(await problemsOf(story, paper)).toMatchObject([
      {
        reason: 'Cannot find publication `10.5555/other`',
        note: 'Name a publication by the file name of its record, without the ending. `findings new publication "Its title"` starts one, with `DOI` in it.',
      },
    ])
  })

  it('is told no file of a name with spaces or curly quotes', async () => {
    const story = discovery('A', { fields: 'authors: [“ada”]\nfurtherReading: [Bone disease]' })
    const problems = await problemsOf(story)
    expect(problems.map(({ reason }) => reason)).toEqual([
      'Cannot find person `“ada”`, did you mean `ada`?',
      'Cannot find story `Bone disease`',
    ])
    expect(problems.map(({ note }) => note)).toEqual([undefined, undefined])
  })

  it('is one problem in a directive, whose quotes are curly', async () => {
    const problems = await problemsOf(discovery('A', { body: 'Words.\n\n:::quote{by=“ada”}\nWe were surprised.\n:::' }))
    expect(problems).toMatchObject([{ ruleId: 'curly-quotes', note: expect.stringContaining('`by="ada"`') }])
  })
})
