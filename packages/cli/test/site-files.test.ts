import { execFileSync } from 'node:child_process'
import { symlinkSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { siteFiles } from '../src/site-files.js'
import { createSite, page } from './create-site.js'

describe('the files of a site', () => {
  it('are named as seen from the working directory, and as they were named when they are not there', () => {
    const { pathOf } = siteFiles(path.resolve('packages'))
    expect(pathOf('cli/package.json')).toBe('packages/cli/package.json')
    expect(pathOf('charity/home.eta')).toBe('charity/home.eta')
  })

  it('have lines without byte order mark, whatever ends them', () => {
    const root = createSite({ 'content/pages/odd.md': '\ufeffone\r\ntwo\rthree' })
    expect(siteFiles(root).linesOf('content/pages/odd.md')).toEqual(['one', 'two', 'three'])
  })

  it('have no lines when they are missing, a folder, a link, or a pipe that nobody writes to', () => {
    const root = createSite({ 'content/pages/about.md': page('About us') })
    execFileSync('mkfifo', [path.join(root, 'pipe.md')])
    symlinkSync('content/pages/about.md', path.join(root, 'link.md'))
    const { linesOf } = siteFiles(root)
    for (const file of ['gone.md', 'content', 'link.md', 'pipe.md']) expect(linesOf(file).join('')).toBe('')
  })
})
