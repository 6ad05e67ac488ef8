import * as z from 'zod'
import { folders } from '../story/record-type.js'
import { loosen } from './loosen.js'
import { type Words, wordsOf } from './words.js'

/** A JSON Schema, draft 7: the one that all editors read. */
export type JsonSchema = Readonly<Record<string, unknown>>

/**
 * A schema as JSON Schema of what authors write, not of what comes out. It accepts whatever the schema accepts; what only a function can tell,
 * it cannot refuse. `content` is the folder that descriptions speak of.
 */
export function jsonSchemaOf(schema: z.ZodType, content: string): JsonSchema {
  return z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      loosen(jsonSchema, zodSchema)
      for (const key of ownKeys) delete jsonSchema[key]
      const words = wordsOf(zodSchema)
      // Not of the standard: editors of the VS Code family show it in place of the pattern.
      if ((jsonSchema.pattern || jsonSchema.format) && words.expected !== 'text')
        jsonSchema.patternErrorMessage = `Expected ${words.expected}.`
      jsonSchema.description = descriptionOf(words, content)
    },
  })
}

/** What our schemas say of themselves that is no JSON Schema. */
const ownKeys = ['markdown', 'address', 'to', 'date', 'identifier']

function descriptionOf({ about, expected, to }: Words, content: string): string {
  const names = to.map((type) => `\`${content}/${folders[type]}/\``).join(', ')
  const ids = names && `The files are in ${names}; leave out their endings.`
  const how = about !== undefined && expected === 'text' ? undefined : `Write ${expected}.`
  return [about, how, ids].filter(Boolean).join(' ')
}
