import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createSite, page } from './create-site.js'
import { findings, findingsInTime } from './findings.js'

const site = () => createSite({ 'content/pages/contact.md': page('Contact', 'sumary: Us') })
const read = (...steps: string[]) => readFileSync(path.join(...steps), 'utf8')

describe('--reporter', () => {
  it('prints with one, and writes files with others, into folders that need not exist', async () => {
    const cwd = site()
    const files = ['json=reports/a.json', 'sarif=reports/b.sarif', 'junit=reports/c.xml', 'pretty=reports/d.txt']
    const args = ['--reporter', 'github', ...files.flatMap((value) => ['--reporter', value])]
    const { code, stdout } = await findings(['check', ...args], { cwd })
    expect(code).toBe(1)
    expect(stdout).toMatch(
      /^::error file=content\/pages\/contact\.md,line=4,endLine=4,col=1,endColumn=7,title=unknown-key::/,
    )
    expect(JSON.parse(read(cwd, 'reports/a.json')).problems).toHaveLength(1)
    expect(JSON.parse(read(cwd, 'reports/b.sarif')).runs[0].results).toHaveLength(1)
    expect(read(cwd, 'reports/c.xml')).toContain('<failure type="unknown-key"')
    expect(read(cwd, 'reports/d.txt')).toMatch(/^content\/pages\/contact\.md\n/)
  })

  it('names files as seen from the repository, for GitHub, where the site is a folder in it', async () => {
    const cwd = site()
    const env = { GITHUB_WORKSPACE: path.dirname(cwd) }
    const args = ['check', '--reporter', 'github', '--reporter', 'sarif=b.sarif', '--reporter', 'json=a.json']
    const { stdout } = await findings(args, { cwd, env })
    const file = `${path.basename(cwd)}/content/pages/contact.md`
    expect(stdout).toContain(`file=${file},`)
    expect(read(cwd, 'b.sarif')).toContain(`"uri": "${file}"`)
    expect(JSON.parse(read(cwd, 'a.json')).problems[0].file).toBe('content/pages/contact.md')
  })

  it('gives files without colours, whatever the terminal has', async () => {
    const cwd = site()
    const args = ['--reporter', 'pretty', '--reporter', 'pretty=d.txt']
    const { stdout } = await findings(['check', ...args], { cwd, env: { FORCE_COLOR: '1' } })
    expect(stdout).toContain('\x1b[')
    expect(read(cwd, 'd.txt')).not.toContain('\x1b')
  })

  it('leaves standard output to a machine, and counts on standard error', async () => {
    const { stdout, stderr } = await findings(['check', '--reporter', 'json'], { cwd: site() })
    expect(JSON.parse(stdout)).toMatchObject({ errors: 1 })
    expect(stderr).toBe('1 error in 1 file.\n')
  })

  it('counts nothing beside a machine when it is to be quiet', async () => {
    const { stdout, stderr } = await findings(['check', '--quiet', '--reporter', 'json'], { cwd: createSite() })
    expect(JSON.parse(stdout)).toMatchObject({ errors: 0, checked: 1 })
    expect(stderr).toBe('')
  })

  it('keeps the words of a build away from what a machine reads', async () => {
    const { code, stdout, stderr } = await findings(['build', '--reporter', 'json'], { cwd: createSite() })
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ problems: [] })
    expect(stderr).toContain('✓ Built Example Heart Fund')
  })

  it('prints pretty problems of a build on standard error, beside a machine’s on standard output', async () => {
    const { stdout, stderr } = await findings(['build', '--reporter', 'pretty', '--reporter', 'json'], { cwd: site() })
    expect(JSON.parse(stdout)).toMatchObject({ errors: 1 })
    expect(stderr).toMatch(/^content\/pages\/contact\.md\n[\s\S]*\n1 error in 1 file\. Nothing was written\.\n$/)
  })

  it('names files as seen from the working directory, so that tools find them', async () => {
    const root = site()
    const options = { cwd: path.dirname(root) }
    const name = path.basename(root)
    const [github, json] = await Promise.all(
      ['github', 'json'].map((reporter) => findings(['check', '--root', name, '--reporter', reporter], options)),
    )
    expect(github?.stdout).toContain(`file=${name}/content/pages/contact.md,`)
    expect(JSON.parse(json?.stdout ?? '')).toMatchObject({
      root: name,
      problems: [{ file: 'content/pages/contact.md' }],
    })
  })

  it.each(['json', 'github', 'sarif', 'junit'])(
    '%s does not tell the title of a story that is not public',
    async (name) => {
      const cwd = createSite({
        'content/pages/plan.md': page('Unheard-of results', 'status: draft'),
        'content/pages/about.md': page('About us', 'furtherReading: [plan]', '[Soon](./plan.md)'),
      })
      const { code, stdout } = await findings(['check', '--reporter', name], { cwd })
      expect(code).toBe(1)
      expect(stdout).toContain('hidden-link')
      expect(stdout).not.toContain('Unheard-of')
    },
  )

  it('ends with 2 when two reporters would print', async () => {
    const args = ['check', '--reporter', 'json', '--reporter', 'github']
    const { code, stdout, stderr } = await findings(args, { cwd: createSite() })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('`json` and `github` cannot both print; give one of them a file')
  })

  it.each([
    ['below a file', 'a-file/below.json', 'ENOTDIR'],
    ['far below a file', 'a-file/far/below.json', 'ENOTDIR'],
    ['in place of a folder', 'content', 'EISDIR'],
  ])('ends with 1, the file and the cause when it cannot write a report: %s', async (_, file, cause) => {
    const cwd = createSite({ 'a-file': '' })
    const { code, stderr } = await findings(['check', '--reporter', `json=${file}`], { cwd })
    expect(code).toBe(1)
    expect(stderr.replace(/\s+/g, ' ')).toContain(`Error: Cannot write the report ${file}: ${cause}`)
    expect(stderr).not.toContain('bug')
  })

  // There the system says of what exists that it does not.
  it.runIf(existsSync('/proc/self'))('ends with 1 where nobody can make a folder', { timeout: 20_000 }, async () => {
    const report = 'json=/proc/findings/below.json'
    const { code, stderr } = await findingsInTime(['check', '--reporter', report], { cwd: createSite() })
    expect(code).toBe(1)
    expect(stderr.replace(/\s+/g, ' ')).toContain('Cannot write the report /proc/findings/below.json: ENOENT')
  })
})
