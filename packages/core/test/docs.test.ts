import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { configSchema } from '../src/config/schema.js'
import { describeKinds } from '../src/kinds/describe-kinds.js'
import { storyFields } from '../src/kinds/story-fields.js'
import { baseConfig } from './support/create-site.js'

const read = (name: string) => readFileSync(path.resolve(import.meta.dirname, '../../../docs', name), 'utf8')
const content = read('content.md')

/** The rows of the tables below a heading, each as its cells. */
const rowsOf = (page: string, heading: string): string[][] =>
  (page.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
    .map((line) => line.slice(2).split(' | '))

const namesIn = (text = '') => [...text.matchAll(/`([\w-]+)`/g)].map(([, name = '']) => name)
const boldIn = (text = '') => [...text.matchAll(/\*\*`([\w-]+)`\*\*/g)].map(([, name = '']) => name)

it('docs/configuration.md names every key of a config and of its site, and no other', () => {
  const page = read('configuration.md')
  const keysOf = (heading: string) => rowsOf(page, heading).flatMap(([cell]) => namesIn(cell))
  expect(keysOf('All keys').sort()).toEqual(Object.keys(configSchema.shape).sort())
  const [site, ...keys] = keysOf('Site')
  expect({ site, keys: keys.sort() }).toEqual({ site: 'site', keys: Object.keys(configSchema.shape.site.shape).sort() })
})

it('docs/content.md names every field that all stories have', () => {
  const named = rowsOf(content, 'Kinds of story').flatMap(([cell]) => namesIn(cell))
  expect(Object.keys(storyFields).filter((field) => !named.includes(field))).toEqual([])
})

it('docs/content.md names the fields of each kind and record, and marks those that are needed', () => {
  const given = describeKinds(baseConfig)
  if ('problems' in given) throw new Error(given.problems[0]?.reason)
  const rows = ['Kinds of story', 'Records'].flatMap((heading) => rowsOf(content, heading))
  for (const { name, folder, fields } of given.described.kinds) {
    const place = `${folder.split('/').at(-1)}/`
    const row = rows.find(([cell = '']) => cell === `\`${name}\`` || cell.includes(place))
    const [, , ofStory] = row ?? []
    const text = (ofStory ?? row?.[1] ?? '').split(';')[0]
    const isShared = (field: string) => ofStory !== undefined && (field in storyFields || field === 'kind')
    const own = fields.filter((field) => !isShared(field.name))
    const listed = { name, named: namesIn(text).filter((field) => !isShared(field)) }
    expect(listed).toEqual({ name, named: own.map((field) => field.name) })
    expect(boldIn(text)).toEqual(
      expect.arrayContaining(own.filter((field) => field.isNeeded).map((field) => field.name)),
    )
  }
})
