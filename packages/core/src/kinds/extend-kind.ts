import { builtinKinds } from './builtin.js'
import { checkDefinition } from './check-definition.js'
import { checkOwnFields } from './check-own-fields.js'
import type { Kind, KindDefinition } from './define-kind.js'

/** What a site says otherwise of a kind. What it is called is among the strings. */
export type KindChanges = Pick<KindDefinition, 'fields' | 'template' | 'list' | 'titleLength' | 'takesResponses'>

/**
 * A kind of stories, hubs or pages with more fields, or other choices, to take its place: `extendKind('discovery', { fields: { sampleSize:
 * fields.count() } })`. Throws a TypeError when there is no such kind, something cannot be changed, it has such a field, or the
 * name is of one that Findings knows and from which the field is not made.
 */
export function extendKind(name: string, changes: KindChanges): Kind {
  const { fields = {}, ...choices } = changes
  checkDefinition({ name, ...changes }, changeable)
  const kinds = builtinKinds.filter(isOfStories)
  const kind = kinds.find((one) => one.name === name)
  if (!kind)
    throw new TypeError(`There is no kind ${name} to extend; there are ${kinds.map((one) => one.name).join(', ')}`)
  const taken = Object.keys(fields).find((field) => field in kind.schema.shape)
  if (taken !== undefined) throw new TypeError(`The kind ${name} has a field ${taken} already`)
  checkOwnFields(name, fields)
  return { ...kind, ...choices, schema: kind.schema.extend(fields) }
}

const changeable = ['name', 'fields', 'template', 'list', 'titleLength', 'takesResponses']

const isOfStories = ({ type }: Kind): boolean => type === 'story' || type === 'hub' || type === 'page'
