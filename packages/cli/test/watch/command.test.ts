import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { watchWith } from '../../src/commands/watch.js'
import { exitCodeOf } from '../../src/exit-code.js'
import { createProgram } from '../../src/program.js'
import { createChannel } from '../channel.js'
import { resultOf } from './result.js'

/** Run a command line that knows `watch` alone, with a site that is built once. */
async function run(...argv: string[]) {
  const [out, err] = [createChannel(), createChannel()]
  const terminal = { out, err, env: {} }
  const program = createProgram(terminal)
  let code: number | undefined
  watchWith(() => Readable.from([resultOf()]))(program, terminal, (end) => {
    code = end
  })
  const error: unknown = await program.parseAsync(['watch', ...argv], { from: 'user' }).catch((thrown) => thrown)
  return { code, error, out: out.written(), err: err.written() }
}

describe('findings watch --help', () => {
  it('says what each option does, in at most 80 columns', async () => {
    const { out } = await run('--help')
    for (const option of [
      '--root',
      '--config',
      '--port',
      '--host',
      '--open',
      '--drafts',
      '--now',
      '--poll',
      '--no-server',
    ]) {
      expect(out).toMatch(new RegExp(`^ {2}${option}(?: <[^ ]+>)? {2,}\\w`, 'm'))
    }
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([])
    expect(out).toMatch(/^Examples:\n {2}findings watch --open$/m)
    for (const code of ['0', '1', '2', '3', '130, 143']) expect(out).toMatch(new RegExp(`^ {2}${code} {2}\\w`, 'm'))
  })
})

describe('findings watch', () => {
  it('ends with 0 when it is stopped', async () => {
    const { code, out } = await run('--no-server', '--root', '.')
    expect(code).toBe(0)
    expect(out).toContain('not served')
  })

  it.each([
    ['--port', '65536'],
    ['--port', '-1'],
    ['--port', '80a'],
    ['--host', 'http://localhost'],
    ['--host', 'localhost:4321'],
    ['--host', '2130706433'],
    ['--host', ''],
    ['--now', 'tomorrow'],
  ])('refuses %s %s', async (option, value) => {
    const { code, err } = await run(`${option}=${value}`)
    expect(code).toBeUndefined()
    expect(err).toContain('is invalid. Expected')
  })

  it('refuses an address that is not of this machine', async () => {
    const { code, error, err } = await run('--port', '0', '--host', '192.0.2.1')
    expect({ code, ends: exitCodeOf(error) }).toEqual({ code: undefined, ends: 2 })
    expect(err).toMatch(/^Error: --host is no name or address of this machine\./)
  })

  it('serves at an address that is given in brackets', async () => {
    const { out } = await run('--port', '0', '--host', '[127.0.0.1]')
    expect(out).toMatch(/^ {2}http:\/\/127\.0\.0\.1:\d+\/$/m)
  })
})
