import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Ajv, type AnySchemaObject } from 'ajv'
import formats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { loadConfig } from '../../src/config/load-config.js'
import { readFrontMatter, readRecord } from '../../src/front-matter/front-matter.js'
import { describeKinds, type KindsDescription } from '../../src/kinds/describe-kinds.js'

const examples = path.resolve(import.meta.dirname, '../../../../examples')

async function described(site: string): Promise<KindsDescription> {
  const loaded = await loadConfig({ root: path.join(examples, site) })
  if ('problems' in loaded) throw new Error(loaded.problems[0]?.reason)
  const given = describeKinds(loaded.config)
  if ('problems' in given) throw new Error(given.problems[0]?.reason)
  return given.described
}

/** The front matter of each content file, with the schema of its kind and, for stories, the one of all stories. */
async function files(site: string) {
  const { kinds, anyStory } = await described(site)
  const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true, strictTypes: false })
  formats.default(ajv)
  ajv.addKeyword('patternErrorMessage')
  const validators = new Map(kinds.map(({ name, schema }) => [name, ajv.compile(schema as AnySchemaObject)]))
  const ofStories = ajv.compile(anyStory as AnySchemaObject)
  const content = path.join(examples, site, 'content')
  const names = readdirSync(content, { recursive: true, encoding: 'utf8' })
  return names
    .filter((name) => /\.(?:md|ya?ml)$/.test(name))
    .map((file) => {
      const text = readFileSync(path.join(content, file), 'utf8')
      const { data } = file.endsWith('.md') ? readFrontMatter(file, text) : readRecord(file, text)
      const folder = path.basename(path.dirname(path.join('content', file)).replace(/(stories|pages)[\\/].*/, '$1'))
      const isStory = folder === 'stories'
      const kind = kinds.find((one) => (isStory ? one.name === data?.kind : one.folder === `content/${folder}`))
      const own = validators.get(kind?.name ?? '')
      if (!data || !kind || !own) throw new Error(`${file} has no schema`)
      return { file, data, kind, schemas: isStory ? [own, ofStories] : [own] }
    })
}

describe.each(['wrenfield', 'llusern', 'minimal', 'gallery'])('the schemas of %s', (site) => {
  it('accept the front matter of every file', async () => {
    const all = await files(site)
    expect(all.length).toBeGreaterThan(2)
    for (const { file, data, schemas } of all) {
      for (const schema of schemas) {
        schema(data)
        expect({ file, errors: schema.errors }).toEqual({ file, errors: null })
      }
    }
  })

  it('refuse a field that there is not, in every file', async () => {
    for (const { file, data, schemas } of await files(site)) {
      const wrong = { ...data, standfrist: 'A slip.' }
      expect({ file, accepted: schemas.map((schema) => schema(wrong)) }).toEqual({
        file,
        accepted: schemas.map(() => false),
      })
    }
  })

  it('refuse every file that lacks a field which its kind needs', async () => {
    for (const { file, data, kind, schemas } of await files(site)) {
      const needed = kind.fields.filter(({ isNeeded }) => isNeeded)
      expect(needed.length).toBeGreaterThan(0)
      for (const { name } of needed) {
        const { [name]: _, ...wrong } = data
        const accepted = schemas.filter((schema) => schema(wrong))
        expect({ file, name, accepted: accepted.length }).toEqual({ file, name, accepted: 0 })
      }
    }
  })
})
