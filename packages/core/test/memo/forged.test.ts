import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, utimesSync } from 'node:fs'
import path from 'node:path'
import { threadId } from 'node:worker_threads'
import { expect, it } from 'vitest'
import { createCache } from '../../src/images/cache.js'
import { readRecords, writeRecords } from '../../src/memo/disk/record-file.js'
import { takeLock } from '../../src/publish/lock.js'
import { createSite, discovery, records, type TestSite } from '../support/create-site.js'
import { fromNothing, publish, publishedFiles } from './cached-site.js'

const site = () =>
  createSite({
    'findings.config.mjs': '// stands for a config',
    ...records,
    'content/stories/a.md': discovery('A', { fields: 'summary: On A.', body: '![A dot](dot.svg)' }),
    'content/stories/dot.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>',
    'secret.txt': 'a secret of this machine',
  })

/** Change what a build has left of its plans, as somebody can who knows how Findings vouches for it: there is no secret in that. */
function forge({ root }: TestSite, from: string, to: string): void {
  const [folder = ''] = readdirSync(path.join(root, '.findings/publish'))
  const file = path.join(root, '.findings/publish', folder, 'plan-en-GB')
  const { fingerprint } = JSON.parse(readFileSync(file, 'utf8').split('\n').at(-1) ?? '')
  const read = readRecords(file, fingerprint)
  const entries = typeof read === 'string' ? [] : [...read.entries.values()]
  const texts = entries.map(({ value }) => value.toString())
  expect(texts.join()).toContain(from)
  const forged = entries.map((entry, index) => ({
    ...entry,
    value: Buffer.from((texts[index] ?? '').replaceAll(from, to)),
  }))
  writeRecords(file, fingerprint, forged)
}

it('a memo that names another file has no file read that is no image of the site', async () => {
  const made = site()
  await publish(made)
  for (const secret of ['../secret.txt', path.join(made.root, 'secret.txt'), 'secret.txt']) {
    forge(made, '"from":"content/stories/dot.svg"', `"from":"content/stories/dot.svg","source":"${secret}"`)
    rmSync(path.join(made.root, 'dist'), { recursive: true })
    expect((await publish(made)).outcome).toBe('built')
    expect(publishedFiles(made)).toEqual((await fromNothing(made)).files)
  }
})

it('a memo that names another image has its page planned again', async () => {
  const made = site()
  await publish(made)
  forge(made, '"from":"content/stories/dot.svg"', '"from":"secret.txt"')
  rmSync(path.join(made.root, 'dist'), { recursive: true })
  expect((await publish(made)).outcome).toBe('built')
  expect(publishedFiles(made)).toEqual((await fromNothing(made)).files)
})

/** A link of a name in `.findings/`, as a proposal can bring one, and what is read where it leads. */
function link({ root }: TestSite, name: string, to: string): () => string[] {
  mkdirSync(path.dirname(path.join(root, '.findings', name)), { recursive: true })
  symlinkSync(to, path.join(root, '.findings', name))
  return () => readdirSync(path.resolve(path.dirname(path.join(root, '.findings', name)), to))
}

it('a link in place of a folder of the memo has nothing removed where it leads', async () => {
  const made = site()
  const long = 'content/publications/old.yaml' // as many letters as a folder of the memo has
  made.write({ [long]: 'title: A paper\n' })
  const yearAgo = new Date(Date.now() - 365 * 86_400_000)
  utimesSync(path.join(made.root, 'content/publications'), yearAgo, yearAgo)
  const read = [link(made, 'bodies', '../content/stories'), link(made, 'publish', '../content')]
  await publish(made)
  made.write({ 'content/stories/a.md': discovery('A', { fields: 'summary: On A.', body: 'Other words.' }) })
  await publish(made)
  const [stories = [], content = []] = read.map((names) => names())
  expect(stories).toEqual(expect.arrayContaining(['a.md', 'dot.svg']))
  expect(content).toEqual(expect.arrayContaining(['people', 'publications', 'stories', 'topics']))
})

it('a link in place of a file that is begun is not written through', async () => {
  const made = site()
  for (const name of ['drafts', 'seen']) link(made, `${name}.${process.pid}-${threadId}.part`, '../secret.txt')
  await publish(made)
  expect(readFileSync(path.join(made.root, 'secret.txt'), 'utf8')).toBe('a secret of this machine')
  expect(readdirSync(path.join(made.root, '.findings'))).toContain('drafts')
})

it('nor is one in place of an image or a lock that is begun', () => {
  const { root } = site()
  const secret = path.join(root, 'secret.txt')
  symlinkSync(secret, path.join(root, 'a.webp.part'))
  mkdirSync(path.join(root, 'out/.findings'), { recursive: true })
  symlinkSync(secret, path.join(root, `out/.findings/lock.${process.pid}`))
  expect(createCache(root).set('a.webp', Buffer.from('bytes'))).toBe(true)
  const taken = takeLock(path.join(root, 'out'))
  if ('lock' in taken) taken.lock.release()
  expect(Object.keys(taken)).toEqual(['lock'])
  expect(readFileSync(secret, 'utf8')).toBe('a secret of this machine')
})
