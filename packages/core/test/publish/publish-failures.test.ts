import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { move } from '../../src/publish/move.js'
import { completePublish } from '../../src/publish/publish.js'
import { folderWith } from '../folder.js'
import { filesIn, published } from './site.js'

/** Which call that changes the disk fails, counted from 0, and how. */
const failing = vi.hoisted(() => ({
  at: Number.POSITIVE_INFINITY,
  code: 'EIO',
  calls: 0,
  forever: false,
  /** Files that were written, in order. */
  written: [] as readonly string[],
  /** A folder that may not be written to. */
  refused: '',
}))

vi.mock('node:fs', async (importOriginal) => {
  const fs = await importOriginal<typeof import('node:fs')>()
  const withFailure =
    <A extends unknown[], R>(act: (...args: A) => R) =>
    (...args: A): R => {
      if (failing.forever ? failing.calls++ >= failing.at : failing.calls++ === failing.at)
        throw Object.assign(new Error(`${failing.code}: it failed`), { code: failing.code })
      return act(...args)
    }
  return {
    ...fs,
    writeFileSync: withFailure((...args: Parameters<typeof fs.writeFileSync>) => {
      failing.written = [...failing.written, String(args[0])]
      fs.writeFileSync(...args)
    }),
    accessSync(folder: string, mode?: number) {
      if (folder === failing.refused) throw Object.assign(new Error('EROFS: it failed'), { code: 'EROFS' })
      fs.accessSync(folder, mode)
    },
    linkSync: withFailure(fs.linkSync),
    renameSync: withFailure(fs.renameSync),
    unlinkSync: withFailure(fs.unlinkSync),
    rmdirSync: withFailure(fs.rmdirSync),
    mkdirSync: withFailure(fs.mkdirSync),
    copyFileSync: withFailure(fs.copyFileSync),
    rmSync: withFailure(fs.rmSync),
    openSync: withFailure(fs.openSync),
  }
})

beforeEach(() => Object.assign(failing, { at: Number.POSITIVE_INFINITY, code: 'EIO', calls: 0, refused: '' }))

/** Let one call of `act` fail, whichever is the `at`th; true when it came to that call. */
function failAt(at: number, code: string, act: () => void): boolean {
  Object.assign(failing, { at, code, calls: 0 })
  try {
    act()
  } catch (error) {
    expect(error).toMatchObject({ cause: { code } })
  } finally {
    failing.at = Number.POSITIVE_INFINITY
  }
  return failing.calls > at
}

/** The owner of a lock that is left over is gone, as a rule; here it is this process. */
const unlock = (out: string) => rmSync(join(out, '.findings/lock'), { force: true })

const before = { 'index.html': 'old', 'about/index.html': 'about', talks: 'talks', 'a/b/c.html': 'c', 'X.html': 'x' }
const after = { 'index.html': 'new', 'about/index.html': 'about', 'talks/one.html': '1', a: 'a', 'x.html': 'x' }

describe('a machine that fails', () => {
  it('leaves the old site as it was while files are staged', () => {
    const out = join(folderWith({}), 'dist')
    published(out, before)
    // The calls: make the output folder, make the stage, write the first file, write the second.
    for (const at of [0, 1, 2, 3]) {
      expect(failAt(at, 'ENOSPC', () => published(out, after))).toBe(true)
      expect(filesIn(out)).toEqual(before)
      expect(existsSync(join(out, '.findings/stage'))).toBe(false)
    }
  })

  it('says in words what happened, and keeps the cause', () => {
    const out = join(folderWith({}), 'dist')
    for (const [code, words] of [
      ['ENOSPC', 'the disk is full'],
      ['EROFS', 'the disk is read-only'],
      ['EACCES', `permission is missing${process.platform === 'win32' ? ', or another program has a file open' : ''}`],
    ]) {
      Object.assign(failing, { at: 2, code, calls: 0 })
      expect(() => published(out, before)).toThrow(`Cannot publish to ${out}: ${words} (${code}: it failed)`)
    }
  })

  it('is made good by the next publish, wherever the last one stopped', () => {
    for (let at = 0, failed = true; failed; at++) {
      const out = join(folderWith({}), 'dist')
      published(out, before)
      failed = failAt(at, 'EIO', () => published(out, after))
      unlock(out)
      published(out, after)
      expect(filesIn(out)).toEqual(after)
      published(out, {})
      expect(filesIn(out)).toEqual({})
      if (!failed) expect(at).toBeGreaterThan(15)
    }
  })
})

describe('a publish that stops at any call', () => {
  /** Stop at the `at`th call, as a process that is killed does: nothing tidies up. False when there are fewer calls. */
  function stopAt(at: number, out: string): boolean {
    Object.assign(failing, { at, code: 'EIO', calls: 0, forever: true })
    try {
      published(out, after)
      return false
    } catch {
      return true
    } finally {
      Object.assign(failing, { at: Number.POSITIVE_INFINITY, forever: false })
    }
  }

  it('leaves every file whole, old or new, and the next command completes it or keeps the old site', () => {
    const ends = new Set<string>()
    for (let at = 0, stopped = true; stopped; at++) {
      const out = join(folderWith({}), 'dist')
      published(out, before)
      writeFileSync(join(out, 'CNAME'), 'example.org')
      stopped = stopAt(at, out)
      unlock(out)
      for (const [path, text] of Object.entries(filesIn(out)).filter(([path]) => !path.endsWith('/'))) {
        expect(['example.org', ...Object.values(before), ...Object.values(after)]).toContain(text)
        expect([...Object.keys(before), ...Object.keys(after), 'CNAME']).toContain(path)
      }
      expect(completePublish(out)).toEqual([])
      const { CNAME, ...site } = filesIn(out)
      expect(CNAME).toBe('example.org')
      expect([before, after]).toContainEqual(site)
      expect(readdirSync(join(out, '.findings'))).toEqual(['manifest.json'])
      ends.add(JSON.stringify(site))
      if (!stopped) expect(at).toBeGreaterThan(20)
    }
    expect(ends.size).toBe(2)
  })
})

describe('a disk that is full from the first move on', () => {
  it('has room for the manifest, which was written before', () => {
    const out = join(folderWith({}), 'dist')
    published(out, before)
    const written = failing.written
    published(out, { ...before, 'index.html': 'new' })
    // Its last write is the journal: lock, file, manifest, journal.
    expect(failing.written.slice(written.length).map((file) => basename(file).replace(/\d+$/, ''))).toEqual([
      'lock.',
      '',
      'manifest.json.new',
      'journal.json.new',
    ])
  })
})

describe('a folder below the output folder that refuses to be written to', () => {
  it('is found before anything is promised', () => {
    const out = join(folderWith({}), 'dist')
    published(out, before)
    failing.refused = join(out, 'a/b')
    expect(() => published(out, after)).toThrow(`Cannot publish to ${out}: the disk is read-only (EROFS: it failed)`)
    expect(filesIn(out)).toEqual(before)
    expect(readdirSync(join(out, '.findings'))).toEqual(['manifest.json'])
    expect(published(out, { ...before, 'index.html': 'new' }).written).toBe(1)
    failing.refused = out
    expect(() => published(out, before)).toThrow('read-only')
    expect(filesIn(out)).toEqual({ ...before, 'index.html': 'new' })
  })
})

describe('a file system mounted below the output folder', () => {
  it('is given a whole file by copying it beside its place first', () => {
    const folder = folderWith({ from: 'new', 'mount/to.html': 'old' })
    const otherDevice = () => {
      throw Object.assign(new Error('EXDEV: cross-device link'), { code: 'EXDEV' })
    }
    move(join(folder, 'from'), join(folder, 'mount/to.html'), otherDevice)
    expect(filesIn(folder)).toEqual({ 'mount/to.html': 'new' })
  })

  it('is not taken for one when something else is wrong', () => {
    const folder = folderWith({ 'to/x': '' })
    expect(() => move(join(folder, 'missing'), join(folder, 'new.html'))).toThrow(/ENOENT/)
  })
})
