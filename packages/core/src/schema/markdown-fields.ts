import type * as z from 'zod'
import { type TextField, textFields } from './text-fields.js'

/** A field that holds Markdown: where it is in the data, and how much Markdown it may hold. */
export interface MarkdownField extends Pick<TextField, 'path' | 'text'> {
  readonly markdown: 'inline' | 'blocks'
}

/** The fields of `data` that the schema declares as Markdown (its `meta` says `markdown`), wherever they are nested. */
export function markdownFields(schema: z.core.$ZodType, data: unknown): MarkdownField[] {
  return textFields(schema, data).flatMap(({ path, text, meta: { markdown } }): MarkdownField[] =>
    markdown === 'inline' || markdown === 'blocks' ? [{ path, text, markdown }] : [],
  )
}
