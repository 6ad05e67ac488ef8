import { expect, it } from 'vitest'
import { createRemarks } from '../../src/watch/remarks.js'
import { reportOf, warning } from '../reporters/report.js'
import { resultOf } from './result.js'

const other = { ...warning, file: 'content/pages/about.md' }
const addresses = { 'content/pages/about.md': '/about/', 'content/pages/contact.md': '/contact/' }
const remarksOf = (more: Parameters<typeof resultOf>[0]) => createRemarks(resultOf(more), reportOf([]))

it('sets the warnings of the page that is looked at before those of others', () => {
  const remarks = remarksOf({ problems: [other, warning, warning], addresses })('/contact/')
  expect(remarks?.sign).toBe('2 warnings on this page, 1 warning elsewhere')
  expect(remarks?.here.map(({ path }) => path)).toEqual(['site/content/pages/contact.md'])
  expect(remarks?.elsewhere.map(({ path }) => path)).toEqual(['site/content/pages/about.md'])
})

it('finds those of the page behind more warnings than are shown', () => {
  const many = Array.from({ length: 200 }, (_, n) => ({ ...warning, file: `content/stories/${n}.md` }))
  const remarks = remarksOf({ problems: [...many, other], addresses })('/about')
  expect(remarks?.sign).toBe('1 warning on this page, 200 warnings elsewhere')
  expect(remarks?.here).toHaveLength(1)
})

it('says that what was saved is not shown, also where nothing warns', () => {
  const file = 'content/stories/a.md'
  const hidden = [{ file, because: 'draft', by: { file, field: 'status' } }] as const
  const remarks = remarksOf({ causes: [file], hidden })('/')
  expect(remarks?.sign).toBe('Saved, but not shown')
  expect(remarks?.notes).toEqual([`${file} is a draft: \`findings watch --drafts\` shows it.`])
})

it('has nothing to say of a site that is in order', () => {
  expect(remarksOf({})('/')).toBeUndefined()
})
