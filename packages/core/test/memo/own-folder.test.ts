import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { build } from '../../src/build.js'
import { createSite, discovery, records, type TestSite } from '../support/create-site.js'
import { loadedFrom, publishLate as publish } from './cached-site.js'

const begin = (below = ''): TestSite => {
  const site = createSite({})
  const root = path.join(site.root, below)
  const files = { 'findings.config.mjs': '// stands for a config', ...records, 'content/stories/a.md': discovery('A') }
  site.write(Object.fromEntries(Object.entries(files).map(([file, text]) => [path.join(below, file), text])))
  return { ...site, root }
}

function git(folder: string, ...args: string[]): void {
  const identity = [
    '-c',
    'user.name=Ada',
    '-c',
    'user.email=ada@charity.example.org',
    '-c',
    'protocol.file.allow=always',
  ]
  const env = { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' }
  execFileSync('git', [...identity, ...args], { cwd: folder, env, stdio: 'pipe' })
}

const rulesOf = async (site: TestSite): Promise<string[]> =>
  (await publish(site)).problems.map(({ ruleId, file }) => `${file} ${ruleId}`)

const tracked = ['findings.config.mjs tracked-state']

it('a build keeps its folder out of Git, without a `.gitignore` of the project', async () => {
  const site = begin()
  await publish(site)
  git(site.root, 'init')
  git(site.root, 'add', '.')
  const names = execFileSync('git', ['ls-files', '.findings'], { cwd: site.root, encoding: 'utf8' })
  expect(names).toBe('')
  expect(await rulesOf(site)).toEqual([])
})

it('tells what to type when the folder is in Git, until that is done', async () => {
  const site = begin()
  await setTimeout(2100) // until a build with nothing to do can be known as one
  await publish(site)
  git(site.root, 'init')
  git(site.root, 'add', '--force', '.')
  expect((await publish(site)).problems).toMatchObject([
    {
      ruleId: 'tracked-state',
      severity: 'warning',
      file: 'findings.config.mjs',
      note: expect.stringContaining('Type `git rm -r --cached .findings`'),
    },
  ])
  expect(await rulesOf(site)).toEqual(tracked) // of a build with nothing to do too
  git(site.root, 'commit', '-m', 'All')
  git(site.root, 'rm', '-r', '--cached', '.findings')
  expect(await rulesOf(site)).toEqual([])
})

it.each([
  ['in version 4 of the index', ['init'], ['add', '.'], ['update-index', '--index-version', '4']],
  ['with long hashes', ['init', '--object-format=sha256'], ['add', '.']],
  ['among files that are only to be added', ['init'], ['add', '--intent-to-add', '.']],
])('finds it %s, in a project below the top', async (_, ...steps) => {
  const site = begin('sites/charity')
  const top = path.dirname(path.dirname(site.root))
  writeFileSync(path.join(top, 'README.md'), '')
  writeFileSync(path.join(top, `${'long'.repeat(40)}.md`), '')
  await publish(site)
  for (const step of steps) git(top, ...step)
  expect(await rulesOf(site)).toEqual([])
  git(top, 'add', '--force', 'sites/charity/.findings')
  expect(await rulesOf(site)).toEqual(tracked)
})

it('finds it in a further worktree and in a submodule', async () => {
  const site = begin()
  await publish(site)
  git(site.root, 'init')
  git(site.root, 'add', '--force', '.')
  git(site.root, 'commit', '-m', 'All')
  const other = begin()
  git(other.root, 'init')
  git(other.root, 'submodule', 'add', site.root, 'sub')
  git(site.root, 'worktree', 'add', path.join(other.root, 'tree'))
  expect(await rulesOf({ ...site, root: path.join(other.root, 'sub') })).toEqual(tracked)
  expect(await rulesOf({ ...site, root: path.join(other.root, 'tree') })).toEqual(tracked)
})

it('is not alarmed by an output folder in Git, nor by a folder of this name elsewhere', async () => {
  const site = begin()
  await publish(site)
  mkdirSync(path.join(site.root, 'old/.findings'), { recursive: true })
  writeFileSync(path.join(site.root, 'old/.findings/x'), '')
  git(site.root, 'init')
  git(site.root, 'add', '.')
  expect(await rulesOf(site)).toEqual([])
})

it('takes an index that is odd for none', async () => {
  const site = begin()
  await publish(site)
  git(site.root, 'init')
  git(site.root, 'add', '--force', '.')
  const index = path.join(site.root, '.git/index')
  const whole = readFileSync(index)
  const version = (number: number) => {
    const bytes = Buffer.from(whole)
    bytes.writeUInt32BE(number, 4)
    return bytes
  }
  for (const odd of [
    Buffer.alloc(0),
    whole.subarray(0, 40),
    whole.subarray(0, 90),
    version(4),
    version(9),
    Buffer.alloc(4000, 255),
  ]) {
    writeFileSync(index, odd)
    expect((await publish(site)).outcome).toBe('built')
  }
  writeFileSync(path.join(site.root, 'nowhere'), 'gitdir: gone\n')
  renameSync(path.join(site.root, '.git'), path.join(site.root, 'moved'))
  renameSync(path.join(site.root, 'nowhere'), path.join(site.root, '.git'))
  expect(await rulesOf(site)).toEqual([])
})

it('says when a file stands in its place', async () => {
  const site = begin()
  site.write({ '.findings': '' })
  const { outcome, problems } = await publish(site)
  expect([outcome, problems.map(({ reason }) => reason)]).toEqual([
    'failed',
    ['`.findings` is a file, where Findings needs a folder of its own'],
  ])
})

it('uses no folder that a link leads to', async () => {
  const site = begin()
  const elsewhere = path.join(site.root, 'elsewhere')
  mkdirSync(elsewhere)
  symlinkSync('elsewhere', path.join(site.root, '.findings'))
  for (const drafts of [false, true]) {
    const { outcome, problems } = await build(loadedFrom(site), { now: '2026-06-01T12:00Z', cache: true, drafts })
    expect(outcome).toBe('failed')
    expect(problems.map(({ file, ruleId }) => `${file} ${ruleId}`)).toEqual(['.findings path-in-the-way'])
  }
  expect(readdirSync(elsewhere)).toEqual([])
  expect(existsSync(path.join(site.root, 'dist'))).toBe(false)
})
