import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { CommanderError } from 'commander'
import { describe, expect, it } from 'vitest'
import { exitCodeOf } from '../src/exit-code.js'
import { config, createSite, page } from './create-site.js'
import { ended, findings, findingsInTime, start } from './findings.js'

const bin = fileURLToPath(new URL('../bin/findings.js', import.meta.url))

describe('findings build ends with 0', () => {
  it('when there are warnings but no errors', async () => {
    const site = createSite({
      'findings.config.mjs': config("rules: { 'body-h1': 'warning' },"),
      'content/pages/about.md': page('About us', '', '# Again'),
    })
    const { code, stdout, stderr } = await findings(['build'], { cwd: site })
    expect(code).toBe(0)
    expect(stderr).toMatch(/^content\/pages\/about\.md\n\n {2}6:1 {2}warning {2}body-h1\n {4}\S/m)
    expect(stderr).toMatch(/^1 warning in 1 file\.$/m)
    expect(stdout).toMatch(/^ +1 warning +see above$/m)
  })
})

describe('findings build ends', () => {
  it('though the config has left a timer running', { timeout: 20_000 }, async () => {
    const site = createSite({ 'findings.config.mjs': `setInterval(() => {}, 1000)\n${config()}` })
    const { code, stdout } = await findingsInTime(['build'], { cwd: site })
    expect(code).toBe(0)
    expect(stdout).toContain('✓ Built')
  })
})

describe('findings build ends with 1', () => {
  it('when a story is at fault, and leaves the last site as it was', async () => {
    const site = createSite()
    await findings(['build'], { cwd: site })
    writeFileSync(path.join(site, 'content/pages/about.md'), page('Who we are', 'sumary: Us'))
    const { code, stdout, stderr } = await findings(['build'], { cwd: site })
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(/^1 error in 1 file\. Nothing was written; the last site stays as it was\.$/m)
    expect(readFileSync(path.join(site, 'dist/about/index.html'), 'utf8')).toContain('<title>About us</title>')
  })

  it('when a package lacks its part for this system, which is told once', async () => {
    const site = createSite({
      'without-parts.cjs': `const Module = require('node:module')
        const find = Module._resolveFilename
        Module._resolveFilename = (name, ...more) => find(name.startsWith('lightningcss-') ? './gone' : name, ...more)`,
    })
    const env = { NODE_OPTIONS: `--require "${path.join(site, 'without-parts.cjs')}"` }
    const { code, stderr } = await findings(['check'], { cwd: site, env })
    expect(code).toBe(1)
    expect(stderr.match(/Cannot find module/g)).toHaveLength(1)
    expect(stderr).toMatch(/^The part of lightningcss for this system/m)
  })

  it('when a template is at fault', async () => {
    const site = createSite({ 'plain/page.eta': '<p>\n<%= it.title.wrong() %>' })
    const { code, stderr } = await findings(['build'], { cwd: site })
    expect(code).toBe(1)
    expect(stderr).toMatch(/^plain\/page\.eta\n\n {2}2:/m)
    expect(stderr).toMatch(/Nothing was written\.$/m)
    expect(existsSync(path.join(site, 'dist'))).toBe(false)
  })

  it.skipIf(!existsSync('/dev/full'))('when what it says cannot be written', () => {
    const site = createSite()
    const full = openSync('/dev/full', 'w')
    const { status, stderr } = spawnSync(process.execPath, [bin, 'check'], {
      cwd: site,
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    })
    closeSync(full)
    expect(status).toBe(1)
    expect(stderr).toMatch(/^Error: ENOSPC: no space left on device/)
    expect(stderr).not.toContain('    at ')
  })

  it('when the config waits for something that never comes', async () => {
    const site = createSite({ 'findings.config.mjs': 'await new Promise(() => {})\nexport default {}' })
    const { code, stdout, stderr } = await findings(['build'], { cwd: site })
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr.replace(/\s+/g, ' ')).toContain('never comes')
  })

  it('when the config ends the command, as if all were well', async () => {
    const site = createSite({ 'findings.config.mjs': 'process.exit(0)' })
    const { code, stdout, stderr } = await findings(['build'], { cwd: site })
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain('Error: the config or a plugin has ended the command')
  })

  it.each([
    ['a promise of the config is rejected', "Promise.reject(new Error('no connection'))"],
    ['a timer of the config throws', "setTimeout(() => { throw new Error('no connection') }, 1)"],
  ])('when %s and nobody waits for it, and says where', async (_, code) => {
    const site = createSite({ 'findings.config.mjs': `${code}\n${config()}` })
    const { code: ended, stderr } = await findings(['build'], { cwd: site })
    expect(ended).toBe(1)
    expect(stderr).toMatch(/^Error: no connection\n {4}at .*findings\.config\.mjs:1:\d+/)
    expect(stderr).not.toContain('node:internal')
  })

  it('when the machine does not let it write', async () => {
    const site = createSite({ 'a-file': '' })
    const { code, stdout, stderr } = await findings(['build', '--out', 'a-file/below'], { cwd: site })
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain('a-file')
    expect(stderr).not.toContain('report')
  })

  // There the system says of what exists that it does not.
  it.runIf(existsSync('/proc/self'))('where nobody can make a folder', { timeout: 20_000 }, async () => {
    const { code, stderr } = await findingsInTime(['build', '--out', '/proc/findings/site'], { cwd: createSite() })
    expect(code).toBe(1)
    expect(stderr.replace(/\s+/g, ' ')).toContain('Cannot publish to /proc/findings/site: ENOENT')
  })
})

describe('findings build ends with 2', () => {
  it('when there is no config', async () => {
    const { code, stderr } = await findings(['build', '--root', 'content'], { cwd: createSite() })
    expect(code).toBe(2)
    expect(stderr).toContain('missing-config')
    expect(stderr).toContain('findings.config.ts')
  })

  it('when the config cannot be loaded', async () => {
    const site = createSite({ 'findings.config.mjs': "export default {}\nthrow new Error('no such setting')\n" })
    const { code, stderr } = await findings(['build'], { cwd: site })
    expect(code).toBe(2)
    expect(stderr).toContain('no such setting')
    expect(stderr).toMatch(/^findings\.config\.mjs\n\n {2}2:/m)
  })

  it('when the config says something wrong', async () => {
    const site = createSite({ 'findings.config.mjs': config('pagination: { size: 0 },') })
    const { code, stdout, stderr } = await findings(['build'], { cwd: site })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/^findings\.config\.mjs\n\n {2}\d+:\d+ {2}error {2}invalid-value$/m)
  })
})

describe('findings build ends with 3', () => {
  // What no site can cause: the file system of the process itself is out of order.
  const fault = `
    import fs from 'node:fs'
    import { syncBuiltinESMExports } from 'node:module'
    fs.readdirSync = () => { throw new TypeError('a gremlin') }
    syncBuiltinESMExports()`

  it('when Findings has a bug, and asks for a report', async () => {
    const site = createSite({ 'fault.mjs': fault })
    const env = { NODE_OPTIONS: `--import=${pathToFileURL(path.join(site, 'fault.mjs'))}` }
    const { code, stdout, stderr } = await findings(['build'], { cwd: site, env })
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' })
    expect(stderr).toContain('bug in itself: a gremlin')
    expect(stderr).toContain('Please report')
    expect(stderr).not.toContain('    at ')
  })

  it('and shows the stack with DEBUG=findings', async () => {
    const site = createSite({ 'fault.mjs': fault })
    const env = { DEBUG: 'findings', NODE_OPTIONS: `--import=${pathToFileURL(path.join(site, 'fault.mjs'))}` }
    const { code, stderr } = await findings(['build'], { cwd: site, env })
    expect(code).toBe(3)
    expect(stderr).toMatch(/TypeError: a gremlin\n\s+at /)
  })
})

describe('findings build, when it is stopped', () => {
  const waiting = "process.stderr.write('waiting\\n')\nawait new Promise((resolve) => setTimeout(resolve, 60_000))\n"

  it.each([
    ['SIGHUP', 129],
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('by %s ends with %i and a word about it', async (signal, expected) => {
    const site = createSite({ 'findings.config.mjs': `${waiting}export default {}` })
    const child = start(['build'], { cwd: site })
    child.stderr?.once('data', () => child.kill(signal))
    const { code, stdout, stderr } = await ended(child)
    expect({ code, stdout }).toEqual({ code: expected, stdout: '' })
    expect(stderr).toBe('waiting\nStopped. No file was left half-written.\n')
    expect(existsSync(path.join(site, 'dist'))).toBe(false)
  })

  it('while it parses ends before anything is written', async () => {
    const plugin = "() => () => { process.kill(process.pid, 'SIGINT') }"
    const site = createSite({ 'findings.config.mjs': config(`markdown: { remarkPlugins: [${plugin}] },`) })
    const { code, stdout } = await findings(['build'], { cwd: site })
    expect({ code, stdout }).toEqual({ code: 130, stdout: '' })
    expect(existsSync(path.join(site, 'dist'))).toBe(false)
  })

  it('by a reader that goes away says nothing', async () => {
    const child = start(['build'], { cwd: createSite() })
    child.stdout?.destroy()
    const code = await new Promise((resolve) => child.once('exit', resolve))
    expect(code).toBe(0)
  })
})

describe('the exit code of what was thrown', () => {
  it('is 0 for help and the version, which commander throws', () => {
    expect(exitCodeOf(new CommanderError(0, 'commander.version', '0.1.0'))).toBe(0)
  })

  it('is 2 for a command line that commander does not accept', () => {
    expect(exitCodeOf(new CommanderError(1, 'commander.unknownOption', 'unknown option'))).toBe(2)
  })

  it('is 1 when the operating system refused something, however deep', () => {
    const refused = Object.assign(new Error('no space'), { code: 'ENOSPC', errno: -28, syscall: 'write' })
    expect(exitCodeOf(refused)).toBe(1)
    expect(exitCodeOf(new Error('Cannot publish', { cause: refused }))).toBe(1)
  })

  it('is 3 for everything else, also for what is no Error', () => {
    expect(exitCodeOf(new TypeError('x is not a function'))).toBe(3)
    expect(exitCodeOf(Object.assign(new Error('wrong argument'), { code: 'ERR_INVALID_ARG_TYPE' }))).toBe(3)
    expect(exitCodeOf('a string')).toBe(3)
  })
})
