import { lstatSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type JsonSchema, type KindDescription, type KindsDescription, makeFolder } from '@findings/core'
import { fold } from '../fold.js'
import { jsonText } from '../reporters/json-text.js'

/** A schema with its name on the command line, and the folders of the files that it is for. */
export interface NamedSchema {
  readonly name: string
  readonly type: KindDescription['type']
  readonly folders: readonly string[]
  readonly schema: JsonSchema
}

/** The name of the schema for a story of any kind. */
export const anyStoryName = 'all-stories'

/** Every schema of a site: one for each kind and record, one for all stories. */
export function schemasOf({ kinds, anyStory }: KindsDescription): readonly NamedSchema[] {
  const all = kinds.map(({ name, type, folder, translations, schema }) => {
    return { name, type, folders: [folder, ...translations], schema }
  })
  const folders = all.find(({ type }) => type === 'story')?.folders ?? []
  return [...all, { name: anyStoryName, type: 'story', folders, schema: anyStory }]
}

/** The name of a schema’s file. Kinds of a site’s own may be called anything. */
export const schemaFile = (name: string): string =>
  `${name.replace(/[^\p{L}\p{M}\p{N}._-]/gu, encodeURIComponent)}.schema.json`

const mark = 'Made by `findings schema` from the config of the site. Make it again when kinds or fields change.'

/** A schema as text that says where it comes from. */
export const schemaText = ({ $schema, ...schema }: JsonSchema): string =>
  jsonText({ $schema, $comment: mark, ...schema })

/** Whether something stands at a path that is no schema of ours. */
export const isForeign = (file: string): boolean =>
  lstatSync(file, { throwIfNoEntry: false }) !== undefined && !isOurs(file)

const isOurs = (file: string): boolean =>
  lstatSync(file).isFile() && readFileSync(file, 'utf8').includes(`"$comment": ${JSON.stringify(mark)}`)

/** Put a schema into its place in one step. The folder is made where it is missing. */
export function writeSchema(folder: string, { name, schema }: NamedSchema): void {
  makeFolder(folder)
  const file = path.join(folder, schemaFile(name))
  const part = `${file}.${process.pid}.part`
  try {
    writeFileSync(part, schemaText(schema), { flag: 'wx' })
    renameSync(part, file)
  } finally {
    rmSync(part, { force: true })
  }
}

/** Remove schemas of ours from a folder that are not among all of the site now; gives their files. */
export function removeOldSchemas(folder: string, all: readonly NamedSchema[]): readonly string[] {
  const made = new Set(all.map(({ name }) => fold(schemaFile(name))))
  const old = readdirSync(folder)
    .filter((name) => name.endsWith('.schema.json') && !made.has(fold(name)))
    .map((name) => path.join(folder, name))
    .filter(isOurs)
  for (const file of old) rmSync(file)
  return old
}
