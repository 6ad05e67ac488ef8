import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { config, createSite, page } from './create-site.js'
import { type Ended, findings } from './findings.js'

const options = ['--root', '--config', '--out', '--site', '--base', '--now', '--drafts', '--json', '--help']

/** The lines of a section of what was printed. */
function section({ stdout }: Ended, title: string): string[] {
  const lines = stdout.split('\n')
  const from = lines.indexOf(title) + 1
  return lines.slice(from, lines.indexOf('', from)).map((line) => line.trim())
}

const tooLong = ({ stdout, stderr }: Ended) => `${stdout}${stderr}`.split('\n').filter((line) => [...line].length > 80)

const files = {
  'content/pages/about.md': page('About us', '', 'See [our trials](trials.md) and [others](https://www.example.org/).'),
  'content/pages/trials.md': page('Trials'),
  'plain/page.eta': '<title><%= it.title %></title><main><%~ it.body %></main>\n',
  'plain/partials/external-mark.eta': '↗\n',
}

describe('findings explain --help', () => {
  it('says what each option does, with examples and exit codes, in at most 80 columns', async () => {
    const result = await findings(['explain', '--help'])
    expect(result.code).toBe(0)
    for (const option of options)
      expect(result.stdout).toMatch(new RegExp(`^ {2}(?:-h, )?${option}(?: <[^ ]+>)? {2,}\\w`, 'm'))
    for (const code of ['0', '1', '2', '3']) expect(result.stdout).toMatch(new RegExp(`^ {2}${code} {2}\\w`, 'm'))
    expect(result.stdout).toMatch(/^Examples:\n {2}findings explain \//m)
    expect(tooLong(result)).toEqual([])
  })

  it('is asked for with 2 when no page is named, or too many are', async () => {
    expect(await findings(['explain'])).toMatchObject({ code: 2, stdout: '' })
    expect(await findings(['explain', '/', '/about/'])).toMatchObject({ code: 2, stdout: '' })
  })
})

describe('findings explain, of what has no page', () => {
  const more = {
    'content/images/lab.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>',
    'content/images/other.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="5" height="3"/>',
    'content/publications/p.yaml': 'type: book\ntitle: P\n',
    'content/pages/trials.md': page('Trials', '', '![A lab](../images/lab.svg) [Film](/film.mp4) [Home](/)'),
    'static/film.mp4': 'film',
  }

  it('says which pages show it', async () => {
    const site = createSite({ ...files, ...more })
    expect(await findings(['explain', 'content/images/lab.svg'], { cwd: site })).toEqual({
      code: 0,
      stdout: 'content/images/lab.svg is an image.\nShown on 1 page:\n  /trials/\n',
      stderr: '',
    })
    for (const file of ['content/images/other.svg', 'content/publications/p.yaml'])
      expect((await findings(['explain', file], { cwd: site })).stdout).toContain(
        '\nNo page that is public shows it.\n',
      )
  })

  it('names a file of the static folder where a link leads to one', async () => {
    const site = createSite({ ...files, ...more })
    const links = section(await findings(['explain', '/trials/'], { cwd: site }), 'Links')
    expect(links).toEqual(['/film.mp4  static/film.mp4', '/          /'])
  })
})

describe('findings explain', () => {
  it('says what a page is made of and what builds do with it, and writes nothing', async () => {
    const site = createSite(files)
    const result = await findings(['explain', '/about/'], { cwd: site })
    expect(result).toMatchObject({ code: 0, stderr: '' })
    expect(section(result, '/about/')).toEqual([
      'Made of   content/pages/about.md',
      'Title     About us',
      'Kind      page',
      'Template  plain/page.eta',
      'Output    dist/about/index.html',
    ])
    expect(section(result, 'Last build')).toEqual(['There is no record of a build in dist.'])
    expect(section(result, 'Links')).toEqual([
      'trials.md                 content/pages/trials.md',
      'https://www.example.org/  another site',
    ])
    expect(section(result, 'Templates')).toEqual(['Partials  external-mark'])
    expect(tooLong(result)).toEqual([])
    expect(() => readFileSync(path.join(site, 'dist/about/index.html'))).toThrow('ENOENT')
  })

  it('tells why the last build rendered it, and what the next one will do', async () => {
    const site = createSite(files)
    await findings(['build'], { cwd: site })
    writeFileSync(path.join(site, 'content/pages/about.md'), page('About our trust'))
    const before = await findings(['explain', 'about'], { cwd: site })
    expect(section(before, 'Next build')).toEqual([
      'It will render the page. What has changed:',
      '- content/pages/about.md itself changed',
    ])
    await findings(['build'], { cwd: site })
    const after = await findings(['explain', 'dist/about/index.html'], { cwd: site })
    expect(section(after, 'Last build')).toEqual([
      'It rendered the page. What had changed:',
      '- content/pages/about.md itself changed',
    ])
    expect(section(after, 'Next build')).toEqual(['It will leave the page as it is: nothing has changed.'])
    const other = await findings(['explain', '/trials/'], { cwd: site })
    expect(section(other, 'Last build').join(' ')).toBe(
      'It did not render the page: nothing had changed of what the page is made of.',
    )
    writeFileSync(path.join(site, 'plain/page.eta'), '<title><%= it.title %></title>\n')
    expect(section(await findings(['explain', '/trials/'], { cwd: site }), 'Next build')).toEqual([
      'It will render the page. What has changed:',
      '- the template plain/page.eta, which it uses',
    ])
  })

  it('knows a page by its path under the base, and by its address', async () => {
    const site = createSite({
      ...files,
      'findings.config.mjs': config().replace("name: 'Ex", "base: '/trust/', name: 'Ex"),
    })
    const asked = ['/about/', '/trust/about', 'https://heart.example.org/trust/about/']
    const told = await Promise.all(asked.map((url) => findings(['explain', url], { cwd: site })))
    expect(told.map(({ code }) => code)).toEqual([0, 0, 0])
    expect(new Set(told.map(({ stdout }) => stdout)).size).toBe(1)
  })

  it('ends with 1 for a page that there is not, and names the nearest', async () => {
    const result = await findings(['explain', '/abuot/'], { cwd: createSite(files) })
    expect(result).toEqual({
      code: 1,
      stdout: '',
      stderr: 'There is no page `/abuot/`.\nDid you mean one of these?\n  /about/\n',
    })
  })

  it('says where an old address leads', async () => {
    const site = createSite({ ...files, 'content/pages/new.md': page('New', 'aliases: [/old/]') })
    const result = await findings(['explain', '/old'], { cwd: site })
    const stdout = '/old/ leads to https://heart.example.org/new/\nSo says content/pages/new.md\n'
    expect(result).toEqual({ code: 0, stdout, stderr: '' })
    const { stdout: told } = await findings(['explain', '/new/'], { cwd: site })
    expect(told).toMatch(/^ {2}Moved from +\/old\/$/m)
  })

  it('sends nothing from the command line to the terminal that could command it', async () => {
    const { code, stderr } = await findings(['explain', '/\x1b[2J/'], { cwd: createSite(files) })
    expect(code).toBe(1)
    expect(stderr).not.toContain('\x1b')
  })

  it('says of a draft that it is not public, and where that stands, but no word of it except in the preview', async () => {
    const site = createSite({ ...files, 'content/pages/plans.md': page('Secret plans', 'status: draft', 'Hush.') })
    const hidden = await findings(['explain', '/plans/'], { cwd: site })
    expect(hidden).toEqual({
      code: 1,
      stdout: '',
      stderr:
        '/plans/ is not public at this time: its story is a draft.\nSo says `status` in content/pages/plans.md\nTo explain it in the preview, add --drafts.\n',
    })
    const json = await findings(['explain', '/plans/', '--json'], { cwd: site })
    expect(json.code).toBe(1)
    expect(JSON.parse(json.stdout)).toMatchObject({ outcome: 'hidden', url: '/plans/', because: 'draft' })
    expect(json.stdout).not.toContain('Secret')
    const preview = await findings(['explain', '/plans/', '--drafts'], { cwd: site })
    expect(preview.code).toBe(0)
    expect(preview.stdout).toContain('Secret plans')
    expect(section(preview, '/plans/')).toContain('Output    .findings/preview/plans/index.html')
  })

  it('takes the instant that decides what is public', async () => {
    const site = createSite({ ...files, 'content/pages/plans.md': page('Plans', 'embargo: 2026-05-01T00:01Z') })
    const at = (now: string) => findings(['explain', '/plans/', '--now', now], { cwd: site })
    expect(await at('2026-04-30')).toMatchObject({ code: 1, stdout: '' })
    expect(await at('2026-05-02')).toMatchObject({ code: 0, stderr: '' })
  })

  it('reports what is wrong with a site as `findings check` does, and ends with 1', async () => {
    const site = createSite({ ...files, 'content/pages/trials.md': page('Trials', 'tittle: Trials') })
    const { code, stdout, stderr } = await findings(['explain', '/about/'], { cwd: site })
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain('unknown-key')
    expect(stderr).toMatch(/1 error in 1 file\. Pages can be explained once there is no error\.\n$/)
    const json = await findings(['explain', '/about/', '--json'], { cwd: site })
    expect(JSON.parse(json.stdout)).toMatchObject({ outcome: 'failed', problems: [{ ruleId: 'unknown-key' }] })
  })

  it('ends with 2 for a config that is wrong, or none', async () => {
    const site = createSite({ ...files, 'findings.config.mjs': 'export default {}\n' })
    expect(await findings(['explain', '/about/'], { cwd: site })).toMatchObject({ code: 2, stdout: '' })
    rmSync(path.join(site, 'findings.config.mjs'))
    expect(await findings(['explain', '/about/'], { cwd: site })).toMatchObject({ code: 2, stdout: '' })
  })

  it('says why a site keeps no note of what its pages are planned from', async () => {
    const plugins = config('markdown: { remarkPlugins: [() => () => {}] },')
    const result = await findings(['explain', '/about/'], {
      cwd: createSite({ ...files, 'findings.config.mjs': plugins }),
    })
    expect(result.stdout.replace(/\s+/g, ' ')).toContain('but not why: the config has remark or rehype plugins')
    expect(tooLong(result)).toEqual([])
  })

  it('prints all of it as JSON', async () => {
    const site = createSite(files)
    await findings(['build'], { cwd: site })
    const { code, stdout } = await findings(['explain', '/about/', '--json'], { cwd: site })
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      outcome: 'page',
      url: '/about/',
      path: 'about/index.html',
      of: { file: 'content/pages/about.md', kind: 'page', title: 'About us' },
      template: { name: 'page', file: 'plain/page.eta', from: 'theme' },
      partials: [{ name: 'partials/external-mark' }],
      last: { status: 'everything', before: 'nothing' },
      next: { status: 'kept', because: [] },
    })
  })
})
