import { describe, expect, it } from 'vitest'
import { sayBuilding } from '../../src/watch/say-building.js'
import { type Beginning, beginning, buildLine, closingOf } from '../../src/watch/view.js'
import { createChannel } from '../channel.js'
import { missing, page, warning } from '../reporters/report.js'
import { resultOf } from './result.js'

const at = new Date(2026, 2, 9, 14, 2, 11)
const first = { at, isFirst: true, wasBroken: false, news: { fresh: [], mended: 0 } }
const later = { ...first, isFirst: false }

describe('the line of a build', () => {
  const line = (more: Parameters<typeof resultOf>[0], circumstances = later, columns = 80) =>
    buildLine(resultOf(more), circumstances, { ...page, columns })

  it('says what changed, how many pages it made and how long that took', () => {
    expect(line({ pages: 3 })).toBe('14:02:11 ✓ content/pages/about.md  3 pages in 45 ms\n')
  })

  it('of the first build has no cause', () => {
    expect(line({ causes: [], pages: 10_000, timings: { total: 12_345 } }, first)).toBe(
      '14:02:11 ✓ built 10,000 pages in 12.3 s\n',
    )
  })

  it('counts files when no page changed', () => {
    expect(line({ causes: ['theme/site.css'], changed: ['assets/site.css'], pages: 0 })).toContain('  1 file in 45 ms')
  })

  it('says when nothing came of it', () => {
    expect(line({ changed: [], pages: 0 })).toContain('nothing changed in 45 ms')
  })

  it('says that a story was saved which no page shows', () => {
    const file = 'content/pages/about.md'
    const hidden = [{ file, because: 'draft', by: { file, field: 'status' } }] as const
    expect(line({ changed: [], pages: 0, hidden })).toContain('about.md  saved, not shown in 45 ms')
    expect(line({ causes: ['b.md'], changed: [], pages: 0, hidden })).toContain('nothing changed')
  })

  it('names the first of many causes, and counts the rest', () => {
    expect(line({ causes: ['a.md', 'b.md', 'c.md'] })).toContain('✓ a.md +2  1 page')
  })

  it('says when a build failed, and when all is well again', () => {
    expect(line({ outcome: 'failed', pages: 0, changed: [] })).toBe(
      '14:02:11 ✗ content/pages/about.md  not built in 45 ms\n',
    )
    expect(line({}, { ...later, wasBroken: true })).toContain('1 page in 45 ms, fixed')
    expect(line({ changed: [], pages: 0 }, { ...later, wasBroken: true })).toMatch(/ {2}fixed in 45 ms\n$/)
  })

  it('counts problems that are still there, in place of showing them again', () => {
    expect(line({ problems: [warning, warning] })).toContain('45 ms, still 2 warnings')
  })

  it('counts problems that are gone, and those that remain, within 80 columns', () => {
    const after = (mended: number, wasBroken = false) => ({ ...later, wasBroken, news: { fresh: [], mended } })
    expect(line({ problems: [warning, warning] }, after(3))).toMatch(/45 ms, 3 problems fixed, 2 remain\n$/)
    expect(line({ problems: [warning] }, after(1))).toMatch(/45 ms, 1 problem fixed, 1 remains\n$/)
    expect(line({}, after(1))).toMatch(/45 ms, 1 problem fixed\n$/)
    expect(line({ problems: [warning] }, after(1, true))).toMatch(/45 ms, fixed, still 1 warning\n$/)
    const many = Array.from({ length: 138 }, () => warning)
    const causes = ['content/stories/discoveries/a-long-name.md']
    const text = line({ problems: many, causes, pages: 12, timings: { total: 145 } }, after(12))
    expect(text.trimEnd().length).toBeLessThanOrEqual(80)
  })

  it('fits into the terminal: a long path loses its beginning', () => {
    const cause = `content/${'long-'.repeat(30)}name.md`
    const text = line({ causes: [cause, 'b.md'] }, later, 60)
    expect(text.trimEnd().length).toBeLessThanOrEqual(60)
    expect(text).toMatch(/ ✓ ….*name\.md \+1 {2}1 page in 45 ms$/m)
  })

  it('shows characters of a file name that would command the terminal', () => {
    expect(line({ causes: ['a\x1b[2J\nb.md'] })).toContain('a␛[2J␊b.md')
  })
})

describe('while the first build is on its way', () => {
  it('a terminal says so, until it is over', () => {
    const channel = createChannel({ isTerminal: true })
    const waiting = sayBuilding(channel)
    expect(channel.written()).toBe('Building the site…')
    waiting.end()
    waiting.end()
    expect(channel.written()).toBe('Building the site…\r\x1b[2K')
  })

  it('a terminal counts the images that are made, in a later build too', () => {
    const channel = createChannel({ isTerminal: true })
    const waiting = sayBuilding(channel)
    waiting.images(1, 2)
    waiting.end()
    waiting.images(1, 1)
    const [first, later] = ['Making images smaller, once: 1 of 2…', 'Making images smaller, once: 1 of 1…']
    expect(channel.written()).toBe(`Building the site…\r\x1b[2K${first}\r\x1b[2K${later}`)
  })

  it('a pipe is told nothing', () => {
    const channel = createChannel()
    const waiting = sayBuilding(channel)
    waiting.images(1, 2)
    waiting.end()
    expect(channel.written()).toBe('')
  })
})

describe('the first lines', () => {
  const server = { origin: 'http://127.0.0.1:4321', port: 4321, wantedPort: 4321, exposedAt: [] }
  const start = (more: Partial<Beginning> = {}) =>
    beginning({ root: '/site', drafts: false, keys: true, server, ...more }, page)

  it('say what is watched, where it is served, and which keys there are', () => {
    expect(start()).toBe('Watching /site\n\n  http://127.0.0.1:4321/\n\n  o open · r rebuild · p problems · q quit\n\n')
  })

  it('say nothing of keys when nobody can press any', () => {
    expect(start({ keys: false })).toBe('Watching /site\n\n  http://127.0.0.1:4321/\n\n')
  })

  it('say that a port is taken', () => {
    expect(start({ server: { ...server, wantedPort: 4320 } })).toContain(
      '  Port 4320 is taken; this is the next one that is free.\n',
    )
    expect(start({ server: { ...server, wantedPort: 0 } })).not.toContain('taken')
  })

  it('say who can read the site, and where', () => {
    const text = start({ server: { ...server, exposedAt: ['http://192.0.2.7:4321', 'http://192.0.2.8:4321'] } })
    expect(text).toContain('  Exposed: whoever reaches this machine can read the whole site,')
    expect(text).toMatch(/^ {4}http:\/\/192\.0\.2\.7:4321\/\n {4}http:\/\/192\.0\.2\.8:4321\/$/m)
    expect(start()).not.toContain('Exposed')
  })

  it('say that drafts are shown, and warn when others can read them', () => {
    expect(start({ drafts: true })).toContain('  With drafts, embargoed and future stories.')
    const text = start({ drafts: true, server: { ...server, exposedAt: ['http://192.0.2.7:4321'] } })
    expect(text.replace(/\n {2}/g, ' ')).toContain('drafts and embargoed stories included')
  })

  it('say for which instant the site is built', () => {
    expect(start({ now: '2026-03-09T00:01Z' })).toContain('  As it will be, or was, at 2026-03-09T00:01Z.\n')
  })

  it('say where the site is when it is not served, and offer no key to open it', () => {
    const { server: _, ...rest } = { root: '/site', drafts: false, keys: true, server }
    expect(beginning(rest, page)).toBe(
      'Watching /site\n\n  Written to /site/.findings/watch/; not served\n\n  r rebuild · p problems · q quit\n\n',
    )
  })

  it('fit into 80 columns', () => {
    const text = start({ drafts: true, now: '2026-03-09', server: { ...server, exposedAt: ['http://192.0.2.7:4321'] } })
    expect(text.split('\n').filter((one) => one.length > 80)).toEqual([])
  })
})

describe('what follows the problems', () => {
  it('is their count, and what is seen meanwhile', () => {
    const result = resultOf({ outcome: 'failed', problems: [missing] })
    expect(closingOf(result, true)).toBe('1 error in 1 file. Nothing was written; the last good site is still served.')
    expect(closingOf(result, false)).toContain('the last good site stays as it is.')
    expect(closingOf({ ...result, files: [] }, true)).toBe('1 error in 1 file. Nothing was written.')
  })

  it('is the count alone when they are warnings, and nothing when there are none', () => {
    expect(closingOf(resultOf({ problems: [warning] }), true)).toBe('1 warning in 1 file.')
    expect(closingOf(resultOf(), true)).toBe('')
  })

  it('begins with what else failed', () => {
    expect(closingOf(resultOf({ outcome: 'failed', failure: 'no space left on device' }), true)).toBe(
      'no space left on device. Nothing was written; the last good site is still served.',
    )
  })
})
