import path from 'node:path'
import { type NamedSchema, schemaFile } from './schema-files.js'

/** What VS Code must be told to check files written in YAML: the settings of its extension YAML, as JSON. */
export function editorSettings(root: string, folder: string, schemas: readonly NamedSchema[]): string {
  const entries = schemas.map(({ name, folders }) => {
    const [glob, ...others] = folders.map((one) => `${one}/**/*.{yaml,yml}`)
    return [
      relative(root, path.join(folder, schemaFile(name))),
      others.length === 0 ? glob : [glob, ...others],
    ] as const
  })
  return JSON.stringify({ 'yaml.schemas': Object.fromEntries(entries) }, undefined, 2)
}

function relative(root: string, file: string): string {
  const below = path.relative(root, file).replaceAll('\\', '/')
  return path.isAbsolute(below) ? below : `./${below}`.replace('./../', '../')
}
