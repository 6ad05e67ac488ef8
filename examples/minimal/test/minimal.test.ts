import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build, loadConfig } from '@findings/core'
import { expect, it, onTestFinished } from 'vitest'

const root = path.resolve(import.meta.dirname, '..')

it('is a whole site, and says on each page that it is an example', async () => {
  const loaded = await loadConfig({ root })
  if ('problems' in loaded) throw new Error(JSON.stringify(loaded.problems))
  const { problems, pages } = await build(loaded.config, { root, write: false })
  expect(problems).toEqual([])
  expect(pages.map(({ url }) => url)).toEqual(expect.arrayContaining(['/', '/about/', '/news/stiff-dishes/']))
  expect(pages.filter(({ html }) => !html.includes('This is an example.')).map(({ url }) => url)).toEqual([])
})

it('starts no compiler: the theme was published with its templates checked', async () => {
  const loaded = await loadConfig({ root })
  if ('problems' in loaded) throw new Error(JSON.stringify(loaded.problems))
  const elsewhere = mkdtempSync(path.join(tmpdir(), 'findings-minimal-'))
  onTestFinished(() => rmSync(elsewhere, { recursive: true }))
  cpSync(path.join(root, 'content'), path.join(elsewhere, 'content'), { recursive: true })
  const { templatesCheckedBy } = await build({ ...loaded.config, root: elsewhere }, { write: false })
  expect(templatesCheckedBy).toBe('types')
  expect(existsSync(path.join(elsewhere, '.findings'))).toBe(false)
})
