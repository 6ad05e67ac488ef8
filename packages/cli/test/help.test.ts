import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findings } from './findings.js'

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))

describe('findings', () => {
  it('shows its help when it is given no command', async () => {
    const { code, stdout, stderr } = await findings([])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^Usage: findings <command> \[options\]/)
    expect(stdout).toMatch(/^ {2}build \[options\] +\w/m)
  })

  it('shows the same with --help and with help', async () => {
    const [bare, flag, command] = await Promise.all([findings([]), findings(['--help']), findings(['help'])])
    expect(flag).toEqual(bare)
    expect(command).toEqual(bare)
  })

  it('says its version', async () => {
    expect(await findings(['--version'])).toEqual({ code: 0, stdout: `findings ${version}\n`, stderr: '' })
  })

  it('suggests a command when the one given is unknown', async () => {
    const { code, stdout, stderr } = await findings(['biuld'])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain("unknown command 'biuld'")
    expect(stderr).toContain('Did you mean build?')
    expect(stderr).toContain('findings --help')
  })

  it('ends with 2 when asked for the help of an unknown command', async () => {
    expect(await findings(['help', 'biuld'])).toMatchObject({ code: 2, stdout: '' })
  })
})

describe('the help of every command', () => {
  const commands = 'init new build watch preview check links status explain rules schema'.split(' ')

  it('is of each that the help lists', async () => {
    const { stdout } = await findings([])
    const listed = [...stdout.matchAll(/^ {2}([a-z]+) .* {2}\w|^ {2}([a-z]+) {2,}\w/gm)].map(([, a, b]) => a ?? b)
    expect(listed).toEqual([...commands, 'theme', 'help'])
    expect(stdout).toContain('To begin: findings init')
  })

  it.each(commands)('shows how %s is used, in at most 80 columns', async (command) => {
    const { code, stdout } = await findings(['help', command])
    expect(code).toBe(0)
    expect(stdout).toMatch(new RegExp(`^Examples:\\n {2}findings (?:${command}|build)\\b`, 'm'))
    expect(stdout.split('\n').filter((line) => [...line].length > 80)).toEqual([])
  })
})

describe('findings build --help', () => {
  it('says what each option does, in at most 80 columns', async () => {
    const { code, stdout } = await findings(['build', '--help'])
    expect(code).toBe(0)
    for (const option of [
      '--root',
      '--config',
      '--out',
      '--site',
      '--base',
      '--now',
      '--drafts',
      '--max-warnings',
      '--rule',
      '--reporter',
      '--threads',
      '--quiet',
      '--help',
    ]) {
      expect(stdout).toMatch(new RegExp(`^ {2}(?:-h, )?${option}(?: <[^ ]+>)? {2,}\\w`, 'm'))
    }
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([])
  })

  it('gives examples and the exit codes', async () => {
    const { stdout } = await findings(['build', '--help'])
    expect(stdout).toMatch(/^Examples:\n {2}findings build$/m)
    expect(stdout).toMatch(/^Exit codes:$/m)
    for (const code of ['0', '1', '2', '3', '130, 143']) expect(stdout).toMatch(new RegExp(`^ {2}${code} {2}\\w`, 'm'))
  })

  it('is also what findings help build shows', async () => {
    const [flag, command] = await Promise.all([findings(['build', '--help']), findings(['help', 'build'])])
    expect(command).toEqual(flag)
  })
})

describe('findings build', () => {
  it('suggests an option when the one given is unknown', async () => {
    const { code, stdout, stderr } = await findings(['build', '--rot', 'site'])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain("unknown option '--rot'")
    expect(stderr).toContain('Did you mean --root?')
  })

  it('refuses an argument without an option', async () => {
    expect(await findings(['build', 'site'])).toMatchObject({ code: 2, stdout: '' })
  })

  it('refuses an option without its value', async () => {
    expect(await findings(['build', '--out'])).toMatchObject({ code: 2, stdout: '' })
  })

  it('sends nothing from the command line to the terminal that could command it', async () => {
    const { stderr } = await findings(['build', '--\x1b[2J'])
    expect(stderr).not.toContain('\x1b')
    expect(stderr).toContain('␛[2J')
  })
})
