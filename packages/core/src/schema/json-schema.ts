import * as z from 'zod'
import { folders } from '../story/record-type.js'
import { takesNothing } from './takes-nothing.js'
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
      if (jsonSchema.pattern || jsonSchema.format) jsonSchema.patternErrorMessage = `Expected ${words.expected}.`
      jsonSchema.description = descriptionOf(words, content)
    },
  })
}

/** What our schemas say of themselves that is no JSON Schema. */
const ownKeys = ['markdown', 'address', 'to']

interface Def {
  readonly coerce?: boolean
  readonly checks?: readonly z.core.$ZodCheck[]
  readonly in?: z.core.$ZodType
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>
}

/** Take out what holds of a value only once it was changed, unless `meta` says it of what is written. */
function loosen(written: z.core.JSONSchema.BaseSchema, schema: z.core.$ZodType): void {
  const { coerce, checks = [], in: first, shape } = schema._zod.def as Def
  const isChanged = coerce === true || first?._zod.def.type === 'transform'
  const isTidied = checks.some((check) => check._zod.def.check === 'overwrite')
  const kept = isChanged ? [] : isTidied ? ['type', 'minLength'] : Object.keys(written)
  const said = (schema as z.ZodType).meta?.() ?? {}
  for (const key of Object.keys(written)) if (!kept.includes(key) && !(key in said)) delete written[key]
  if (shape) {
    const needed = Object.entries(shape).flatMap(([key, field]) => (takesNothing(field) ? [] : [key]))
    delete written.required
    if (needed.length > 0) written.required = needed
  }
  if (written.maximum === Number.MAX_SAFE_INTEGER) delete written.maximum
  if (written.minimum === Number.MIN_SAFE_INTEGER) delete written.minimum
}

function descriptionOf({ about, expected, to }: Words, content: string): string {
  const names = to.map((type) => `\`${content}/${folders[type]}/\``).join(', ')
  const ids = names && `Ids are the names of files in ${names}, without their endings.`
  const how = about !== undefined && expected === 'text' ? undefined : `Write ${expected}.`
  return [about, how, ids].filter(Boolean).join(' ')
}
