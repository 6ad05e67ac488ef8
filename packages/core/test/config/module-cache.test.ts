import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { loadConfig } from '../../src/config/load-config.js'
import { createSite } from '../support/create-site.js'

const load = async (root: string): Promise<unknown> => {
  const loaded = await loadConfig({ root })
  return 'config' in loaded ? loaded.config.user : loaded.problems
}

const heather = { site: { url: 'https://heather.example.org', name: 'Heather' } }
const site = () =>
  createSite({
    'findings.config.ts': `export default ${JSON.stringify(heather)}\n`,
    'node_modules/@findings/core/package.json': '{}',
  })

/** Change every file that was remembered of a config. */
function change(root: string, edit: (text: string) => string): void {
  const folder = path.join(root, 'node_modules/.cache/findings')
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name)
    writeFileSync(file, edit(readFileSync(file, 'utf8')))
  }
}

it('remembers a config in TypeScript as it was compiled', async () => {
  const { root } = site()
  expect(await load(root)).toMatchObject(heather)
  const [name = '', ...others] = readdirSync(path.join(root, 'node_modules/.cache/findings'))
  expect(others).toEqual([])
  const file = path.join(root, 'node_modules/.cache/findings', name)
  const { ino } = statSync(file)
  expect(readFileSync(file, 'utf8')).toContain('Heather')
  expect(await load(root)).toMatchObject(heather)
  // Were it compiled again, another file would have been moved here.
  expect(statSync(file).ino).toBe(ino)
})

it('compiles a config again that was edited, and forgets what it was', async () => {
  const { root } = site()
  await load(root)
  const bracken = { site: { ...heather.site, name: 'Bracken' } }
  writeFileSync(path.join(root, 'findings.config.ts'), `export default ${JSON.stringify(bracken)}\n`)
  expect(await load(root)).toMatchObject(bracken)
  expect(readdirSync(path.join(root, 'node_modules/.cache/findings'))).toHaveLength(1)
})

it('removes what a process that was killed has left of a config', async () => {
  const { root } = site()
  await load(root)
  const folder = path.join(root, 'node_modules/.cache/findings')
  const part = path.join(folder, `${readdirSync(folder)[0]}.${2 ** 22 + 1}-0.part`)
  writeFileSync(part, 'half')
  writeFileSync(path.join(root, 'findings.config.ts'), `export default ${JSON.stringify(heather)} // edited\n`)
  expect(await load(root)).toMatchObject(heather)
  expect(existsSync(part)).toBe(false)
})

it('loads a config although nothing can be remembered', async () => {
  const { root } = site()
  writeFileSync(path.join(root, 'node_modules/.cache'), 'a file')
  expect(await load(root)).toMatchObject(heather)
})

it('remembers a config beside the packages of a workspace', async () => {
  const { root } = createSite({
    'website/findings.config.ts': `export default ${JSON.stringify(heather)}\n`,
    'node_modules/@findings/core/package.json': '{}',
  })
  expect(await load(path.join(root, 'website'))).toMatchObject(heather)
  expect(readdirSync(path.join(root, 'node_modules/.cache/findings'))).toHaveLength(1)
})

it('runs no code out of the folder that is handed from one machine to another', async () => {
  const { root } = site()
  await load(root)
  const code = path.join(root, 'node_modules/.cache/findings')
  const [name = ''] = readdirSync(code)
  const handed = path.join(root, '.findings/config')
  mkdirSync(handed, { recursive: true })
  renameSync(path.join(code, name), path.join(handed, name))
  const { ino } = statSync(path.join(handed, name))
  expect(await load(root)).toMatchObject(heather)
  expect(readdirSync(path.join(root, '.findings'))).toEqual(['config'])
  expect(statSync(path.join(handed, name)).ino).toBe(ino)
  expect(readdirSync(code)).toEqual([name])
})

it.each([
  ['says something else', (text: string) => text.replace('Heather', 'Bracken')],
  ['cannot be run', (text: string) => text.replaceAll('export', 'exqort')],
  ['has lost its end', (text: string) => text.slice(0, 60)],
  ['is empty', () => ''],
])('compiles a config again when what was remembered %s', async (_, edit) => {
  const { root } = site()
  await load(root)
  change(root, edit)
  expect(await load(root)).toMatchObject(heather)
})
