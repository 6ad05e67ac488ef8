import type * as z from 'zod'
import type { Directive } from '../directives/define-directive.js'
import type { Kind } from '../kinds/define-kind.js'
import type { Output } from '../outputs/define-output.js'
import { recordTypes } from '../story/record-type.js'
import type { Theme, ThemeDefinition, TokenContrast } from '../theme.js'

/** What the parts of a config must be that functions like `defineKind` make: anything may stand in a JavaScript file. */

type Fields<T> = Readonly<Partial<Record<keyof T, unknown>>>

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
const isText = (value: unknown) => typeof value === 'string' && value !== ''
const isFunction = (value: unknown) => typeof value === 'function'
const isOptional = (value: unknown, test: (value: unknown) => boolean) => value === undefined || test(value)

/** A schema of fields, made by this copy of zod or another. */
function isObjectSchema(value: unknown): boolean {
  if (!isObject(value)) return false
  const { _zod, safeParse } = value as Fields<z.ZodObject>
  return isObject(_zod) && (_zod as z.ZodObject['_zod']).def?.type === 'object' && isFunction(safeParse)
}

/** Whether a value is what `defineKind` makes. */
export function isKind(value: unknown): boolean {
  if (!isObject(value)) return false
  const { name, type, from, schema, route, template, jsonLd } = value as Fields<Kind>
  const isNamed = isText(name) && isText(from) && isText(template) && isOptional(route, isText)
  return isNamed && recordTypes.some((one) => one === type) && isObjectSchema(schema) && isFunction(jsonLd)
}

/** Whether a value is what `defineDirective` makes. */
export function isDirective(value: unknown): boolean {
  if (!isObject(value)) return false
  const { name, forms, attributes, view } = value as Fields<Directive>
  const hasForms =
    Array.isArray(forms) && forms.length > 0 && forms.every((form) => ['text', 'leaf', 'container'].includes(form))
  return isText(name) && hasForms && isObjectSchema(attributes) && isFunction(view)
}

/** Whether a value is what `defineOutput` makes. */
export function isOutput(value: unknown): boolean {
  if (!isObject(value)) return false
  const { name, files } = value as Fields<Output>
  return isText(name) && isFunction(files)
}

function isContrast(value: unknown): boolean {
  if (!isObject(value)) return false
  const { token, on, least } = value as Fields<TokenContrast>
  return isText(token) && isText(on) && typeof least === 'number'
}

/** Whether a value is what a theme made by `defineTheme` gives. */
export function isTheme(value: unknown): boolean {
  if (!isObject(value)) return false
  const { definition, choices } = value as Fields<Theme>
  if (!isObject(definition) || !isObject(choices)) return false
  const { name, templates, fallback, views, styles, tokens, tokenNames, contrasts, assets, options, strings, slots } =
    definition as Fields<ThemeDefinition>
  const hasFiles =
    isText(templates) && isText(tokens) && [assets, fallback, views].every((one) => isOptional(one, isText))
  return (
    isText(name) &&
    hasFiles &&
    Array.isArray(styles) &&
    styles.every(isText) &&
    isOptional(tokenNames, (names) => Array.isArray(names) && names.every(isText)) &&
    isOptional(contrasts, (pairs) => Array.isArray(pairs) && pairs.every(isContrast)) &&
    isObjectSchema(options) &&
    isObject(strings) &&
    isOptional(slots, isObject)
  )
}
