import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createSite } from './create-site.js'
import { findings } from './findings.js'

describe('findings build --verify', () => {
  it('says that a build from nothing gives the same files, and leaves nothing of it', async () => {
    const site = createSite()
    await findings(['build'], { cwd: site })
    const { code, stderr } = await findings(['build', '--verify'], { cwd: site })
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: expect.stringMatching(/^Built again from nothing: all \d files are the same\.\n$/),
    })
    expect(readdirSync(path.join(site, '.findings')).filter((name) => name.startsWith('verify'))).toEqual([])
  })

  it('fails for a published file that is another one', async () => {
    const site = createSite()
    await findings(['build'], { cwd: site })
    const file = path.join(site, 'dist/about/index.html')
    writeFileSync(file, readFileSync(file, 'utf8').replace('Words', 'Sword')) // as long as before
    const { code, stderr } = await findings(['build', '--verify'], { cwd: site })
    expect(code).toBe(1)
    expect(stderr).toContain('1 file differs.\n  about/index.html\n')
    expect(stderr).toContain('delete the output folder and `.findings/`')
  })
})

it('findings build --stats shows each stage, and how many pages were rendered', async () => {
  const site = createSite()
  const first = await findings(['build', '--stats'], { cwd: site })
  for (const stage of ['read the files', 'parse the stories', 'plan the pages', 'write the files']) {
    expect(first.stdout).toMatch(new RegExp(`^  ${stage} +\\d+ ms`, 'm'))
  }
  expect(first.stdout).toContain('3 pages rendered, 0 known from the last build')
  const second = await findings(['build', '--stats'], { cwd: site })
  expect(second.stdout).toContain('0 pages rendered, 3 known from the last build')
  expect(existsSync(path.join(site, '.findings/drafts'))).toBe(true)
})
