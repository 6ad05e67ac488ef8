import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { exitCodes } from '../../src/exit-code.js'
import { runLinks } from '../../src/links/run-links.js'
import { createChannel } from '../channel.js'
import { config, createSite, page } from '../create-site.js'
import { ended, findings, findingsInTime, start } from '../findings.js'
import { type OtherSite, otherSite, type Route, rawSite } from './other-site.js'

const links = (site: string, ...args: string[]) => findingsInTime(['links', '--allow-private', ...args], { cwd: site })

/** A page of this body. */
const about = (body: string) => ({ 'content/pages/about.md': page('About us', '', body) })
const linkTo = (...urls: string[]) => urls.map((url, index) => `See [page ${index}](${url}).`).join('\n\n')
const known = (site: string) => readFileSync(path.join(site, '.findings/links.json'), 'utf8')

/** Another site of these paths, and a site that links to all of them. */
async function linked(routes: Readonly<Record<string, Route>>, more: Readonly<Record<string, string>> = {}) {
  const other = await otherSite(routes)
  const site = createSite({ ...about(linkTo(...Object.keys(routes).map((url) => other.origin + url))), ...more })
  return { other, site }
}

const moved: Route = [301, { Location: '/new' }]

describe('findings links', () => {
  it('tells by file what is gone and what has moved, counts all, and ends with 1', async () => {
    const { other, site } = await linked({
      '/ok': 200,
      '/gone': 410,
      '/none': 404,
      '/old': moved,
      '/new': 200,
      '/no': 403,
    })
    const { code, stdout, stderr } = await links(site)
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    expect(stdout).toMatch(/^content\/pages\/about\.md\n\n {2}8:5 {2}error {2}dead-link\n/)
    expect(stdout.match(/^ {2}\d.*$/gm)).toEqual([
      '  8:5  error  dead-link',
      '  10:5  error  dead-link',
      '  12:5  warning  moved-link',
      '  16:5  warning  unsure-link',
    ])
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(`\`${other.origin}/old\` has moved to \`${other.origin}/new\``)
    expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(
      /2 errors and 2 warnings in 1 file\. 6 addresses on 1 site: 2 answer, 2 do not exist, 1 has moved, 1 could not be checked\. $/,
    )
    expect(stdout.split('\n').filter((line) => line.length > 80 && !line.includes('http'))).toEqual([])
  })

  it('ends with 0 when no link is dead', async () => {
    const { site } = await linked({ '/ok': 200, '/busy': 500 })
    expect(await links(site)).toMatchObject({ code: 0, stderr: '' })
  })

  it('says little when all is well, and nothing when it is to be quiet', async () => {
    const { site } = await linked({ '/ok': 200 })
    expect(await links(site)).toEqual({ code: 0, stdout: '1 address on 1 site: 1 answers.\n', stderr: '' })
    expect(await links(site, '--quiet', '--max-age', '0')).toEqual({ code: 0, stdout: '', stderr: '' })
  })

  it('says so when there is nothing to ask', async () => {
    const site = createSite(about(linkTo('https://a.example.org/', 'http://localhost:1/')))
    expect(await findings(['links'], { cwd: site })).toEqual({
      code: 0,
      stdout:
        'There are no links to other sites to check. Left alone: 1 example, 1 address of\nprivate networks (see --allow-private).\n',
      stderr: '',
    })
    expect(existsSync(path.join(site, '.findings/links.json'))).toBe(false)
  })

  it('says who asks, for which site', async () => {
    const { other, site } = await linked({ '/ok': 200 })
    await links(site)
    expect(other.requests[0]?.headers['user-agent']).toMatch(
      /^Findings\/\d+\.\d+\.\d+ \(\+https:\/\/heart\.example\.org\/\)$/,
    )
  })

  it('asks for each address once, at each host for one after the other', async () => {
    const other = await otherSite({ '/a': 200, '/b': 200 })
    const { origin } = other
    const site = createSite({
      ...about(linkTo(`${origin}/a`, `${origin}/a#part`, `${origin}/b`)),
      'content/pages/contact.md': page('Contact', '', linkTo(`${origin.replace('127.0.0.1', '2130706433')}/a`)),
    })
    const { stdout } = await links(site)
    expect(other.asked).toEqual(['HEAD /a', 'HEAD /b'])
    expect(stdout).toBe('2 addresses on 1 site: 2 answer.\n')
  })
})

describe('what is not public', () => {
  const hidden = (other: OtherSite) =>
    createSite({
      ...about(linkTo(`${other.origin}/open`)),
      'content/pages/draft.md': page('Draft', 'status: draft', linkTo(`${other.origin}/draft`)),
      'content/pages/later.md': page('Later', 'embargo: 2030-01-01T00:01Z', linkTo(`${other.origin}/later`)),
    })
  const routes = { '/open': 200, '/draft': 200, '/later': 200 }

  it('is never asked for', async () => {
    const other = await otherSite(routes)
    await links(hidden(other), '--now', '2029-12-31')
    expect(other.asked).toEqual(['HEAD /open'])
  })

  it('is asked for once it is public, or with --drafts', async () => {
    const other = await otherSite(routes)
    const site = hidden(other)
    await links(site, '--now', '2030-01-02')
    expect(other.asked).toEqual(['HEAD /open', 'HEAD /later'])
    await links(site, '--drafts', '--max-age', '0')
    expect(other.asked.slice(2).sort()).toEqual(['HEAD /draft', 'HEAD /later', 'HEAD /open'])
  })

  it('may be what is wrong: nobody is asked while the site has errors', async () => {
    const other = await otherSite(routes)
    const site = hidden(other)
    writeFileSync(
      path.join(site, 'content/pages/later.md'),
      page('Later', 'embargo: soon', linkTo(`${other.origin}/later`)),
    )
    const { code, stdout } = await links(site)
    expect(code).toBe(1)
    expect(stdout).toMatch(/invalid-value/)
    expect(stdout).toMatch(/1 error in 1 file\. No other site was asked\.\n$/)
    expect(other.asked).toEqual([])
  })
})

describe('what is known', () => {
  it('is not asked again for some days; what is gone or in doubt is', async () => {
    const { other, site } = await linked({ '/ok': 200, '/gone': 410, '/old': [301, { Location: '/ok' }], '/no': 403 })
    await links(site)
    const first = other.asked.length
    const { code, stdout } = await links(site)
    expect(code).toBe(1)
    expect(stdout.replaceAll('\n', ' ')).toContain(
      '4 addresses on 1 site: 1 answers, 1 does not exist, 1 has moved, 1 could not be checked. 1 answered in the last 7 days, and was not asked again.',
    )
    const asked = 'HEAD /gone, GET /gone, HEAD /old, HEAD /ok, HEAD /no, GET /no'
    expect(other.asked.slice(first).join(', ')).toBe(asked)
    await links(site, '--max-age', '0')
    expect(other.asked.slice(first).join(', ')).toBe(`${asked}, HEAD /ok, ${asked}`)
  })

  it('stays known to a run that asks for a part', async () => {
    const other = await otherSite({ '/a': 200, '/b': 200 })
    const site = createSite({
      ...about(linkTo(`${other.origin}/a`)),
      'content/pages/contact.md': page('Contact', '', linkTo(`${other.origin}/b`)),
    })
    await links(site)
    await links(site, '--max-age', '0', '--only', 'content/pages/contact.md')
    expect(known(site)).toContain(`${other.origin}/a`)
    expect(other.asked).toEqual(['HEAD /a', 'HEAD /b', 'HEAD /b'])
  })

  it('is kept when somebody stops the command', async () => {
    const other = await otherSite({ '/ok': 200 })
    let isAsked = () => {}
    const asked = new Promise<void>((resolve) => {
      isAsked = resolve
    })
    const slow = await rawSite(() => isAsked())
    const site = createSite(about(linkTo(`${other.origin}/ok`, slow, `${slow}b`)))
    const child = start(['links', '--allow-private'], { cwd: site })
    const end = ended(child)
    await asked
    // Whoever asks hangs up when there is an answer.
    while (other.requests[0]?.socket.destroyed !== true) await new Promise(setImmediate)
    child.kill('SIGINT')
    expect((await end).code).toBe(130)
    expect(known(site)).toContain(`${other.origin}/ok`)
  })

  it.skipIf(process.platform === 'win32')('is not waited for where a pipe stands in its place', async () => {
    const { site } = await linked({ '/ok': 200 })
    mkdirSync(path.join(site, '.findings'))
    execFileSync('mkfifo', [path.join(site, '.findings/links.json')])
    expect(await links(site)).toMatchObject({ code: 0 })
    expect(known(site)).toContain('/ok')
  })

  it('is told of where it cannot be kept', async () => {
    const { site } = await linked({ '/ok': 200 }, { '.findings/links.json/a': '' })
    const { code, stderr } = await links(site)
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringMatching(/^Cannot keep what was learned: \w+: /) })
  })
})

describe('time', () => {
  it('is limited for each request', async () => {
    const site = createSite(about(linkTo(await rawSite(() => {}))))
    const { code, stdout } = await links(site, '--timeout', '1')
    expect(code).toBe(0)
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('still works: its site did not answer in time')
  })

  it('is limited for all of them: what is left is no problem', async () => {
    const slow = await rawSite(() => {})
    const channel = createChannel()
    const flags = { root: createSite(about(linkTo(slow))), timeout: 60, minutes: 0.005, maxAge: 7, allowPrivate: true }
    const terminal = { out: channel, err: createChannel(), env: {} }
    expect(await runLinks({ ...flags, allowPrivate: true }, { terminal, onExit: () => () => {} })).toBe(exitCodes.fine)
    expect(channel.written().replaceAll('\n', ' ')).toBe(
      '1 address on 1 site: 1 was not asked. Time ran out (see --minutes); the rest is checked next time. ',
    )
  })
})

describe('the terminal', () => {
  it('shows how far the asking is, and clears it', async () => {
    const { site } = await linked({ '/a': 200, '/b': 200 })
    const err = createChannel({ isTerminal: true })
    const terminal = { out: createChannel(), err, env: {} }
    const flags = { root: site, timeout: 20, minutes: 1, maxAge: 7, allowPrivate: true } as const
    await runLinks(flags, { terminal, onExit: () => () => {} })
    const clear = '\r\x1b[2K'
    const shown = ['[0/2]', '[1/2]', '[2/2]'].map((count) => `${clear}${count} Asking other sites…`)
    expect(err.written().endsWith(`${shown.join('')}${clear}`)).toBe(true)
  })
})

describe('the options that check has too', () => {
  it('ask for the links of some files alone', async () => {
    const other = await otherSite({ '/b': 404 })
    const site = createSite({
      ...about(linkTo(`${other.origin}/a`, `${other.origin}/b`)),
      'content/pages/contact.md': page('Contact', '', linkTo(`${other.origin}/b`)),
    })
    const { code, stdout } = await links(site, '--only', 'pages/contact.md')
    expect(code).toBe(1)
    expect(stdout).toMatch(/^content\/pages\/contact\.md\n/)
    expect(stdout).toContain('1 error in 1 file.')
    expect(other.asked).toEqual(['HEAD /b', 'GET /b'])
  })

  it('ask nobody when none is meant, and suggest what was', async () => {
    const { other, site } = await linked({ '/ok': 200 })
    const { code, stderr } = await links(site, '--only', 'pages/abuot.md')
    expect(code).toBe(2)
    expect(stderr).toContain('did you mean pages/about.md?')
    expect(other.asked).toEqual([])
  })

  it('ask for the links of the config', async () => {
    const other = await otherSite({})
    const site = createSite({
      'findings.config.mjs': config(`footer: { legal: [{ label: 'Terms', href: '${other.origin}/terms' }] },`),
    })
    const { code, stdout } = await links(site, '--only', 'findings.config.mjs')
    expect(code).toBe(1)
    expect(stdout).toMatch(/^findings\.config\.mjs\n\n {2}\d+:\d+ {2}error {2}dead-link\n/)
  })

  it('write problems for machines; the count goes to people', async () => {
    const { other, site } = await linked({ '/gone': 404 })
    const { code, stdout, stderr } = await links(site, '--reporter', 'json', '--reporter', 'github=gh.txt')
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({
      checked: 1,
      errors: 1,
      problems: [{ ruleId: 'dead-link', file: 'content/pages/about.md', line: 6, column: 5 }],
    })
    expect(stdout).toContain(`${other.origin}/gone`)
    expect(readFileSync(path.join(site, 'gh.txt'), 'utf8')).toMatch(/^::error file=content\/pages\/about\.md,line=6/)
    expect(stderr).toBe('1 error in 1 file. 1 address on 1 site: 1 does not exist.\n')
  })

  it('set severities, and how many warnings there may be', async () => {
    const { site } = await linked({ '/gone': 404 })
    expect(await links(site, '--rule', 'dead-link=warning')).toMatchObject({ code: 0 })
    const { code, stdout } = await links(site, '--rule', 'dead-link=warning', '--max-warnings', '0')
    expect(code).toBe(1)
    expect(stdout.replaceAll('\n', ' ')).toContain('--max-warnings allows 0 warnings; there is 1 warning.')
  })

  it('end with 2 when the config is wrong', async () => {
    const site = createSite({ 'findings.config.mjs': config('pagination: { size: 0 },') })
    expect(await links(site)).toMatchObject({ code: 2, stdout: expect.stringContaining('No other site was asked.') })
  })

  it.each([
    ['--timeout', '0'],
    ['--minutes', '1441'],
    ['--max-age', '-1'],
    ['--max-age', 'week'],
  ])('refuse what they do not mean: %s %s', async (...args) => {
    const { code, stderr } = await findings(['links', ...args], { cwd: createSite() })
    expect(code).toBe(2)
    expect(stderr).toContain('Expected a whole number from ')
  })
})

describe('findings links --help', () => {
  it('says what each option does, in at most 80 columns', async () => {
    const { code, stdout } = await findings(['help', 'links'])
    expect(code).toBe(0)
    for (const option of ['--now', '--drafts', '--only', '--max-age', '--timeout', '--minutes', '--allow-private']) {
      expect(stdout).toMatch(new RegExp(`^ {2}${option}(?: <[^ ]+>)? {2,}\\w`, 'm'))
    }
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([])
  })
})

it('no other command asks anybody', async () => {
  const { other, site } = await linked({ '/gone': 404 })
  expect(await findings(['check'], { cwd: site })).toMatchObject({ code: 0 })
  expect(await findings(['build'], { cwd: site })).toMatchObject({ code: 0 })
  expect(other.asked).toEqual([])
})
