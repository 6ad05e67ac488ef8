import path from 'node:path'
import type { PublishedSite } from '@findings/core'
import { describe, expect, it } from 'vitest'
import { summary } from '../src/build/summary.js'
import { createChannel } from './channel.js'

const built: PublishedSite = {
  outcome: 'built',
  problems: [],
  checked: [],
  pages: [],
  files: [],
  out: path.resolve('dist'),
  isPreview: false,
  written: 0,
  unchanged: 0,
  removed: 0,
  hidden: 0,
  notices: [],
  templatesCheckedBy: 'types',
  rendered: 0,
  timings: {},
}
const site: Parameters<typeof summary>[1] = {
  name: 'Example Heart Fund',
  hasDrafts: false,
  duration: 1234,
  isAbove: true,
}
const files = (count: number) => Array.from({ length: count }, (_, n) => `${n}`)
const pages = (template: string, count: number) => ({ template, count })
const of = (result: Partial<PublishedSite>, more: Partial<typeof site> = {}, columns = 80) =>
  summary({ ...built, ...result }, { ...site, ...more }, createChannel({ columns }))

describe('the summary of a build', () => {
  it('says what is worth knowing beside the problems', () => {
    const notices = ['Images are published as they are, because the package `sharp` is not installed.']
    expect(of({ notices }, {}, 60)).toContain(
      '\n\n  Images are published as they are, because the package\n  `sharp` is not installed.\n',
    )
  })

  it('counts pages by template, most first, and files by what happened to them', () => {
    const result = {
      pages: [pages('home', 1), pages('discovery', 1200), pages('archive', 1)],
      files: files(12_345),
      written: 12_000,
      unchanged: 345,
      removed: 1,
    }
    expect(of(result)).toBe(`✓ Built Example Heart Fund in 1.2 s

   1,202 pages   discovery 1,200, archive 1, home 1
  12,345 files   12,000 written, 345 unchanged, 1 removed

  The site is in dist/
`)
  })

  it('speaks of one page, one file and one warning in the singular', () => {
    const problem = { ruleId: 'hidden-reference', severity: 'warning', file: 'a.md', reason: '' } as const
    expect(of({ pages: [pages('home', 1)], files: files(1), written: 1, problems: [problem] })).toContain(`
  1 page      home 1
  1 file      all written
  1 warning   see above
`)
  })

  it('says how many stories are not public', () => {
    expect(of({ hidden: 3 })).toMatch(/^ {2}3 stories {3}not public: see `findings status`$/m)
    expect(of({ isPreview: true, hidden: 1 }, { hasDrafts: true })).toMatch(
      /^ {2}1 story {3}left out: withdrawn or without consent$/m,
    )
    expect(of({ hidden: 0 })).not.toContain('stor')
  })

  it('does not point above to warnings that went elsewhere', () => {
    const problem = { ruleId: 'hidden-reference', severity: 'warning', file: 'a.md', reason: '' } as const
    expect(of({ problems: [problem] }, { isAbove: false })).toMatch(/^ {2}1 warning {3}reported$/m)
  })

  it('keeps within the width of the terminal', () => {
    const many = ['discovery', 'press-release', 'opinion', 'news', 'personal-story', 'explainer', 'topic', 'person']
    const lines = of({ pages: many.flatMap((name) => pages(name, 10)), files: files(1), written: 1 }, {}, 50).split(
      '\n',
    )
    expect(lines.filter((line) => line.length > 50)).toEqual([])
    expect(lines.join(' ').match(/[a-z-]+ 10/g)).toHaveLength(8)
  })

  it('says minutes when it took minutes', () => {
    expect(of({}, { duration: 125_000 })).toContain('in 2 min 5 s\n')
  })

  it('warns of publishing a preview', () => {
    const text = of({ isPreview: true }, { hasDrafts: true })
    expect(text).toContain('✓ Built a preview of Example Heart Fund')
    expect(text).toContain('The preview is in dist/')
    expect(text).toContain('do not publish it')
  })

  it('sends no command in the name of a site to the terminal', () => {
    expect(of({}, { name: 'Heart\x1b[2J' })).toContain('Built Heart␛[2J in')
  })

  it('says of what instant a preview is that has not come', () => {
    const text = of({ isPreview: true, hidden: 2 }, { now: '2031-05-06T00:01Z' })
    expect(text).toContain('Built a preview of Example Heart Fund')
    expect(text).toContain('2 stories   not public: see `findings status`')
    expect(text).toContain(
      '  It shows the site as it will be at 2031-05-06T00:01Z, which has not come: do\n  not publish it.\n',
    )
  })
})
