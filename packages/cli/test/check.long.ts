import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { config, createSite, page } from './create-site.js'
import { findings } from './findings.js'

const wrenfield = fileURLToPath(new URL('../../../examples/wrenfield', import.meta.url))
const broken = page('Contact', 'sumary: Us')
const warned = page('About us', '', '# Again')
const lowered = { 'findings.config.mjs': config("rules: { 'body-h1': 'warning' },") }

describe('findings check', () => {
  it('says so when nothing is wrong, and writes nothing', async () => {
    const site = createSite({ 'content/pages/contact.md': page('Contact') })
    const before = readdirSync(site, { recursive: true })
    expect(await findings(['check'], { cwd: site })).toEqual({
      code: 0,
      stdout: 'No problems in 2 files.\n',
      stderr: '',
    })
    expect(readdirSync(site, { recursive: true })).toEqual(before)
  })

  it('finds nothing wrong with the example site', async () => {
    const { code, stdout, stderr } = await findings(['check', '--root', wrenfield, '--max-warnings', '0'])
    expect(stdout).toMatch(/^No problems in \d+ files\.\n$/)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  })

  it('prints all problems as its result, by file, and ends with 1', async () => {
    const site = createSite({
      'content/pages/contact.md': broken,
      'content/pages/help.md': page('Help', 'topics: [x]'),
    })
    const { code, stdout, stderr } = await findings(['check'], { cwd: site })
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    expect(stdout).toMatch(/^content\/pages\/contact\.md\n\n {2}4:1 {2}error {2}unknown-key\n/)
    expect(stdout).toMatch(/^content\/pages\/help\.md\n\n {2}4:10 {2}error {2}missing-topic\n/m)
    expect(stdout).toMatch(/\n\n2 errors in 2 files\.\n$/)
    expect(existsSync(path.join(site, 'dist'))).toBe(false)
  })

  it('gives the same problems as a build', async () => {
    const site = createSite({
      ...lowered,
      'content/pages/about.md': warned,
      'content/pages/contact.md': broken,
      'static/a.txt': '',
    })
    await Promise.all([
      findings(['check', '--reporter', 'json=check.json'], { cwd: site }),
      findings(['build', '--reporter', 'json=build.json'], { cwd: site }),
    ])
    const [checked, built] = ['check.json', 'build.json'].map((file) => readFileSync(path.join(site, file), 'utf8'))
    expect(checked).toContain('unknown-key')
    expect(checked).toBe(built)
  })

  it('finds files that want the same place, as a build does', async () => {
    const site = createSite({ 'static/about/index.html': '' })
    const { code, stdout } = await findings(['check'], { cwd: site })
    expect(code).toBe(1)
    expect(stdout).toContain('duplicate-output')
  })

  it('finds what is wrong in a template', async () => {
    const site = createSite({ 'plain/page.eta': '<p>\n<%= it.title.wrong() %>' })
    const { code, stdout } = await findings(['check'], { cwd: site })
    expect(code).toBe(1)
    expect(stdout).toMatch(/^plain\/page\.eta\n\n {2}2:\d+ {2}error {2}template-failed$/m)
  })

  it('ends with 2 when the config is at fault, whatever else is asked for', async () => {
    const site = createSite({ 'findings.config.mjs': config('pagination: { size: 0 },') })
    const { code, stdout } = await findings(['check', '--only', 'content'], { cwd: site })
    expect(code).toBe(2)
    expect(stdout).toMatch(/1 error in 1 file\. The stories were not checked\.\n$/)
  })

  it('reports a config that cannot be loaded with any reporter', async () => {
    const site = createSite({ 'findings.config.mjs': "throw new Error('no such setting')" })
    const { code, stdout } = await findings(['check', '--reporter', 'json'], { cwd: site })
    expect(code).toBe(2)
    expect(JSON.parse(stdout)).toMatchObject({ checked: 0, problems: [{ ruleId: 'config-failed' }] })
  })

  it('--now decides what is public', async () => {
    const site = createSite({
      'content/pages/later.md': page('Later', 'datePublished: 2031-05-06'),
      'content/pages/about.md': page('About us', '', '[Later](./later.md)'),
    })
    expect(await findings(['check', '--now', '2031-05-07'], { cwd: site })).toMatchObject({ code: 0 })
    const { code, stdout } = await findings(['check', '--now', '2031-05-05'], { cwd: site })
    expect(code).toBe(1)
    expect(stdout).toContain('hidden-link')
  })

  it('--quiet prints nothing when nothing is wrong, and problems when something is', async () => {
    const site = createSite()
    expect(await findings(['check', '--quiet'], { cwd: site })).toEqual({ code: 0, stdout: '', stderr: '' })
    writeFileSync(path.join(site, 'content/pages/about.md'), broken)
    expect((await findings(['check', '--quiet'], { cwd: site })).stdout).toContain('unknown-key')
  })
})

describe('--max-warnings', () => {
  const site = () => createSite({ ...lowered, 'content/pages/about.md': warned })

  it('lets as many warnings pass', async () => {
    expect(await findings(['check', '--max-warnings', '1'], { cwd: site() })).toMatchObject({ code: 0 })
  })

  it('fails with more, and says so', async () => {
    const { code, stdout } = await findings(['check', '--max-warnings', '0'], { cwd: site() })
    expect(code).toBe(1)
    expect(stdout).toMatch(/\n1 warning in 1 file\. --max-warnings allows 0 warnings; there is 1 warning\.\n$/)
  })

  it('keeps a build from writing anything', async () => {
    const folder = site()
    const { code, stdout, stderr } = await findings(['build', '--max-warnings', '0'], { cwd: folder })
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(/there is 1 warning\.\s+Nothing was written\.\n$/)
    expect(existsSync(path.join(folder, 'dist'))).toBe(false)
    expect(await findings(['build', '--max-warnings', '1'], { cwd: folder })).toMatchObject({ code: 0 })
  })
})

describe('--rule', () => {
  const site = () => createSite({ 'content/pages/about.md': warned })

  it.each([
    ['off', 0, /^No problems/],
    ['warn', 0, /warning {2}body-h1/],
    ['warning', 0, /warning {2}body-h1/],
    ['error', 1, /error {2}body-h1/],
  ] as const)('body-h1=%s ends with %i', async (severity, expected, text) => {
    const { code, stdout } = await findings(['check', '--rule', `body-h1=${severity}`], { cwd: site() })
    expect(code).toBe(expected)
    expect(stdout).toMatch(text)
  })

  it('wins over the config, and the last one over those before it', async () => {
    const folder = createSite({ ...lowered, 'content/pages/about.md': warned })
    const args = ['--rule', 'body-h1=off', '--rule', 'unused-record=off', '--rule', 'body-h1=error']
    expect(await findings(['check', ...args], { cwd: folder })).toMatchObject({ code: 1 })
  })

  it('works for a build too', async () => {
    const folder = site()
    expect(await findings(['build', '--rule', 'body-h1=off'], { cwd: folder })).toMatchObject({ code: 0, stderr: '' })
  })

  it('ends with 2 for a rule that there is not', async () => {
    const { code, stdout, stderr } = await findings(['check', '--rule', 'body-h2=off'], { cwd: createSite() })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('did you mean `body-h1`?')
  })
})

describe('--only', () => {
  const site = () => createSite({ 'content/pages/contact.md': broken, 'content/pages/team/[us].md': page('Us') })
  const checkOnly = (...globs: string[]) => ['check', ...globs.flatMap((glob) => ['--only', glob])]

  it('shows and counts no problem of another file', async () => {
    expect(await findings(checkOnly('**/about.md'), { cwd: site() })).toEqual({
      code: 0,
      stdout: 'No problems in 1 file.\n',
      stderr: '',
    })
    const { code, stdout } = await findings(checkOnly('**/contact.md'), { cwd: site() })
    expect(code).toBe(1)
    expect(stdout).toMatch(/\n1 error in 1 file\.\n$/)
  })

  it('takes paths as the shell completes them: from the working directory, absolute, with brackets', async () => {
    const folder = site()
    const cwd = path.join(folder, 'content')
    const files = ['pages/about.md', path.join(folder, 'content/pages/team'), 'pages/team/[us].md']
    const { stdout, stderr } = await findings([...checkOnly(...files), '--root', '..'], { cwd })
    expect({ stdout, stderr }).toEqual({ stdout: 'No problems in 2 files.\n', stderr: '' })
  })

  it('ends with 2 when it matches nothing: a slip must not let everything pass', async () => {
    const { code, stdout, stderr } = await findings(checkOnly('content/page'), { cwd: site() })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toBe('No file of the site matches --only content/page, did you mean content/pages?\n')
  })

  it('takes what is in the content folder of the config without its name, and says what it takes', async () => {
    const folder = createSite({ 'findings.config.mjs': config("content: 'texts',"), 'texts/pages/us.md': page('Us') })
    const { stdout } = await findings(checkOnly('pages'), { cwd: folder })
    expect(stdout).toBe('No problems in 1 file.\n')
    const { code, stderr } = await findings(checkOnly('elsewhere'), { cwd: folder })
    expect(code).toBe(2)
    expect(stderr.replace(/\s+/g, ' ')).toContain(
      'matches --only elsewhere. It takes a file, a folder or a pattern of file names',
    )
  })

  it('ends with 2 for an empty path, as of a variable that is not set', async () => {
    const { code, stderr } = await findings(checkOnly(''), { cwd: site() })
    expect(code).toBe(2)
    expect(stderr).toContain('It is empty; expected a file, a folder or a pattern of file names.')
  })

  it('names one glob that matches nothing beside one that does', async () => {
    const { code, stdout, stderr } = await findings(checkOnly('content/page', '**/about.md'), { cwd: site() })
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'No problems in 1 file.\n' })
    expect(stderr).toBe('No file of the site matches --only content/page, did you mean content/pages?\n')
  })

  it('counts warnings of matching files alone', async () => {
    const folder = createSite({ ...lowered, 'content/pages/about.md': warned, 'content/pages/contact.md': page('Us') })
    const args = [...checkOnly('**/contact.md'), '--max-warnings', '0']
    expect(await findings(args, { cwd: folder })).toMatchObject({ code: 0 })
  })
})
