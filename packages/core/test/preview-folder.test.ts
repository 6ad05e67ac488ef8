import { describe, expect, it } from 'vitest'
import { createSite, discovery, records } from './support/create-site.js'

describe('a preview', () => {
  it('and a public site never replace each other, whatever folder the command line names', async () => {
    const site = createSite({ ...records, 'content/stories/a.md': discovery('A') })
    const outcomeOf = async (drafts: boolean, out: string) => {
      const { outcome, problems } = await site.build({ drafts, out, write: true })
      return `${outcome} ${problems.map(({ ruleId, file }) => `${file} ${ruleId}`)}`
    }
    expect(await outcomeOf(false, 'public')).toBe('built ')
    for (const out of ['public', 'public/preview'])
      expect(await outcomeOf(true, out)).toBe('misconfigured findings.config unsafe-output')
    expect(await outcomeOf(true, 'look')).toBe('built ')
    expect(await outcomeOf(true, 'look')).toBe('built ')
    expect(await outcomeOf(false, 'look')).toBe('misconfigured findings.config unsafe-output')
  })
})
