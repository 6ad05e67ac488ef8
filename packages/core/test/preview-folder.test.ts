import path from 'node:path'
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

  it.each([
    ['which has not come is a preview', '2126-06-01', true],
    ['to which clocks of two machines may differ is none', new Date(Date.now() + 60_000).toISOString(), false],
    ['that was is none', '2026-06-01T12:00Z', false],
  ])('of an instant %s', async (_, now, isPreview) => {
    const site = createSite({ ...records, 'content/stories/a.md': discovery('A') })
    const built = await site.build({ now, write: true })
    expect(built.isPreview).toBe(isPreview)
    expect(path.relative(site.root, built.out)).toBe(isPreview ? path.join('.findings', 'preview') : 'dist')
    expect(built.pages.map(({ view }) => Object(view).head)).toContainEqual(
      expect.objectContaining({ preview: isPreview, noindex: isPreview }),
    )
    expect((await site.build({ now })).isPreview).toBe(false)
  })

  it('of what has not come takes no folder of a public site, nor does that take its', async () => {
    const site = createSite({ ...records, 'content/stories/a.md': discovery('A') })
    const outcomeOf = async (now: string, out: string) => (await site.build({ now, out, write: true })).outcome
    expect(await outcomeOf('2026-06-01', 'public')).toBe('built')
    expect(await outcomeOf('2126-06-01', 'public')).toBe('misconfigured')
    expect(await outcomeOf('2126-06-01', 'look')).toBe('built')
    expect(await outcomeOf('2026-06-01', 'look')).toBe('misconfigured')
  })
})
