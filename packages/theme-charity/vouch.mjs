// Have the templates checked against the types of their views, and list what was right for those who build sites with them.
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from '@findings/core'
import { charity } from './dist/index.js'

const root = fileURLToPath(new URL('.', import.meta.url))
const list = new URL('dist/views.checked', import.meta.url)
const site = { url: 'https://www.example.org', name: 'The Example Trust' }

rmSync(list, { force: true })
const result = await build({ site, theme: charity(), out: '.findings/site' }, { root, write: false })
if (result.problems.length > 0 || result.templatesCheckedBy !== 'types')
  throw new Error(JSON.stringify(result.problems))
const { key } = JSON.parse(readFileSync(new URL('.findings/types/checked.json', import.meta.url), 'utf8'))
writeFileSync(list, `${key.split(' ')[0]}\n`)
