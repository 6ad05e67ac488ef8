import { asLoaded, type Config, type LoadedConfig, resolveConfig } from '../config/config.js'
import { configProblems } from '../config/config-problems.js'
import type { UserConfig } from '../config/user-config.js'
import type { Problem } from '../problems.js'
import { type JsonSchema, jsonSchemaOf } from '../schema/json-schema.js'
import { type RecordType, withArticle } from '../story/record-type.js'
import { choiceByKind } from './choice-by-kind.js'
import type { Kind } from './define-kind.js'
import { type FieldDescription, fieldsOf } from './fields-of.js'

/** What the content of a site may be, as plain data. */
export interface KindsDescription {
  /** Kinds of stories first, then hubs, pages and records; a site's own are among them. */
  readonly kinds: readonly KindDescription[]
  /** The front matter of any story: which fields there are depends on its `kind`. */
  readonly anyStory: JsonSchema
}

/** A kind of stories, hubs or pages, or a type of records. */
export interface KindDescription {
  readonly name: string
  readonly type: RecordType
  /** Where its files stand, project-relative: `content/stories`. */
  readonly folder: string
  /** Where those in the other languages of the site stand: `content/cy/stories`. */
  readonly translations: readonly string[]
  /** What the site calls one and many, where its config says so. */
  readonly label?: { readonly one: string; readonly many: string }
  /** In the order of the documentation. */
  readonly fields: readonly FieldDescription[]
  /** JSON Schema, draft 7, of its front matter as authors write it. */
  readonly schema: JsonSchema
}

/** Describe the kinds and records of a site. */
export function describeKinds(
  source: UserConfig | LoadedConfig,
  options: { readonly root?: string } = {},
): { readonly described: KindsDescription } | { readonly problems: readonly Problem[] } {
  const loaded = asLoaded(source, options.root)
  const resolved = resolveConfig(loaded, {})
  if ('faults' in resolved) return { problems: configProblems(loaded, resolved.faults) }
  const { config } = resolved
  const all = [...config.kinds.values()]
  const kinds = [...all.filter(({ type }) => type === 'story'), ...all.filter(({ type }) => type !== 'story')]
  const described = kinds.map((kind) => describe(kind, config))
  return { described: { kinds: described, anyStory: choiceByKind(described.filter(({ type }) => type === 'story')) } }
}

function describe({ name, type, from, label, schema }: Kind, { content, site, languages }: Config): KindDescription {
  const folder = `${content}/${from}`
  const others = languages.filter((language) => language !== site.language)
  const { $schema, description: _, ...rest } = jsonSchemaOf(schema, content)
  return {
    name,
    type,
    folder,
    translations: others.map((language) => `${content}/${language}/${from}`),
    ...(label && { label }),
    fields: fieldsOf(schema),
    schema: { $schema, title: label?.one ?? name, description: aboutFile(name, type, folder), ...rest },
  }
}

const aboutFile = (name: string, type: RecordType, folder: string): string =>
  type === 'story'
    ? `The front matter of a story whose kind is \`${name}\`.`
    : `The fields of ${withArticle(type)}, a file in \`${folder}/\`.`
