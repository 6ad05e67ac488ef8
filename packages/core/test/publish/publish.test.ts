import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkOutput } from '../../src/publish/check-output.js'
import { faultOfPath } from '../../src/publish/output-path.js'
import { folderWith } from '../folder.js'
import { filesIn, published, publishText, refused } from './site.js'

describe('publish', () => {
  it('makes the folder and writes every file', () => {
    const out = join(folderWith({}), 'deep/dist')
    expect(published(out, { 'index.html': 'home', 'about/index.html': 'about' })).toEqual({
      written: 2,
      unchanged: 0,
      removed: 0,
      changed: ['index.html', 'about/index.html'],
    })
    expect(filesIn(out)).toEqual({ 'index.html': 'home', 'about/index.html': 'about' })
  })

  it('leaves nothing of the staging behind', () => {
    const out = folderWith({})
    published(out, { 'index.html': 'home' })
    expect(existsSync(join(out, '.findings/stage'))).toBe(false)
    expect(existsSync(join(out, '.findings/manifest.json'))).toBe(true)
  })

  it('leaves the same manifest whatever the order of files', () => {
    const manifestOf = (files: Readonly<Record<string, string>>) => {
      const out = folderWith({})
      published(out, files)
      return readFileSync(join(out, '.findings/manifest.json'), 'utf8')
    }
    expect(manifestOf({ 'b.html': 'b', 'a.html': 'a', 'c.html': 'c' })).toBe(
      manifestOf({ 'c.html': 'c', 'a.html': 'a', 'b.html': 'b' }),
    )
  })

  it('does not touch files that did not change', () => {
    const out = folderWith({})
    published(out, { 'a.html': 'a', 'b.html': 'b' })
    const longAgo = new Date('2020-01-01T00:00:00Z')
    for (const file of ['a.html', 'b.html', '.findings/manifest.json']) utimesSync(join(out, file), longAgo, longAgo)
    expect(published(out, { 'a.html': 'a', 'b.html': 'new' })).toEqual({
      written: 1,
      unchanged: 1,
      removed: 0,
      changed: ['b.html'],
    })
    expect(statSync(join(out, 'a.html')).mtime).toEqual(longAgo)
    expect(statSync(join(out, 'b.html')).mtime).not.toEqual(longAgo)
  })

  it('writes nothing at all, not even its manifest, when nothing changed', () => {
    const out = folderWith({})
    published(out, { 'a.html': 'a' })
    const longAgo = new Date('2020-01-01T00:00:00Z')
    utimesSync(join(out, '.findings/manifest.json'), longAgo, longAgo)
    expect(published(out, { 'a.html': 'a' })).toEqual({ written: 0, unchanged: 1, removed: 0, changed: [] })
    expect(statSync(join(out, '.findings/manifest.json')).mtime).toEqual(longAgo)
  })

  it('repairs files that were deleted or cut short since', () => {
    const out = folderWith({})
    const files = { 'a.html': 'aaa', 'b.html': 'bbb', 'c.html': 'ccc' }
    published(out, files)
    rmSync(join(out, 'a.html'))
    writeFileSync(join(out, 'b.html'), 'b')
    expect(published(out, files).changed).toEqual(['a.html', 'b.html'])
    expect(filesIn(out)).toEqual(files)
  })

  it('deletes a page that is gone, and the folders that it leaves empty', () => {
    const out = folderWith({})
    published(out, { 'index.html': 'home', 'news/2026/rain/index.html': 'rain', 'news/index.html': 'news' })
    expect(published(out, { 'index.html': 'home', 'news/index.html': 'news' }).removed).toBe(1)
    expect(filesIn(out)).toEqual({ 'index.html': 'home', 'news/index.html': 'news' })
    published(out, {})
    expect(filesIn(out)).toEqual({})
    expect(existsSync(out)).toBe(true)
  })

  it('keeps the files of others, and the folders that hold them', () => {
    const out = folderWith({ CNAME: 'example.org', '.git/HEAD': 'ref' })
    published(out, { 'news/index.html': 'news' })
    writeFileSync(join(out, 'news/notes.txt'), 'mine')
    published(out, {})
    expect(filesIn(out)).toEqual({ CNAME: 'example.org', '.git/HEAD': 'ref', 'news/notes.txt': 'mine' })
  })

  it('does not mind a page that somebody else has deleted already', () => {
    const out = folderWith({})
    published(out, { 'news/index.html': 'news', 'a.html': 'a' })
    rmSync(join(out, 'news'), { recursive: true })
    expect(published(out, { 'a.html': 'a' }).removed).toBe(1)
    expect(filesIn(out)).toEqual({ 'a.html': 'a' })
  })

  it('does not mind a file of somebody else in the place of a folder that it needs no more', () => {
    const out = folderWith({})
    published(out, { 'news/index.html': 'news' })
    rmSync(join(out, 'news'), { recursive: true })
    writeFileSync(join(out, 'news'), 'mine')
    published(out, {})
    expect(filesIn(out)).toEqual({ news: 'mine' })
  })
})

describe('new paths where old ones stand', () => {
  it.each([
    ['a file becomes a folder', { news: '1' }, { 'news/a/b.html': '2' }],
    ['a folder becomes a file', { 'news/a/b.html': '1', 'news/c.html': '1' }, { news: '2' }],
    ['a name changes its case', { 'About/Us.html': '1' }, { 'about/us.html': '1' }],
    ['everything moves at once', { a: '1', 'b/c': '2', D: '3' }, { 'a/c': '2', b: '1', d: '3' }],
  ])('%s', (_, before, after) => {
    const out = folderWith({})
    published(out, before)
    published(out, after)
    expect(filesIn(out)).toEqual(after)
  })

  it('puts a file where only empty folders of others are', () => {
    const out = folderWith({})
    mkdirSync(join(out, 'news/old/older'), { recursive: true })
    published(out, { news: 'text' })
    expect(filesIn(out)).toEqual({ news: 'text' })
  })
})

describe('files of others in the way', () => {
  it('changes nothing, and names each of them', () => {
    const out = join(folderWith({}), 'dist')
    published(out, { 'index.html': 'old', 'talks/index.html': 'old' })
    const theirs = {
      'news/index.html': 'theirs',
      'talks/notes.txt': 'theirs',
      'press/x/y.txt': 'theirs',
      blog: 'theirs',
    }
    for (const [path, text] of Object.entries(theirs)) {
      mkdirSync(join(out, path, '..'), { recursive: true })
      writeFileSync(join(out, path), text)
    }
    const before = filesIn(out)
    const files = { 'index.html': 'new', 'news/index.html': 'n', talks: 't', press: 'p', 'blog/index.html': 'b' }
    expect(refused(out, files)).toEqual([
      'dist/blog path-in-the-way dist/blog',
      'dist/news/index.html path-in-the-way dist/news/index.html',
      'dist/talks/notes.txt path-in-the-way dist/talks/notes.txt',
      'dist/press/x/y.txt path-in-the-way dist/press/x/y.txt',
    ])
    expect(filesIn(out)).toEqual(before)
  })

  it('does not take a file of another case for its own where case counts', () => {
    const out = join(folderWith({}), 'dist')
    published(out, { 'about.html': 'ours' })
    writeFileSync(join(out, 'ABOUT.html'), 'theirs')
    const caseCounts = readFileSync(join(out, 'about.html'), 'utf8') === 'ours'
    expect(refused(out, { 'ABOUT.html': 'new' })).toEqual(
      caseCounts ? ['dist/ABOUT.html path-in-the-way dist/ABOUT.html'] : [],
    )
  })

  it('refuses a file that is called like its state folder', () => {
    const out = join(folderWith({ 'dist/.findings': '' }), 'dist')
    expect(refused(out, { 'a.html': 'a' })).toEqual(['dist/.findings path-in-the-way dist/.findings'])
  })
})

describe('symbolic links', () => {
  it('follows an output folder that is one', () => {
    const root = folderWith({ 'real/.keep': '' })
    symlinkSync(join(root, 'real'), join(root, 'dist'))
    published(join(root, 'dist'), { 'a.html': 'a' })
    published(join(root, 'dist'), { 'b/c.html': 'c' })
    expect(lstatSync(join(root, 'dist')).isSymbolicLink()).toBe(true)
    expect(filesIn(join(root, 'real'))).toEqual({ '.keep': '', 'b/c.html': 'c' })
  })

  it('replaces a page that has become one, and not what it points at', () => {
    const root = folderWith({ 'elsewhere.html': 'theirs' })
    const out = join(root, 'dist')
    published(out, { 'a.html': 'a', 'b.html': 'b' })
    for (const page of ['a.html', 'b.html']) {
      rmSync(join(out, page))
      symlinkSync(join(root, 'elsewhere.html'), join(out, page))
    }
    published(out, { 'a.html': 'a' })
    expect(lstatSync(join(out, 'a.html')).isFile()).toBe(true)
    expect(filesIn(root)).toEqual({ 'dist/a.html': 'a', 'elsewhere.html': 'theirs' })
  })

  it('refuses one to a folder where a page was, for a folder of its own', () => {
    const root = folderWith({ 'elsewhere/other.html': 'theirs' })
    const out = join(root, 'dist')
    published(out, { news: 'news' })
    rmSync(join(out, 'news'))
    symlinkSync(join(root, 'elsewhere'), join(out, 'news'))
    expect(refused(out, { 'news/index.html': 'new' })).toEqual(['dist/news path-in-the-way dist/news'])
    expect(filesIn(join(root, 'elsewhere'))).toEqual({ 'other.html': 'theirs' })
  })

  it('refuses a folder inside the output that is one, for writing, keeping and deleting', () => {
    const root = folderWith({ 'elsewhere/index.html': 'news' })
    const out = join(root, 'dist')
    published(out, { 'news/index.html': 'news' })
    rmSync(join(out, 'news'), { recursive: true })
    symlinkSync(join(root, 'elsewhere'), join(out, 'news'))
    for (const files of [
      { 'news/index.html': 'new' },
      { 'news/index.html': 'news' },
      {},
      { 'news/more/index.html': 'm' },
    ]) {
      expect(refused(out, files)).toEqual(['dist/news path-in-the-way dist/news'])
    }
    expect(filesIn(join(root, 'elsewhere'))).toEqual({ 'index.html': 'news' })
  })
})

describe('paths that no output folder can hold', () => {
  it.each([
    ['../a.html', 'it is outside the output folder'],
    ['a/../../b.html', 'it is outside the output folder'],
    ['/etc/a.html', 'it is outside the output folder'],
    ['a//b.html', 'it has an empty name in it'],
    ['a/', 'it has an empty name in it'],
    ['', 'it has an empty name in it'],
    ['./a.html', 'it has an empty name in it'],
    ['.findings/manifest.json', '`.findings` belongs to Findings itself'],
    ['.Findings/x', '`.findings` belongs to Findings itself'],
    ['a\\b.html', 'Windows cannot hold a file of this name'],
    ['c:a.html', 'Windows cannot hold a file of this name'],
    ['a/nul.txt', 'Windows cannot hold a file of this name'],
    ['con/a.html', 'Windows cannot hold a file of this name'],
    ['a./b.html', 'Windows cannot hold a file of this name'],
    ['cafe\u0301.html', 'its name is not in Unicode form NFC'],
    [`${'é'.repeat(128)}.html`, 'a name in it is longer than 255 bytes'],
    [`${'a'.repeat(256)}/a.html`, 'a name in it is longer than 255 bytes'],
  ])('refuses %j: %s', (path, why) => {
    const out = join(folderWith({}), 'dist')
    expect(refused(out, { [path]: 'x' })).toEqual([`${path} unsafe-output ${why}`])
    expect(existsSync(out)).toBe(false)
  })

  it.each(['con', 'prn', 'aux', 'nul', 'com1', 'lpt9', 'COM¹', 'Aux.html'])('refuses what is a device: %s', (name) => {
    expect(faultOfPath(`a/${name}`)).toBe('Windows cannot hold a file of this name')
    expect(faultOfPath(`x${name}`)).toBeUndefined()
  })

  it('accepts names that only look like those', () => {
    const out = folderWith({})
    const files = { 'console/a.html': '1', '.well-known/x': '2', 'a..b.html': '3', '.nojekyll': '' }
    published(out, files)
    expect(filesIn(out)).toEqual(files)
  })

  it('refuses two files that some systems cannot tell apart, and a file that is a folder as well', () => {
    const out = folderWith({})
    expect(refused(out, { 'a.html': '1', 'A.html': '2' })).toEqual(['A.html duplicate-output A.html'])
    expect(refused(out, { 'news/index.html': '1', News: '2' })).toEqual(['news/index.html duplicate-output news'])
    expect(refused(out, { 'a/b/c/d.html': '1', 'a/b': '2' })).toEqual(['a/b/c/d.html duplicate-output a/b'])
  })
})

describe('a damaged manifest', () => {
  it.each([
    '',
    '{"version":1',
    '[]',
    '{"version":1,"files":{"a.html":1}}',
    '{"version":2,"files":{}}',
    '{"version":1,"preview":"no","files":{}}',
  ])('stops the publish before anything is changed: %j', (text) => {
    const out = join(folderWith({}), 'dist')
    published(out, { 'a.html': 'a' })
    writeFileSync(join(out, '.findings/manifest.json'), text)
    const outcome = publishText(out, { 'a.html': 'b' })
    expect(outcome).toMatchObject({ faults: [{ rule: 'damaged-state', file: 'dist/.findings/manifest.json' }] })
    expect(filesIn(out)).toEqual({ 'a.html': 'a' })
  })

  it('is none that cannot be read: then nobody knows what is to be deleted', () => {
    const out = folderWith({})
    published(out, { 'a.html': 'a' })
    rmSync(join(out, '.findings/manifest.json'))
    mkdirSync(join(out, '.findings/manifest.json'))
    expect(() => published(out, {})).toThrow('EISDIR')
    expect(filesIn(out)).toEqual({ 'a.html': 'a' })
  })

  it.each(['../victim.txt', '/etc/victim.txt', 'a/../../victim.txt', '.findings/stage', 'a\\\\..\\\\victim.txt'])(
    'names nothing that a publish cannot have written: %s',
    (path) => {
      const root = folderWith({ 'victim.txt': 'precious' })
      const out = join(root, 'dist')
      published(out, { 'a.html': 'a' })
      const manifest = `{"version":1,"files":{"a.html":"","${path}":""}}`
      writeFileSync(join(out, '.findings/manifest.json'), manifest)
      expect(publishText(out, { 'a.html': 'b' })).toMatchObject({ faults: [{ rule: 'damaged-state' }] })
      expect(filesIn(root)).toEqual({ 'victim.txt': 'precious', 'dist/a.html': 'a' })
    },
  )

  it('is none that says nothing of previews: it is of a public site', () => {
    const out = folderWith({ 'a.html': 'a', '.findings/manifest.json': '{"version":1,"files":{"a.html":""}}' })
    expect(checkOutput({ root: folderWith({}), out, sources: [], preview: true })).toHaveLength(1)
    expect(published(out, {}).removed).toBe(1)
  })

  it('knows a page called __proto__', () => {
    const out = folderWith({})
    published(out, Object.fromEntries([['__proto__', 'x']]))
    expect(published(out, {}).removed).toBe(1)
  })
})
