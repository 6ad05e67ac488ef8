import { existsSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createListing } from '../../src/publish/listing.js'
import { folderWith } from '../folder.js'

describe('a listing', () => {
  it('knows folders, and where nothing stands', () => {
    const listed = createListing(folderWith({ 'news/a.html': '', 'b.html': '' }))
    expect(['news', 'news/b.html', 'topics', 'topics/a/b.html'].map(listed)).toEqual([
      'folder',
      'nothing',
      'nothing',
      'nothing',
    ])
  })

  it('does not vouch for files, links, the folder itself, and what stands below files and links', () => {
    const out = folderWith({ 'a.html': '', 'news/a.html': '' })
    symlinkSync(join(out, 'news'), join(out, 'link'))
    const listed = createListing(out)
    expect(['', 'a.html', 'a.html/b', 'link', 'news/a.html'].map(listed)).toEqual(Array(5).fill('unknown'))
    expect(listed('link/b.html')).toBe('nothing') // where the link leads to
  })

  it('does not say that nothing stands where some system may see another spelling', () => {
    const listed = createListing(folderWith({ 'b.HTML': '', 'deep/stra\u00dfe.html': '' }))
    expect(['b.html', 'caf\u00e9.html', 'deep/strasse.html'].map(listed)).toEqual(Array(3).fill('unknown'))
  })

  it('does not take a folder for a link that differs in case alone', ({ skip }) => {
    const out = folderWith({ 'news/x': '' })
    if (existsSync(join(out, 'NEWS'))) skip('This system takes names that differ in case for the same.')
    symlinkSync(join(out, 'news'), join(out, 'News'))
    expect(createListing(out)('news')).toBe('unknown')
    const other = folderWith({ 'aside/x': '' })
    symlinkSync(join(other, 'aside'), join(other, 'News'))
    mkdirSync(join(other, 'news'))
    expect(['news', 'News'].map(createListing(other))).toEqual(['unknown', 'unknown'])
  })
})
