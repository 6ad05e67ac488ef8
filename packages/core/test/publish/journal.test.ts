import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { uptime } from 'node:os'
import { basename, join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { describe as describeFault } from '../../src/problems.js'
import { journalOf, writeJournal } from '../../src/publish/journal.js'
import { takeLock } from '../../src/publish/lock.js'
import { beginPublish, completePublish } from '../../src/publish/publish.js'
import { stageFolder } from '../../src/publish/stage.js'
import { folderWith } from '../folder.js'
import { createSite, records } from '../support/create-site.js'
import { filesIn, published, publishText, refused } from './site.js'

/** An output folder whose publish of one new page was stopped just after it was promised. */
function stopped(files: Readonly<Record<string, string>> = {}) {
  const out = folderWith({ '.findings/stage/0': 'new', ...files })
  const after = new Map([['news/index.html', '']])
  writeJournal(out, journalOf({ before: new Map(), after, changed: [...after.keys()], removed: [] }, false))
  return out
}

const rulesOf = (out: string) =>
  completePublish(out).map(({ rule, file }) => `${rule} ${file.split('/').slice(1).join('/')}`)

describe('a publish that was stopped', () => {
  it('is completed, once', () => {
    const out = stopped()
    expect(completePublish(out)).toEqual([])
    expect(filesIn(out)).toEqual({ 'news/index.html': 'new' })
    expect(readdirSync(join(out, '.findings'))).toEqual(['manifest.json'])
    expect(completePublish(out)).toEqual([])
  })

  it('is not done twice: where files have been moved, what stood in their way is gone, and may be called as they are', () => {
    const out = folderWith({ 'about.html': 'new', '.findings/stage/1': 'news' })
    const after = new Map([
      ['about.html', ''],
      ['news/index.html', ''],
    ])
    const journal = journalOf({ before: new Map(), after, changed: [...after.keys()], removed: [] }, false)
    writeJournal(out, { ...journal, first: ['about.html'] }) // as `About.html` is where case does not count
    expect(completePublish(out)).toEqual([])
    expect(filesIn(out)).toEqual({ 'about.html': 'new', 'news/index.html': 'news' })
  })

  it('makes no folder for a page that was moved to its place, and has been removed since', () => {
    const out = stopped()
    rmSync(join(out, '.findings/stage/0'))
    expect(completePublish(out)).toEqual([])
    expect(filesIn(out)).toEqual({})
  })

  it('is forgotten when it had promised nothing', () => {
    const out = folderWith({ '.findings/stage/0': 'new', '.findings/journal.json.new': '{"ver' })
    expect(completePublish(out)).toEqual([])
    expect(readdirSync(out)).toEqual([])
  })

  it('is completed by a build, whatever is wrong with the stories', async () => {
    const site = createSite({ ...records, 'content/stories/a.md': 'no front matter' })
    const out = stopped()
    const { outcome } = await site.build({ out, write: true })
    expect(outcome).toBe('failed')
    expect(filesIn(out)).toEqual({ 'news/index.html': 'new' })
  })

  it('is left alone by a check', async () => {
    const site = createSite(records)
    const out = stopped()
    await site.build({ out, write: false })
    expect(existsSync(stageFolder(out))).toBe(true)
  })
})

describe('a journal that cannot be trusted', () => {
  const whole = { version: 1, first: [], moves: [], last: [], manifest: '{"version":1,"files":{}}' }
  it.each([
    '{"version":1',
    ...[{ first: ['../x'] }, { moves: ['../x'] }, { last: ['a', '../x'] }, { last: 'a' }, { version: 2 }].map((one) =>
      JSON.stringify({ ...whole, ...one }),
    ),
    JSON.stringify({ ...whole, manifest: '{"version":1,"files":{"../x":""}}' }),
    'null',
  ])('is a clear problem, and changes nothing: %s', (text) => {
    const out = folderWith({ '.findings/journal.json': text, 'index.html': 'old' })
    expect(rulesOf(out)).toEqual(['damaged-state .findings/journal.json'])
    expect(refused(out, { 'index.html': 'new' })).toHaveLength(1)
    expect(filesIn(out)).toEqual({ 'index.html': 'old' })
  })

  it('is none that is whole', () => {
    expect(rulesOf(folderWith({ '.findings/journal.json': JSON.stringify(whole) }))).toEqual([])
  })

  it('leads to no place behind a link', () => {
    const elsewhere = folderWith({ 'index.html': 'mine' })
    const out = stopped()
    symlinkSync(elsewhere, join(out, 'news'))
    expect(rulesOf(out)).toEqual(['path-in-the-way news'])
    expect(filesIn(elsewhere)).toEqual({ 'index.html': 'mine' })
  })

  it('moves nothing into a state folder that is a link', () => {
    const elsewhere = folderWith({ 'index.html': 'mine' })
    const out = folderWith({})
    symlinkSync(elsewhere, join(out, '.findings'))
    expect(refused(out, { 'index.html': 'new' })).toEqual([expect.stringMatching(/\.findings path-in-the-way/)])
    expect(filesIn(elsewhere)).toEqual({ 'index.html': 'mine' })
  })
})

describe('two builds at once', () => {
  const lock = (out: string, owner: unknown) => {
    mkdirSync(join(out, '.findings'), { recursive: true })
    writeFileSync(join(out, '.findings/lock'), typeof owner === 'string' ? owner : JSON.stringify(owner))
  }

  /** The lock that this very process leaves while it publishes. */
  function ownLock(): { pid: number; host: string; boot: string; start: string } {
    const out = folderWith({})
    const taken = takeLock(out)
    const text = readFileSync(join(out, '.findings/lock'), 'utf8')
    if ('lock' in taken) taken.lock.release()
    return JSON.parse(text)
  }

  it('do not mix: the second one says who is first', () => {
    const out = folderWith({ 'index.html': 'old' })
    lock(out, ownLock())
    expect(refused(out, { 'a.html': 'new' })).toEqual([`${basename(out)} output-in-use undefined`])
    expect(filesIn(out)).toEqual({ 'index.html': 'old' })
    expect(existsSync(join(out, '.findings/lock'))).toBe(true)
  })

  it.runIf(process.platform === 'linux')('do not mix where the other is another process that lives', () => {
    const [, ofParent = ''] = readFileSync(`/proc/${process.ppid}/stat`, 'utf8').split(/\) (?!.*\) )/s)
    const out = folderWith({})
    lock(out, { ...ownLock(), pid: process.ppid, start: ofParent.split(' ')[19] })
    expect(refused(out, { 'a.html': 'new' })).toHaveLength(1)
  })

  it('stop when another one has taken over the lock meanwhile, and leave it what it staged', () => {
    const out = folderWith({ 'index.html': 'old' })
    const begun = beginPublish(out)
    if ('faults' in begun) throw new Error('It should begin')
    begun.publication.put('index.html', Buffer.from('new'))
    const theirs = JSON.stringify({ pid: 1, host: 'elsewhere', boot: '', start: '' })
    lock(out, theirs)
    expect(begun.publication.commit()).toMatchObject({ faults: [{ rule: 'output-in-use' }] })
    begun.publication.end()
    expect(filesIn(out)).toEqual({ 'index.html': 'old' })
    expect(readFileSync(join(out, '.findings/lock'), 'utf8')).toBe(theirs)
    expect(existsSync(join(out, '.findings/stage'))).toBe(true)
  })

  it('end quietly when somebody has removed the folder of their lock', () => {
    const out = folderWith({})
    const begun = beginPublish(out)
    rmSync(join(out, '.findings'), { recursive: true })
    if ('publication' in begun) begun.publication.end()
    expect(filesIn(out)).toEqual({})
  })

  it.runIf(process.platform === 'linux')('say when their process began, in hundredths of a second', () => {
    expect(Number(ownLock().start) / 100).toBeCloseTo(uptime() - process.uptime(), -1)
  })

  it.each([
    ['a process that is gone', { pid: 2 ** 22 + 1 }],
    ['a process whose id another one has now', { start: '1' }],
    ['another run of the machine', { boot: 'before' }],
  ])('take over the lock of %s', (_, change) => {
    const out = folderWith({})
    lock(out, { ...ownLock(), ...change })
    published(out, { 'a.html': 'a' })
    expect(readdirSync(join(out, '.findings'))).toEqual(['manifest.json'])
  })

  it('are told which lock to delete when it is of another machine, and only then', () => {
    const out = folderWith({})
    const name = basename(out)
    const noteOf = (owner: unknown) => {
      lock(out, owner)
      const outcome = publishText(out, { 'a.html': 'a' })
      return 'faults' in outcome ? outcome.faults.map((one) => describeFault(one, undefined, 'error').note) : []
    }
    expect(noteOf(ownLock())).toEqual(['Wait until it has ended, then build again.'])
    expect(noteOf({ ...ownLock(), host: 'elsewhere' })).toEqual([
      `Wait until it has ended, then build again. If it was killed, delete \`${name}/.findings/lock\`.`,
    ])
  })

  it('keep a lock from looking left over while they run, and no lock of others', () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    try {
      const out = folderWith({})
      const taken = takeLock(out)
      if ('faults' in taken) throw new Error('It should be free')
      const isRenewed = () => {
        utimesSync(join(out, '.findings/lock'), 0, 0)
        vi.advanceTimersByTime(30_000)
        return statSync(join(out, '.findings/lock')).mtimeMs > 0
      }
      expect(isRenewed()).toBe(true)
      lock(out, 'of others')
      expect(isRenewed()).toBe(false)
      taken.lock.release()
      expect(vi.getTimerCount()).toBe(0)
    } finally {
      vi.useRealTimers()
    }
  })

  it('leave nothing behind of a process that was killed while it took the lock, and all of one that is taking it', () => {
    const out = folderWith({})
    lock(out, { ...ownLock(), pid: 2 ** 22 + 1 })
    for (const pid of [2 ** 22 + 2, process.ppid]) writeFileSync(join(out, `.findings/lock.${pid}`), '')
    published(out, { 'a.html': 'a' })
    expect(readdirSync(join(out, '.findings')).sort()).toEqual([`lock.${process.ppid}`, 'manifest.json'])
  })

  it('are not waited for when the lock is a link to nothing', () => {
    const out = folderWith({})
    mkdirSync(join(out, '.findings'))
    symlinkSync(join(out, 'nowhere'), join(out, '.findings/lock'))
    expect(published(out, { 'a.html': 'a' }).written).toBe(1)
  })

  it.each([
    ['of another machine', JSON.stringify({ pid: 1, host: 'elsewhere', boot: '', start: '' })],
    ['that cannot be read', ''],
  ])('take over a lock %s only when it is old', (_, text) => {
    const out = folderWith({})
    lock(out, text)
    expect(refused(out, { 'a.html': 'a' })).toHaveLength(1)
    const longAgo = new Date('2020-01-01T00:00:00Z')
    utimesSync(join(out, '.findings/lock'), longAgo, longAgo)
    expect(published(out, { 'a.html': 'a' }).written).toBe(1)
  })
})
