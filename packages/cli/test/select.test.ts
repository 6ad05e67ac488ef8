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
const place = { root, content: path.join(root, 'content') }
const checkedBy = (...globs: string[]) => select(all, globs, place).checked

describe('--only', () => {
  it.each([
    ['content/pages/about.md', 'of the site'],
    ['./content/pages/about.md', 'that begins here'],
    ['pages/about.md', 'of the content folder'],
    ['./pages/about.md', 'that begins in the content folder'],
    ['pages/ab*.md', 'with a star, of the content folder'],
    ['site/content/pages/about.md', 'from the working directory'],
    [path.join('..', path.basename(process.cwd()), 'site/content/pages/about.md'), 'from above the working directory'],
    [path.join(root, 'content/pages/about.md'), 'that is absolute'],
    ['**/about.md', 'in any folder'],
    ['content/pages/{about,help}.md', 'with alternatives'],
  ])('takes a path %s', (glob) => {
    expect(checkedBy(glob)).toEqual(['content/pages/about.md'])
  })

  it.each(['content/pages', 'content/pages/', 'site/content/pages', 'pages', 'pages/'])(
    'takes a folder for what is in it: %s',
    (glob) => {
      expect(checkedBy(glob)).toEqual(['content/pages/about.md', 'content/pages/team/[us].md'])
    },
  )

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
    expect(select(all, ['theme'], place)).toEqual({ checked: [], problems: [problem('theme/home.eta')], unmatched: [] })
  })

  it.each(['.', './', '..', '../.'])('takes %s for a folder of the working directory, never of the site', (glob) => {
    expect(checkedBy(glob)).toEqual(all.checked)
    const elsewhere = path.resolve('/elsewhere/far/away')
    expect(select(all, [glob], { root: elsewhere, content: path.join(elsewhere, 'content') }).checked).toEqual([])
  })

  it('begins at the content folder where nothing else matches, and only there', () => {
    const files = { checked: ['content/theme/a.md', 'content/b.md'], problems: [problem('theme/home.eta')] }
    expect(select(files, ['theme'], place)).toEqual({ checked: [], problems: files.problems, unmatched: [] })
    expect(select(files, ['b.md'], place).checked).toEqual(['content/b.md'])
    expect(select(files, ['b.md'], { root, content: path.join(root, 'stories') }).checked).toEqual([])
  })

  it('names globs that match nothing, and what was meant', () => {
    expect(select(all, ['content/page', '**/about.md', 'pages/abuot.md', 'elsewhere'], place).unmatched).toEqual([
      { glob: 'content/page', meant: 'content/pages' },
      { glob: 'pages/abuot.md', meant: 'pages/about.md' },
      { glob: 'elsewhere' },
    ])
  })
})
