// Have the templates checked against the types of their views, and list what was right for those who build sites with them.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from '@findings/core'
import { charity } from './dist/index.js'

const root = fileURLToPath(new URL('.', import.meta.url))
const list = new URL('dist/views.checked', import.meta.url)
const site = { url: 'https://www.example.org', name: 'The Example Trust' }
const content = '.findings/content'

rmSync(list, { force: true })
mkdirSync(new URL(`${content}/pages/`, import.meta.url), { recursive: true })
writeFileSync(new URL(`${content}/pages/index.md`, import.meta.url), '---\ntitle: The Example Trust\n---\nWords.\n')
const result = await build({ site, theme: charity(), content, out: '.findings/site' }, { root, write: false })
if (result.problems.length > 0 || result.templatesCheckedBy !== 'types')
  throw new Error(JSON.stringify(result.problems))
const { key } = JSON.parse(readFileSync(new URL('.findings/types/checked.json', import.meta.url), 'utf8'))
writeFileSync(list, `${key.split(' ')[0]}\n`)
