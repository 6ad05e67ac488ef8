import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { loadConfig } from '../../src/config/load-config.js'
import { createSite } from '../support/create-site.js'

const load = async (root: string): Promise<unknown> => {
  const loaded = await loadConfig({ root })
  return 'config' in loaded ? loaded.config.user : loaded.problems
}

const heather = { site: { url: 'https://heather.example.org', name: 'Heather' } }
const site = () => createSite({ 'findings.config.ts': `export default ${JSON.stringify(heather)}\n` })

/** Change every file that was remembered of a config. */
function change(root: string, edit: (text: string) => string): void {
  const folder = path.join(root, '.findings/config')
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name)
    writeFileSync(file, edit(readFileSync(file, 'utf8')))
  }
}

it('remembers a config in TypeScript as it was compiled', async () => {
  const { root } = site()
  expect(await load(root)).toMatchObject(heather)
  const names = readdirSync(path.join(root, '.findings/config'))
  const before = names.map((name) => readFileSync(path.join(root, '.findings/config', name), 'utf8'))
  expect(before.join()).toContain('Heather')
  expect(await load(root)).toMatchObject(heather)
  expect(names.map((name) => readFileSync(path.join(root, '.findings/config', name), 'utf8'))).toEqual(before)
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
