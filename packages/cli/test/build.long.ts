import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { config, createSite, page } from './create-site.js'
import { findings } from './findings.js'

const read = (...steps: string[]) => readFileSync(path.join(...steps), 'utf8')

describe('findings build', () => {
  it('builds the site of the working directory into dist', async () => {
    const site = createSite()
    const { code, stderr } = await findings(['build'], { cwd: site })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(read(site, 'dist/about/index.html')).toContain('<title>About us</title>')
  })

  it('sums up what it did', async () => {
    const site = createSite({ 'content/pages/contact.md': page('Contact') })
    const { stdout } = await findings(['build'], { cwd: site })
    expect(stdout).toMatch(/^✓ Built Example Heart Fund in \d+\.\d s\n/)
    expect(stdout).toMatch(/^ {2}4 pages {3}page 2, home 1, not-found 1$/m)
    expect(stdout).toMatch(/^ {2}\d files {3}all written$/m)
    expect(stdout).toMatch(/The site is in dist\/\n$/)
    expect(stdout).not.toContain('warning')
  })

  it('says what a second build left alone, wrote and removed', async () => {
    const site = createSite({ 'content/pages/contact.md': page('Contact') })
    await findings(['build'], { cwd: site })
    expect((await findings(['build'], { cwd: site })).stdout).toMatch(/all unchanged$/m)
    rmSync(path.join(site, 'content/pages/contact.md'))
    writeFileSync(path.join(site, 'content/pages/about.md'), page('Who we are'))
    const { stdout } = await findings(['build'], { cwd: site })
    expect(stdout).toMatch(/\d written, \d unchanged, 1 removed$/m)
  })

  it('prints no progress and no escape sequences into a pipe', async () => {
    const { stdout, stderr } = await findings(['build'], { cwd: createSite() })
    expect(stderr).toBe('')
    expect(stdout).not.toContain('\x1b')
    expect(stdout).not.toContain('\r')
  })

  it('colours the summary when FORCE_COLOR asks for it', async () => {
    const { stdout } = await findings(['build'], { cwd: createSite(), env: { FORCE_COLOR: '1' } })
    expect(stdout).toContain('\x1b[32m')
  })
})

describe('the flags of findings build', () => {
  it('--root names the folder of the site', async () => {
    const site = createSite()
    const { code, stdout } = await findings(['build', '--root', path.basename(site)], { cwd: path.dirname(site) })
    expect(code).toBe(0)
    expect(stdout).toContain(`The site is in ${path.basename(site)}/dist/`)
    expect(existsSync(path.join(site, 'dist/about/index.html'))).toBe(true)
  })

  it('--config names another config, whose paths still start at the root', async () => {
    const site = createSite({ 'config/staging.mjs': config("out: 'staging',").replaceAll("'/plain", "'/../plain") })
    const { code, stderr } = await findings(['build', '--config', 'config/staging.mjs'], { cwd: site })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(existsSync(path.join(site, 'staging/about/index.html'))).toBe(true)
  })

  it('--out is relative to the working directory', async () => {
    const site = createSite({ 'elsewhere/note.txt': '' })
    const cwd = path.join(site, 'elsewhere')
    const { code } = await findings(['build', '--root', '..', '--out', 'public'], { cwd })
    expect(code).toBe(0)
    expect(existsSync(path.join(cwd, 'public/about/index.html'))).toBe(true)
    expect(existsSync(path.join(site, 'dist'))).toBe(false)
  })

  it('--site and --base give the site another address', async () => {
    const site = createSite()
    const args = ['build', '--site', 'https://preview.example.org', '--base', 'pull/7']
    expect(await findings(args, { cwd: site })).toMatchObject({ code: 0, stderr: '' })
    const html = read(site, 'dist/about/index.html')
    expect(html).toContain('<link rel="canonical" href="https://preview.example.org/pull/7/about/">')
    expect(html).toContain('<a href="/pull/7/">')
  })

  it('--now decides what is public', async () => {
    const site = createSite({ 'content/pages/later.md': page('Later', 'datePublished: 2021-05-06') })
    const later = path.join(site, 'dist/later/index.html')
    await findings(['build', '--now', '2021-05-05T23:59Z'], { cwd: site })
    expect(existsSync(later)).toBe(false)
    await findings(['build', '--now', '2021-05-06'], { cwd: site })
    expect(existsSync(later)).toBe(true)
  })

  it('--now makes a preview of what has not come, and never where the site is published', async () => {
    const site = createSite({
      'content/pages/later.md': page('Later', 'embargo: 2031-05-06T00:01Z'),
      'plain/page.eta':
        '<main><%~ it.body %></main><% if (site.previewAt) { %><p><%= site.previewAt.text %></p><% } %>',
    })
    await findings(['build'], { cwd: site })
    const { code, stdout } = await findings(['build', '--now', '2031-05-06T00:01Z'], { cwd: site })
    expect(code).toBe(0)
    expect(stdout).toContain('Built a preview of Example Heart Fund')
    expect(stdout).toContain('The preview is in .findings/preview/')
    expect(existsSync(path.join(site, 'dist/later/index.html'))).toBe(false)
    const file = '.findings/preview/later/index.html'
    expect(read(site, file)).toContain('<p>6 May 2031 at 00:01</p>')
    await findings(['build', '--now', '2031-05-07T00:01Z'], { cwd: site })
    expect(read(site, file)).toContain('<p>7 May 2031 at 00:01</p>')
    for (const out of ['dist', 'dist/later']) {
      const refused = await findings(['build', '--now', '2031-05-06T00:01Z', '--out', out], { cwd: site })
      expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining('unsafe-output') })
    }
  })

  it('--drafts makes a preview beside the site, and says that it must not be published', async () => {
    const site = createSite({ 'content/pages/secret.md': page('Secret', 'status: draft') })
    await findings(['build'], { cwd: site })
    const { code, stdout } = await findings(['build', '--drafts'], { cwd: site })
    expect(code).toBe(0)
    expect(stdout).toContain('Built a preview of Example Heart Fund')
    expect(stdout).toContain('The preview is in .findings/preview/')
    expect(stdout).toContain('do not publish it')
    expect(existsSync(path.join(site, '.findings/preview/secret/index.html'))).toBe(true)
    expect(existsSync(path.join(site, 'dist/secret/index.html'))).toBe(false)
  })

  it.each(['dist', 'content/../dist/drafts'])('--drafts refuses --out %s, where the site is published', async (out) => {
    const site = createSite({ 'content/pages/secret.md': page('Secret', 'status: draft') })
    const { code, stdout, stderr } = await findings(['build', '--drafts', '--out', out], { cwd: site })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('a preview holds')
    expect(existsSync(path.join(site, 'dist'))).toBe(false)
  })

  it('--drafts refuses a config that publishes the folder of previews', async () => {
    const site = createSite({ 'findings.config.mjs': config("out: '.findings/preview',") })
    expect(await findings(['build', '--drafts'], { cwd: site })).toMatchObject({ code: 2, stdout: '' })
    expect(existsSync(path.join(site, '.findings'))).toBe(false)
  })

  it('--quiet prints nothing when nothing is wrong', async () => {
    const site = createSite()
    expect(await findings(['build', '--quiet'], { cwd: site })).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(existsSync(path.join(site, 'dist/about/index.html'))).toBe(true)
  })

  it('--quiet still prints warnings', async () => {
    const site = createSite({
      'findings.config.mjs': config("rules: { 'body-h1': 'warning' },"),
      'content/pages/about.md': page('About us', '', '# Again'),
    })
    const { code, stdout, stderr } = await findings(['build', '--quiet'], { cwd: site })
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
    expect(stderr).toContain('body-h1')
  })
})

describe('a value that a flag cannot have', () => {
  it.each([
    ['--now', 'yesterday'],
    ['--config', 'nowhere.mjs'],
  ])('ends with 2 and writes nothing: %s %s', async (flag, value) => {
    const site = createSite()
    const { code, stdout, stderr } = await findings(['build', flag, value], { cwd: site })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(flag)
    expect(stderr).toContain(value)
    expect(stderr).toContain('findings build --help')
    expect(existsSync(path.join(site, 'dist'))).toBe(false)
  })
})

it('leaves the files of an unchanged site untouched', async () => {
  const site = createSite()
  await findings(['build'], { cwd: site })
  const file = path.join(site, 'dist/about/index.html')
  const before = statSync(file).mtimeMs
  await findings(['build'], { cwd: site })
  expect(statSync(file).mtimeMs).toBe(before)
})
