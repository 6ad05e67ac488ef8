import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { resolveConfig } from '../src/config/config.js'
import { createMemo } from '../src/memo/memo.js'
import { read } from '../src/stages/read.js'
import { baseConfig, createSite, discovery, records } from './support/create-site.js'

it('lists all files again after one of them could not be read', async () => {
  const file = (name: string) => `content/stories/${name}.md`
  const site = createSite({ [file('a')]: 'a', [file('c')]: 'c' })
  const resolved = resolveConfig({ user: baseConfig, root: site.root, file: 'findings.config.mjs', source: '' }, {})
  if ('faults' in resolved) throw new Error('The config is wrong')
  const memo = createMemo()
  const texts = (hints: Parameters<typeof read>[2]) =>
    read(resolved.config, memo, hints).content.map(({ bytes }) => Buffer.from(bytes).toString())
  expect(texts({})).toEqual(['a', 'c'])
  site.write({ [file('b')]: 'b' })
  await setTimeout(2100) // until its look tells it from what it may become
  const hashOf = (name: string) => {
    if (name === file('b')) throw new Error('The disk is broken')
    return undefined
  }
  expect(() => texts({ touched: new Set([file('b')]), hashOf })).toThrow('The disk is broken')
  site.write({ [file('c')]: 'other' })
  expect(texts({ touched: new Set([file('c')]) })).toEqual(['a', 'b', 'other'])
})

it('makes the same pages of files whose lines end as on Windows', async () => {
  const story = discovery('A', {
    fields: 'authors: [ada]\nsummary: >\n  Two\n  lines.\nstandfirst: |\n  Two\n  *lines*.',
    body: 'A paragraph\nof two lines.\n\n> One\\\n> two\n\n```\none\ntwo\n```',
  })
  const texts = Object.entries({ ...records, 'content/stories/a.md': story })
  const pagesWith = async (end: string) => {
    const { pages, problems } = await createSite(
      Object.fromEntries(texts.map(([file, text]) => [file, text.replaceAll('\n', end)])),
    ).build()
    expect(problems).toEqual([])
    return pages.map(({ path, html }) => [path, html])
  }
  const pages = await pagesWith('\n')
  expect(pages.length).toBeGreaterThan(3)
  expect(await pagesWith('\r\n')).toEqual(pages)
})
