import path from 'node:path'
import { anyStoryName, type NamedSchema, schemaFile } from './schema-files.js'

/** What VS Code must be told to check records written in YAML: the settings of its extension YAML, as JSON. */
export function editorSettings(root: string, folder: string, schemas: readonly NamedSchema[]): string {
  const anyStory = schemas.find(({ name }) => name === anyStoryName)
  const isOneOfStories = (one: NamedSchema) => one !== anyStory && one.folder === anyStory?.folder
  const entries = schemas
    .filter((one) => !isOneOfStories(one))
    .map((one) => [relative(root, path.join(folder, schemaFile(one.name))), globOf(one.folder)] as const)
  return JSON.stringify({ 'yaml.schemas': Object.fromEntries(entries) }, undefined, 2)
}

/** Files of a folder and of the same in other languages: `content/topics` stands at `content/cy/topics` too. */
const globOf = (folder: string): string =>
  `${path.posix.dirname(folder)}/**/${path.posix.basename(folder)}/**/*.{yaml,yml}`

function relative(root: string, file: string): string {
  const below = path.relative(root, file).replaceAll('\\', '/')
  return path.isAbsolute(below) ? below : `./${below}`.replace('./../', '../')
}
