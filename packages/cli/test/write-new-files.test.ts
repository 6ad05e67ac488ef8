import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeNewFiles } from '../src/write-new-files.js'
import { createFolder } from './init/begun-site.js'

const tooLong = { path: `content/${'x'.repeat(300)}.md`, content: 'No disk takes it.' }

describe('writing new files', () => {
  it('takes away again what it wrote before the disk failed, and nothing else', () => {
    const folder = createFolder({ 'content/own.md': 'Mine.' })
    const files = [{ path: 'a.md', content: 'A' }, { path: 'content/deep/b.md', content: 'B' }, tooLong]
    expect(() => writeNewFiles(folder.root, files)).toThrow(
      /^Cannot write to .*heather-fund: ENAMETOOLONG: .*\. Nothing was left there\.$/,
    )
    expect(folder.files()).toEqual(['content/own.md'])
    expect(() => mkdirSync(path.join(folder.root, 'content/deep'))).not.toThrow()
  })

  it('takes away the folder that it made', () => {
    const folder = createFolder()
    expect(() => writeNewFiles(path.join(folder.root, 'new/site'), [tooLong])).toThrow('ENAMETOOLONG')
    expect(() => mkdirSync(path.join(folder.root, 'new'))).not.toThrow()
  })

  it('keeps a file that has come there meanwhile', () => {
    const folder = createFolder({ 'b.md': 'Mine.' })
    const files = [
      { path: 'a.md', content: 'A' },
      { path: 'b.md', content: 'B' },
    ]
    expect(() => writeNewFiles(folder.root, files)).toThrow('EEXIST')
    expect(folder.files()).toEqual(['b.md'])
    expect(folder.read('b.md')).toBe('Mine.')
  })
})
