import { describe, expect, it } from 'vitest'
import { newsOf as news, savedFirst } from '../../src/watch/news.js'
import { missing, warning } from '../reporters/report.js'

const built = 'built'
const newsOf = (found: Omit<Parameters<typeof news>[0], 'causes'>, known: Parameters<typeof news>[1]) =>
  news({ causes: [], ...found }, known)
const other = { ...warning, file: 'content/pages/about.md' }

describe('what is new among problems', () => {
  it('is all of them where none was told', () => {
    const problems = [warning, other]
    expect(newsOf({ outcome: built, problems }, [])).toEqual({ fresh: problems, mended: 0, known: problems })
  })

  it('is what was not there before, not what stands on another line now', () => {
    const moved = { ...warning, line: 12, endLine: 14 }
    expect(newsOf({ outcome: built, problems: [moved, other] }, [warning])).toMatchObject({ fresh: [other], mended: 0 })
  })

  it('is each error of a file that was saved, also one that was told before', () => {
    const old = { ...missing, file: 'content/pages/z.md' }
    const problems = [missing, old, { ...warning, file: missing.file }]
    const found = news({ outcome: 'failed', problems, causes: [missing.file] }, problems)
    expect(found).toEqual({ fresh: [missing], mended: 0, known: problems })
  })

  it('counts what is gone', () => {
    expect(newsOf({ outcome: built, problems: [other] }, [warning, warning, other])).toMatchObject({
      fresh: [],
      mended: 2,
    })
  })

  it('is each of those that read the same where there is one more', () => {
    const problems = [{ ...warning, line: 3 }, warning]
    expect(newsOf({ outcome: built, problems }, [warning]).fresh).toEqual(problems)
  })

  it('shows a problem again that had gone', () => {
    const { known } = newsOf({ outcome: built, problems: [] }, [warning])
    expect(newsOf({ outcome: built, problems: [warning] }, known).fresh).toEqual([warning])
  })

  it('takes no warning for mended, or for new afterwards, that an error kept from being looked for', () => {
    const broken = newsOf({ outcome: 'misconfigured', problems: [missing] }, [warning, other])
    expect(broken).toMatchObject({ fresh: [missing], mended: 0 })
    expect(newsOf({ outcome: built, problems: [warning] }, broken.known)).toEqual({
      fresh: [],
      mended: 2,
      known: [warning],
    })
  })

  it('shows an error again that had gone while the site was not built', () => {
    const { known } = newsOf({ outcome: 'failed', problems: [{ ...missing, line: 9, reason: 'Another' }] }, [missing])
    expect(newsOf({ outcome: 'failed', problems: [missing] }, known).fresh).toEqual([missing])
  })
})

it('sets the problems of saved files first', () => {
  expect(savedFirst({ problems: [missing, warning, other], causes: [warning.file] })).toEqual([warning, missing, other])
})
