import { describe, expect, it } from 'vitest'
import { deletions } from '../../src/publish/changes.js'

/** Which of the removed paths go before the new ones are put in place. */
function first(removed: readonly string[], changed: readonly string[]): readonly string[] {
  const none = new Map<string, string>()
  const parts = deletions({ before: none, after: none, changed, removed })
  expect([...parts.first, ...parts.last].sort()).toEqual([...removed].sort())
  return parts.first
}

describe('deletions', () => {
  it('puts first what stands where a new file or folder must be, also where case is the only difference', () => {
    expect(first(['About.html', 'gone.html'], ['about.html'])).toEqual(['About.html'])
    expect(first(['News', 'newsletter'], ['news/2026/a.html'])).toEqual(['News'])
    expect(first(['Talks/2025/a.html', 'talk/a.html'], ['talks'])).toEqual(['Talks/2025/a.html'])
    expect(first(['E\u0301t\u00e9.html'], ['\u00e9t\u00e9.html'])).toEqual(['E\u0301t\u00e9.html'])
  })

  it('leaves everything else for last, so that a moved page never has neither address', () => {
    expect(first(['news/old/index.html'], ['news/new/index.html'])).toEqual([])
  })
})
