import { lstatSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type JsonSchema, type KindsDescription, makeFolder } from '@findings/core'
import { jsonText } from '../reporters/json-text.js'

/** A schema with its name on the command line, and the folder of the files that it is for. */
export interface NamedSchema {
  readonly name: string
  readonly folder: string
  readonly schema: JsonSchema
}

/** The name of the schema for a story of any kind. */
export const anyStoryName = 'all-stories'

/** Every schema of a site: one for each kind and record, one for all stories. */
export const schemasOf = ({ kinds, anyStory }: KindsDescription): readonly NamedSchema[] => [
  ...kinds,
  { name: anyStoryName, folder: kinds.find(({ type }) => type === 'story')?.folder ?? '', schema: anyStory },
]

/** The name of a schema’s file. Kinds of a site’s own may be called anything. */
export const schemaFile = (name: string): string =>
  `${name.replace(/[^\p{L}\p{M}\p{N}._-]/gu, encodeURIComponent)}.schema.json`

const mark = 'Made by `findings schema` from the config of the site. Make it again when kinds or fields change.'

/** A schema as text that says where it comes from. */
export const schemaText = ({ $schema, ...schema }: JsonSchema): string =>
  jsonText({ $schema, $comment: mark, ...schema })

/** Whether something stands at a path that is no schema of ours. */
export function isForeign(file: string): boolean {
  const stats = lstatSync(file, { throwIfNoEntry: false })
  return (
    stats !== undefined &&
    !(stats.isFile() && readFileSync(file, 'utf8').includes(`"$comment": ${JSON.stringify(mark)}`))
  )
}

/** Write a schema into a folder, which is made where it is missing. */
export function writeSchema(folder: string, { name, schema }: NamedSchema): void {
  makeFolder(folder)
  writeFileSync(path.join(folder, schemaFile(name)), schemaText(schema))
}
