import { readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { readRecords, writeRecords } from '../../src/memo/disk/record-file.js'
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
