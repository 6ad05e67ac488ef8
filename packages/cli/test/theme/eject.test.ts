import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { themedSite } from './themed-site.js'

const stamp = (name: string) => new RegExp(`^<%/\\* plain 1\\.0\\.0 ${name} sha256:[0-9a-f]{16} \\*/%>\\n`)

describe('findings theme eject', () => {
  it('copies a partial below a stamp, and keeps the original beside it', async () => {
    const site = themedSite()
    const { code, stdout, stderr } = await site.run('eject', 'partials/card')
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: 'partials/card → theme/partials/card.eta\n',
      stderr: '',
    })
    const original = site.read('plain/partials/card.eta')
    const own = site.read('theme/partials/card.eta')
    expect(own).toMatch(stamp('partials/card'))
    expect(own.replace(stamp('partials/card'), '')).toBe(original)
    expect(site.read('theme/.originals/partials/card.eta')).toBe(original)
  })

  it('takes several names at once: of pages, layouts and files, and bare ones', async () => {
    const site = themedSite()
    const { code } = await site.run('eject', 'page', 'layouts/base', 'card', 'theme/not-found.eta')
    expect(code).toBe(0)
    for (const name of ['page', 'layouts/base', 'partials/card', 'not-found']) {
      expect(site.read(`theme/${name}.eta`)).toMatch(stamp(name))
    }
  })

  it('changes not a byte of the site', async () => {
    const site = themedSite({ 'plain/page.eta': "<% layout('base', {}) %>\n<main><%~ it.body %></main>\n" })
    await site.findings(['build'])
    const before = site.read('dist/about/index.html')
    await site.run('eject', 'page', 'base')
    expect((await site.findings(['build'])).code).toBe(0)
    expect(site.read('dist/about/index.html')).toBe(before)
    expect(before).toMatch(/^<!DOCTYPE html>\n<body><main>/)
  })

  it('gives a page when a partial has the same name, and says so', async () => {
    const site = themedSite()
    const { code, stdout, stderr } = await site.run('eject', 'person')
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'person → theme/person.eta\n' })
    expect(stderr).toContain('There is also `partials/person`')
  })

  it('writes nothing when one of the files is there already', async () => {
    const site = themedSite({ 'theme/partials/card.eta': '<li>Mine</li>\n' })
    const { code, stdout, stderr } = await site.run('eject', 'page', 'card')
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain('theme/partials/card.eta is there already.')
    expect(stderr).toContain('--force')
    expect(site.read('theme/partials/card.eta')).toBe('<li>Mine</li>\n')
    expect(existsSync(path.join(site.root, 'theme/page.eta'))).toBe(false)
  })

  it('replaces it with --force', async () => {
    const site = themedSite({ 'theme/partials/card.eta': '<li>Mine</li>\n' })
    expect((await site.run('eject', 'card', '--force')).code).toBe(0)
    expect(site.read('theme/partials/card.eta')).toMatch(stamp('partials/card'))
  })

  it('prints with --print, and writes nothing', async () => {
    const site = themedSite()
    const { code, stdout } = await site.run('eject', 'card', '--print')
    expect(code).toBe(0)
    expect(stdout.replace(stamp('partials/card'), '')).toBe(site.read('plain/partials/card.eta'))
    expect(existsSync(path.join(site.root, 'theme'))).toBe(false)
  })

  it('takes what core prints for a directive that the theme has no partial for', async () => {
    const site = themedSite()
    expect((await site.run('eject', 'quote')).code).toBe(0)
    expect(site.read('theme/partials/quote.eta')).toMatch(/^<%\/\* core partials\/quote sha256:/)
  })

  it.each([
    ['partials/crad', 'There is no template `partials/crad`, did you mean `partials/card`?'],
    ['crad', 'There is no template `crad`, did you mean `card`?'],
    ['not-foundd', 'did you mean `not-found`?'],
    ['constructor', 'There is no template `constructor`.'],
    ['../../etc/passwd', 'There is no template `../../etc/passwd`.'],
    ['\x1b[2J', 'There is no template `␛[2J`.'],
  ])('ends with 2 for %j, and copies none of the others', async (name, message) => {
    const site = themedSite()
    const { code, stdout, stderr } = await site.run('eject', 'page', name)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr.replaceAll('\n', ' ')).toContain(message)
    expect(stderr).not.toContain('\x1b')
    expect(existsSync(path.join(site.root, 'theme'))).toBe(false)
  })

  it('ends with 2 for a bare name that means two templates', async () => {
    const site = themedSite({ 'plain/layouts/card.eta': '<%~ body %>\n' })
    const { code, stderr } = await site.run('eject', 'card')
    expect(code).toBe(2)
    expect(stderr).toContain('`card` may be `layouts/card` or `partials/card`.')
  })

  it.each([
    ['a template of the site alone', ['mine']],
    ['no name', []],
    ['a site without a config', ['card', '--root', 'content']],
  ])('ends with 2 for %s', async (_, args) => {
    const site = themedSite({ 'theme/partials/mine.eta': '<p></p>\n' })
    expect(await site.run('eject', ...args)).toMatchObject({ code: 2, stdout: '' })
  })
})
