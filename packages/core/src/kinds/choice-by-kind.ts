import type { JsonSchema } from '../schema/json-schema.js'
import { oneOfWords } from '../schema/type-words.js'

interface Named {
  readonly name: string
  readonly schema: JsonSchema
}

/** One schema for files of several kinds: the `kind` that a file says decides which fields it has. */
export function choiceByKind(kinds: readonly Named[]): JsonSchema {
  const names = kinds.map(({ name }) => name)
  const kind = { type: 'string', enum: names, description: `What kind of story this is. Write ${oneOfWords(names)}.` }
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'story',
    description: 'The front matter of a story. Its `kind` decides which fields it has.',
    type: 'object',
    properties: { kind },
    required: ['kind'],
    allOf: kinds.map(({ name }) => ({
      if: { properties: { kind: { const: name } }, required: ['kind'] },
      // biome-ignore lint/suspicious/noThenProperty: it is the word of JSON Schema
      then: { $ref: pointerTo(name) },
    })),
    definitions: Object.fromEntries(kinds.map(({ name, schema }) => [name, moved(schema, pointerTo(name))])),
  }
}

const pointerTo = (name: string): string =>
  `#/definitions/${encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'))}`

/** A schema that stands below another one: what it refers to in itself has moved too. */
function moved({ $schema: _, ...schema }: JsonSchema, to: string): unknown {
  const visit = (value: unknown, key = ''): unknown => {
    if (key === '$ref' && typeof value === 'string') return value.replace(/^#/, to)
    if (Array.isArray(value)) return value.map((item) => visit(item))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, visit(inner, name)]))
  }
  return visit(schema)
}
