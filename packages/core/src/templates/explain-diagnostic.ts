import { spanBetween } from '../front-matter/points.js'
import { nearest } from '../nearest.js'
import { type Fault, fault } from '../problems.js'
import { fieldNamesIn, membersOf } from './members-of.js'
import type { Diagnostic } from './tsc-output.js'
import { givenType, isOptional, withoutPrint } from './type-words.js'

/** Where in a template a diagnostic stands, and what the names in it may be. */
export interface DiagnosedPlace {
  /** Of the template, such as `partials/story-card`. */
  readonly name: string
  readonly file: string
  readonly source: string
  readonly offset: number
  /** The code of the tag it stands in, and where that begins. */
  readonly tag: { readonly type: 'code' | 'text' | 'markup'; readonly code: string; readonly start: number }
  readonly templates: readonly string[]
  readonly keys: readonly string[]
  readonly language: string
  /** The sources of the modules that declare the views. */
  readonly modules: readonly string[]
}

/** A fault without its place: what is wrong, and how much of the source it is about. */
interface Finding {
  readonly rule: 'unknown-view-field' | 'optional-view-field' | 'template-type' | 'missing-string'
  readonly values: Fault['values']
  readonly length?: number
}

type Explain = (diagnostic: Diagnostic, place: DiagnosedPlace) => Finding | undefined

/** Say in the words of a theme's developer what the compiler found; what nobody foresaw keeps the compiler's words. */
export function explainDiagnostic(diagnostic: Diagnostic, place: DiagnosedPlace): Fault {
  const finding = explanations[diagnostic.code]?.(diagnostic, place) ?? {
    rule: 'template-type',
    values: { reason: [diagnostic.message, ...diagnostic.details.slice(0, 1)].join(' ') },
  }
  const { file, source, offset } = place
  const length = finding.length ?? (wordAt(place).length || 1)
  return fault(finding.rule, file, { span: spanBetween(source, offset, offset + length) }, finding.values)
}

const other = (reason: string, length?: number): Finding => ({
  rule: 'template-type',
  values: { reason },
  ...(length && { length }),
})

const optional = (field: string, { name }: DiagnosedPlace, length = field.length): Finding => ({
  rule: 'optional-view-field',
  values: { field, template: name },
  length,
})

const unknownField: Explain = ({ message }, place) => {
  const [, name] = /Property '([^']+)' does not exist/.exec(message) ?? []
  if (!name) return undefined
  const field = pathBefore(place) + name
  const where = field.startsWith('site.') ? '`site`' : `the view of \`${place.name}\``
  const near = meantBy(message) ?? nearest(name, fieldsOf(message.split(' on type ')[1] ?? '', place))
  return {
    rule: 'unknown-view-field',
    values: { field, where, ...(near && { nearest: near }) },
    length: name.length,
  }
}

const extraField: Explain = ({ message }, place) => {
  const [, quoted = ''] = /(?:and|but) '(.+?)' does not exist in type/.exec(message) ?? []
  const name = quoted.replace(/^["']|["']$/g, '')
  if (!name) return undefined
  const near = meantBy(message) ?? nearest(name, fieldsOf(message.split(' in type ')[1] ?? '', place))
  const where = `the view of \`${calledBefore(place) ?? place.name}\``
  return { rule: 'unknown-view-field', values: { field: name, where, ...(near && { nearest: near }) } }
}

const possiblyMissing: Explain = ({ message }, place) => {
  const [, named] = /^'([^']+)' is possibly/.exec(message) ?? []
  const path = named ?? expressionAt(place)
  return optional(path.includes(']') && !named ? path.slice(0, path.lastIndexOf(']') + 1) : path, place)
}

const argument: Explain = (diagnostic, place) => {
  const [, given = '', wanted = ''] =
    /^Argument of type '(.*)' is not assignable to parameter of type '(.*)'\.$/.exec(diagnostic.message) ?? []
  const before = place.source.slice(place.tag.start, place.offset)
  if (before === '' && place.tag.type !== 'code') return printed(given, place)
  const [, call] = /(?<![\w$.])(partial|layout|t)\(\s*$/.exec(before) ?? []
  if (call) return unknownName(call, place)
  const missing = lacking(diagnostic, place)
  if (missing) return missing
  const path = expressionAt(place)
  if (isOptional(given) && !isOptional(wanted)) return optional(path, place)
  return other(`Unexpected ${givenType(given)}, expected ${givenType(wanted)}`, path.length)
}

const lacking: Explain = (diagnostic, place) => {
  const missing = missingFields(diagnostic)
  if (!missing) return undefined
  const words = wordsBefore(place.source.slice(place.tag.start, place.offset))
  if (words) return other(`The words for \`${words}\` need a value for \`{${missing}}\``)
  return other(`\`${calledBefore(place) ?? wordAt(place)}\` needs \`${missing}\``)
}

function printed(given: string, place: DiagnosedPlace): Finding {
  const { type, code } = place.tag
  if (isOptional(given)) return optional(code.trim(), place, code.length)
  return other(withoutPrint(given, type === 'markup'), code.length)
}

const assigned: Explain = (diagnostic, place) => {
  const [, given = '', wanted = ''] = /^Type '(.*)' is not assignable to type '(.*)'\.$/.exec(diagnostic.message) ?? []
  const key = wordAt(place)
  if (isOptional(given) && !isOptional(wanted)) {
    const [, value] = /^[\w$]+\s*:\s*([\w$.?[\]]+)/.exec(place.source.slice(place.offset)) ?? []
    return optional(value ?? key, place, key.length)
  }
  const missing = missingFields(diagnostic)
  if (missing) return other(`\`${key}\` needs \`${missing}\``)
  return other(`Unexpected ${givenType(given)} in \`${key}\`, expected ${givenType(wanted)}`)
}

const tooFewArguments: Explain = ({ message }, place) => {
  const rest = place.source.slice(place.offset)
  const [, call, name] = /^(partial|layout|t)\(\s*['"`]([^'"`]*)/.exec(rest) ?? []
  if (!call || !/^Expected (?:2 arguments|.* arguments), but got 1/.test(message)) return undefined
  return other(call === 't' ? `The words for \`${name}\` need values` : `\`${name}\` needs a view`)
}

const unknownVariable: Explain = ({ message }) => {
  const [, name] = /(?:Cannot find name|shorthand property) '([^']+)'/.exec(message) ?? []
  const near = meantBy(message)
  const meant = near && !near.startsWith('__') ? `, did you mean \`${near}\`?` : ''
  return name ? other(`There is no \`${name}\` in this template${meant}`) : undefined
}

const comparison: Explain = ({ message }, place) => {
  const [, one = '', another = ''] = /types '(.*)' and '(.*)' have no overlap/.exec(message) ?? []
  if (!one) return undefined
  return other(
    `This comparison never holds: ${givenType(one)} is never ${givenType(another)}`,
    expressionAt(place).length,
  )
}

const explanations: Readonly<Record<string, Explain>> = {
  TS2339: unknownField,
  TS2551: unknownField,
  TS2353: extraField,
  TS2561: extraField,
  TS2531: possiblyMissing,
  TS2532: possiblyMissing,
  TS2533: possiblyMissing,
  TS2722: possiblyMissing,
  TS18047: possiblyMissing,
  TS18048: possiblyMissing,
  TS18049: possiblyMissing,
  TS2345: argument,
  TS2322: assigned,
  TS2739: lacking,
  TS2740: lacking,
  TS2741: lacking,
  TS2554: tooFewArguments,
  TS2555: tooFewArguments,
  TS2304: unknownVariable,
  TS2552: unknownVariable,
  TS2580: unknownVariable, // names of Node: `require`, `process`
  TS2584: unknownVariable, // names of browsers: `document`
  TS2591: unknownVariable,
  TS18004: unknownVariable,
  TS2367: comparison,
}

function unknownName(call: string, place: DiagnosedPlace): Finding {
  const [literal = ''] = /^(['"`]).*?\1/.exec(place.source.slice(place.offset)) ?? []
  const name = literal.slice(1, -1)
  if (call === 't') {
    const near = nearest(name, place.keys)
    const values = { key: name, language: place.language, ...(near && { nearest: near }) }
    return { rule: 'missing-string', values, length: literal.length }
  }
  const full = `${call}s/${name}`
  const near = nearest(full, place.templates)
  return other(`Cannot find the template \`${full}\`${near ? `, did you mean \`${near}\`?` : ''}`, literal.length)
}

const meantBy = (message: string) => /Did you mean (?:to write )?'([^']+)'/.exec(message)?.[1]

/** The fields of the types that are named, and of those that are written out: the compiler suggests no short name. */
const fieldsOf = (type: string, { modules }: DiagnosedPlace): readonly string[] => [
  ...fieldNamesIn(type),
  ...[...type.matchAll(/[A-Z]\w+/g)].flatMap(([name]) =>
    modules.flatMap((module) => [...membersOf(module, name).keys()]),
  ),
]

/** The fields that a value lacks, as the compiler's explanation names them. */
function missingFields({ message, details }: Diagnostic): string | undefined {
  const text = [message, ...details].join(' ')
  const [, one, many] =
    /Property '([^']+)' is missing|missing the following properties from type .*?: ([\w, ]+)/.exec(text) ?? []
  return one ?? many?.replaceAll(', ', '`, `')
}

/** The partial or layout whose view the place is in. */
const calledBefore = ({ source, tag, offset }: DiagnosedPlace): string | undefined =>
  [...source.slice(tag.start, offset).matchAll(/(?<![\w$.])(?:partial|layout)\(\s*['"`]([^'"`]*)/g)].at(-1)?.[1]

/** The key of the words whose values the place is in. */
const wordsBefore = (before: string) => /(?<![\w$.])t\(\s*['"`]([^'"`]*)['"`]\s*,\s*$/.exec(before)?.[1]

/** `it.card.` before `titel`. */
const pathBefore = ({ source, offset }: DiagnosedPlace): string =>
  /(?:[\w$]+(?:\[[^\]]*\])?\??\.)*$/.exec(source.slice(0, offset))?.[0].replaceAll('?.', '.') ?? ''

const wordAt = ({ source, offset }: DiagnosedPlace): string => /^[\w$]*/.exec(source.slice(offset))?.[0] ?? ''

const expressionAt = ({ source, offset }: DiagnosedPlace): string =>
  /^[\w$]*(?:\??\.[\w$]+|\[[^\]]*\])*/.exec(source.slice(offset))?.[0] ?? ''
