import * as z from 'zod'
import type { RecordType } from '../story/record-type.js'
import { folders } from '../story/record-type.js'
import { checkDefinition } from './check-definition.js'
import { checkOwnFields } from './check-own-fields.js'
import { type JsonLdFacts, webPage } from './json-ld.js'
import type { ListOrder } from './list-order.js'
import { storyFields } from './story-fields.js'

/** What a content file can be, and all that the build needs to know about it. Plain data. */
export interface Kind {
  readonly name: string
  readonly type: RecordType
  /** Its folder below `content/`. */
  readonly from: string
  /** What people call one and many in the site's main language; `strings` say it in the others. */
  readonly label?: { readonly one: string; readonly many: string }
  /** A strict object: front matter in, typed data out. */
  readonly schema: z.ZodObject
  /** `/discoveries/:slug/`; absent for records without a page. */
  readonly route?: string
  /** Page template of the theme. */
  readonly template: string
  /** Has a list of its own at the folder of its route, feeds, and neighbours; needs a date and a topic. */
  readonly isListed: boolean
  /** The order of its lists; absent: newest first. */
  readonly list?: ListOrder
  /** Characters that a title may have; absent for records. */
  readonly titleLength?: number
  /** Readers are invited to answer, when the config says how. */
  readonly takesResponses: boolean
  /** schema.org data of a page. */
  readonly jsonLd: (facts: JsonLdFacts) => Readonly<Record<string, unknown>>
}

/** What a site or Findings itself says of a story kind. */
export interface KindDefinition {
  readonly name: string
  readonly type?: 'story' | 'hub' | 'page'
  readonly label?: Kind['label']
  /**
   * Its own fields, beside those that every story has. A field of `storyFields` or `furniture` may be narrowed (`summary: storyFields.summary.unwrap().max(90)`),
   * but means what it means everywhere.
   */
  readonly fields?: z.ZodRawShape
  readonly route: string
  /** Default: the page template `page`, so that a new kind works with any theme. */
  readonly template?: string
  /** Default: true for stories. */
  readonly isListed?: boolean
  /** The order of its lists. Default: newest first. */
  readonly list?: ListOrder
  /** Characters that a title may have. Default: 120. */
  readonly titleLength?: number
  /** Default: false. */
  readonly takesResponses?: boolean
  readonly jsonLd?: Kind['jsonLd']
}

const definable: readonly (keyof KindDefinition)[] = [
  'name',
  'type',
  'label',
  'fields',
  'route',
  'template',
  'isListed',
  'list',
  'titleLength',
  'takesResponses',
  'jsonLd',
]

/** The data of a kind that says nothing of its own. */
export const plainPage = webPage()

/**
 * Make a story kind: `defineKind({ name: 'event', route: '/events/:slug/', fields: { venue: fields.text() } })`. Throws a TypeError where
 * something in it is not what it must be, or a field has the name of one that Findings knows, and is not made from it.
 */
export function defineKind(definition: KindDefinition): Kind {
  const {
    name,
    type = 'story',
    label,
    fields,
    route,
    list,
    template = 'page',
    jsonLd = plainPage,
    titleLength = 120,
    takesResponses = false,
  } = definition
  checkDefinition(definition, definable)
  checkOwnFields(name, fields ?? {})
  const isListed = definition.isListed ?? type === 'story'
  const listedFields = isListed
    ? {
        datePublished: storyFields.datePublished.unwrap(),
        topics: storyFields.topics.unwrap().min(1, 'at least one topic'),
      }
    : {}
  const says = { description: 'What this is; it decides which fields there are.' }
  const kindField =
    type === 'story' ? z.literal(name).meta(says) : z.literal(name, `\`${name}\`, or nothing`).meta(says).optional()
  const schema = z.strictObject({ kind: kindField, ...storyFields, ...listedFields, ...fields })
  return {
    name,
    type,
    from: folders[type],
    ...(label && { label }),
    schema,
    route,
    template,
    isListed,
    ...(list && { list }),
    titleLength,
    takesResponses,
    jsonLd,
  }
}

/** What Findings says of a record type. */
export interface RecordDefinition {
  readonly name: Exclude<RecordType, 'story' | 'hub' | 'page'>
  readonly fields: z.ZodRawShape
  readonly route?: string
  readonly jsonLd?: Kind['jsonLd']
}

/** Make a record type: a kind whose name is its type and that no list shows. */
export function defineRecord({ name, fields, route, jsonLd = webPage() }: RecordDefinition): Kind {
  const schema = z.strictObject(fields)
  return {
    name,
    type: name,
    from: folders[name],
    schema,
    ...(route && { route }),
    template: name,
    isListed: false,
    takesResponses: false,
    jsonLd,
  }
}
