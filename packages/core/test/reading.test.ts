import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { resolveConfig } from '../src/config/config.js'
import { createMemo } from '../src/memo/memo.js'
import { read } from '../src/stages/read.js'
import { baseConfig, createSite } from './support/create-site.js'

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
