import { describe, expect, it } from 'vitest'
import { createSite, describeAll, records } from './support/create-site.js'

describe('files that are public as they are', () => {
  it.each([
    'files/EMBARGOED trial results.pdf',
    'Embargo/results.pdf',
    'report_draft_2.pdf',
    'drafts/report.pdf',
    'report-DRAFT.pdf',
  ])('are told when their names say that they are not: %s', async (name) => {
    const site = createSite({ ...records, [`static/${name}`]: 'x' })
    const problems = describeAll((await site.build()).problems)
    expect(problems).toEqual([expect.stringMatching(`^static/${name} telling-file-name This file is public`)])
  })

  it('are told of what is below their folder, whatever that is called', async () => {
    const site = createSite({ ...records, 'draft-files/results.pdf': 'x', 'draft-files/draft.pdf': 'x' })
    const { problems } = await site.build({}, { static: 'draft-files' })
    expect(problems.map(({ file }) => file)).toEqual(['draft-files/draft.pdf'])
  })

  it.each(['draftsman.pdf', 'updraft.pdf', 'draftees.pdf', 'results.pdf', 'embargoes.pdf'])('not %s', async (name) => {
    const site = createSite({ ...records, [`static/${name}`]: 'x' })
    expect((await site.build()).problems).toEqual([])
  })
})
