import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, watch as watchFolder, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import path from 'node:path'
import type { WatchSettings } from '@findings/core'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { watchWith } from '../../src/commands/watch.js'
import { exitCodeOf } from '../../src/exit-code.js'
import { createProgram } from '../../src/program.js'
import { openCommand } from '../../src/watch/open-browser.js'
import type { Watch } from '../../src/watch/watch.js'
import { createChannel } from '../channel.js'
import { resultOf } from './result.js'

/** Run a command line that knows `watch` alone, with a site that is built once. */
async function run(...argv: string[]) {
  const told: WatchSettings[] = []
  const watchOnce: Watch = async function* (settings) {
    told.push(settings)
    await settings.onStart?.()
    yield resultOf()
  }
  const [out, err] = [createChannel(), createChannel()]
  const terminal = { out, err, env: {} }
  const program = createProgram(terminal)
  let code: number | undefined
  watchWith(watchOnce)(program, terminal, (end) => {
    code = end
  })
  const error: unknown = await program.parseAsync(['watch', ...argv], { from: 'user' }).catch((thrown) => thrown)
  return { code, error, told, out: out.written(), err: err.written() }
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

  it('serves at 127.0.0.1, and shows what is public now, unless it is told otherwise', async () => {
    const { out, told } = await run('--port', '0')
    expect(out).toMatch(/^ {2}http:\/\/127\.0\.0\.1:\d+\/$/m)
    expect(out).not.toMatch(/Exposed|drafts/)
    expect(told).toMatchObject([{ drafts: false, poll: false }])
    expect(told[0]?.now).toBeUndefined()
  })

  it('hands on what else it is told', async () => {
    const [root, configFile] = [import.meta.dirname, import.meta.filename]
    const flags = ['--drafts', '--now', '2026-03-09', '--poll', '--root', root, '--config', configFile]
    const { told } = await run('--no-server', ...flags)
    expect(told).toMatchObject([{ drafts: true, now: '2026-03-09', poll: true, root, configFile }])
  })

  it('opens the site in the browser of this machine with --open', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'findings-browser-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const opened = path.join(folder, 'opened')
    const browser = `#!/bin/sh\nprintf '%s %s' "$#" "$1" > '${opened}.new' && mv '${opened}.new' '${opened}'\n`
    writeFileSync(path.join(folder, openCommand(process.platform, '')[0]), browser, { mode: 0o755 })
    vi.stubEnv('PATH', `${folder}${path.delimiter}${process.env.PATH}`)
    onTestFinished(() => void vi.unstubAllEnvs())
    const isOpened = new Promise<void>((resolve) => {
      const watcher = watchFolder(folder, (_, name) => name === 'opened' && resolve())
      onTestFinished(() => watcher.close())
    })
    const { out } = await run('--port', '0', '--open')
    await isOpened
    expect(readFileSync(opened, 'utf8')).toBe(`1 ${/http:\S+/.exec(out)?.[0]}`)
  })

  it('takes the next port when the wanted one is taken, and says so', async () => {
    const other = createServer().listen({ port: 0, host: '127.0.0.1', exclusive: true })
    onTestFinished(() => void other.close())
    await once(other, 'listening')
    const address = other.address()
    const taken = typeof address === 'object' ? Number(address?.port) : 0
    const { out } = await run('--port', String(taken))
    expect(out).toContain(`Port ${taken} is taken; this is the next one that is free.`)
    expect(Number(/127\.0\.0\.1:(\d+)/.exec(out)?.[1])).toBeGreaterThan(taken)
  })

  it('says to whom --host 0.0.0.0 shows the site, and where', async () => {
    const { out } = await run('--port', '0', '--host', '0.0.0.0')
    const own = Object.values(networkInterfaces()).flatMap((all) => all ?? [])
    const outside = own.filter(({ internal, family }) => !internal && family === 'IPv4').map(({ address }) => address)
    expect([...out.matchAll(/^ {4}http:\/\/([\d.]+):\d+\/$/gm)].map(([, address]) => address)).toEqual(outside)
    expect(out.includes('Exposed: whoever reaches this machine')).toBe(outside.length > 0)
  })

  it('serves at an address that is given in brackets', async () => {
    const { out } = await run('--port', '0', '--host', '[127.0.0.1]')
    expect(out).toMatch(/^ {2}http:\/\/127\.0\.0\.1:\d+\/$/m)
  })
})
