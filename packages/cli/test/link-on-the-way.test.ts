import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { linkOnTheWay } from '../src/link-on-the-way.js'
import { reporterArgument } from '../src/reporter-argument.js'

/** A working directory with links in it, as a repository can bring them, and the link that is on the way to a file. */
function folder(links: Readonly<Record<string, string>> = {}) {
  const top = realpathSync(mkdtempSync(path.join(tmpdir(), 'findings-')))
  onTestFinished(() => rmSync(top, { recursive: true, force: true }))
  const here = path.join(top, 'here')
  for (const one of ['here/inside', 'outside']) mkdirSync(path.join(top, one), { recursive: true })
  for (const one of ['here/there.json', 'outside/there.json']) writeFileSync(path.join(top, one), '')
  for (const [name, to] of Object.entries(links)) symlinkSync(to, path.join(here, name))
  const link = (file: string) => {
    const found = linkOnTheWay(path.resolve(here, file), here)
    return found && `${path.relative(here, found.link)} → ${found.to}`
  }
  return { here, link }
}

it('is one in the place of the file, wherever it leads', () => {
  const { link } = folder({ a: 'there.json', b: '../outside/there.json', c: 'gone' })
  expect(['a', 'b', 'c'].map(link)).toEqual(['a → there.json', 'b → ../outside/there.json', 'c → gone'])
})

it('has no report written through it', () => {
  const { here } = folder({ a: 'there.json' })
  expect(() => reporterArgument('err')(`json=${path.join(here, 'a')}`)).toThrow('a is a symbolic link to there.json')
})

it('is a folder that leads out of the working directory, and no other', () => {
  const { link } = folder({ out: '../outside', gone: '../gone/x', in: 'inside' })
  const files = [
    'out/a.json',
    'out/deep/a.json',
    'gone/a.json',
    'in/a.json',
    'inside/a.json',
    '../outside/a.json',
    'new/a',
  ]
  expect(files.map(link)).toEqual([
    'out → ../outside',
    'out → ../outside',
    'gone → ../gone/x',
    ...Array(4).fill(undefined),
  ])
})

it.skipIf(process.platform === 'win32')('is no pipe, and nothing of the system', () => {
  const { here, link } = folder({ piped: 'inside/pipe' })
  execFileSync('mkfifo', [path.join(here, 'inside/pipe')])
  for (const file of [
    '/dev/stdout',
    '/dev/fd/3',
    '/dev/null',
    '/proc/self/fd/1',
    'inside/pipe',
    'piped',
    'there.json/x',
  ])
    expect(link(file)).toBe(undefined)
})
