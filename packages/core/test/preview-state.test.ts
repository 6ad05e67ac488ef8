import { expect, it } from 'vitest'
import { createMemo } from '../src/memo/memo.js'
import type { BasePageView } from '../src/views.js'
import { createSite, discovery, records, viewAt } from './support/create-site.js'

const now = '2026-06-01T12:00Z'
const files = {
  ...records,
  'content/stories/open.md': discovery('Open'),
  'content/stories/draft.md': discovery('Draft', { fields: 'status: draft' }),
  'content/stories/held.md': discovery('Held', { fields: 'embargo: 2026-07-01T00:01Z' }),
  'content/stories/later.md': discovery('Later', { date: '2026-08-01', fields: 'embargo: 2026-07-01T00:01Z' }),
  'content/en-IE/stories/draft.md': discovery('Drafft'),
  'content/en-IE/stories/held.md': discovery('Dan embargo'),
}
const languages = { site: { url: 'https://charity.example.org', name: 'C', languages: ['en-GB', 'en-IE'] } }

/** What pages of a preview say of themselves. */
async function statesAt(at: string, settings: object = { drafts: true }, site = createSite(files)) {
  const { pages, problems } = await site.build({ now: at, ...settings }, languages)
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  return (url: string) => {
    const { previewState: found } = viewAt<BasePageView>(pages, url).head
    return found && [found.state, found.until?.text].filter(Boolean).join(' ')
  }
}

it('says of each page of a preview with drafts what keeps it from being public', async () => {
  const stateOf = await statesAt(now)
  expect(stateOf('/discoveries/open/')).toBe('public')
  expect(stateOf('/discoveries/draft/')).toBe('draft')
  expect(stateOf('/en-IE/discoveries/draft/')).toBe('draft-original')
  expect(stateOf('/discoveries/held/')).toBe('embargo 1 July 2026 at 00:01 UTC')
  expect(stateOf('/en-IE/discoveries/held/')).toMatch(/^embargo 1 .* 2026/)
  expect(stateOf('/discoveries/later/')).toBe('future 1 August 2026')
  expect(stateOf('/discoveries/')).toBe('mixed')
  expect(stateOf('/topics/spread/')).toBe('mixed')
})

it('says nothing of it elsewhere', async () => {
  const stateOf = await statesAt(now, {})
  expect(stateOf('/discoveries/open/')).toBeUndefined()
})

it('says something else once a date has come, with the same memo', async () => {
  const [site, memo] = [createSite(files), createMemo()]
  expect((await statesAt(now, { drafts: true, memo }, site))('/discoveries/held/')).toMatch(/^embargo/)
  expect((await statesAt('2026-07-02', { drafts: true, memo }, site))('/discoveries/held/')).toBe('public')
})
