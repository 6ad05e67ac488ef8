import path from 'node:path'
import type { Problem } from '@findings/core'
import { describe, expect, it } from 'vitest'
import { select } from '../src/check/select.js'

const root = path.resolve('site')
const problem = (file: string): Problem => ({ ruleId: 'body-h1', severity: 'warning', file, reason: '' })
const all = {
  checked: ['content/pages/about.md', 'content/pages/team/[us].md', 'content/stories/.draft.md'],
  problems: [problem('content/pages/about.md'), problem('theme/home.eta')],
}
const checkedBy = (...globs: string[]) => select(all, globs, root).checked

describe('--only', () => {
  it.each([
    ['content/pages/about.md', 'of the site'],
    ['./content/pages/about.md', 'that begins here'],
    ['site/content/pages/about.md', 'from the working directory'],
    [path.join(root, 'content/pages/about.md'), 'that is absolute'],
    ['**/about.md', 'in any folder'],
    ['content/pages/{about,help}.md', 'with alternatives'],
  ])('takes a path %s', (glob) => {
    expect(checkedBy(glob)).toEqual(['content/pages/about.md'])
  })

  it.each(['content/pages', 'content/pages/', 'site/content/pages'])('takes a folder for what is in it: %s', (glob) => {
    expect(checkedBy(glob)).toEqual(['content/pages/about.md', 'content/pages/team/[us].md'])
  })

  it('takes a name for itself, although it could mean something else', () => {
    expect(checkedBy('content/pages/team/[us].md')).toEqual(['content/pages/team/[us].md'])
  })

  it('finds names that begin with a dot', () => {
    expect(checkedBy('content/**')).toEqual(all.checked)
  })

  it('adds up', () => {
    expect(checkedBy('**/about.md', '**/.draft.md')).toHaveLength(2)
  })

  it('keeps the problems of matching files alone, also of files that are no stories', () => {
    expect(select(all, ['theme'], root)).toEqual({ checked: [], problems: [problem('theme/home.eta')], unmatched: [] })
  })

  it('names globs that match nothing', () => {
    expect(select(all, ['content/page', '**/about.md'], root).unmatched).toEqual(['content/page'])
  })
})
