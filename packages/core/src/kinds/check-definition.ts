import { nearest } from '../nearest.js'
import { isRoute, routeWords } from './route.js'

/** Refuse a kind that is not written as it must be: JavaScript checks no types. `known` are the names it may use. Throws a TypeError that says what to write. */
export function checkDefinition(definition: object, known: readonly string[]): void {
  const { name, label, fields, route } = definition as Readonly<Record<string, unknown>>
  const refuse = (why: string): never => {
    throw new TypeError(`The kind ${name} ${why}`)
  }
  for (const key of Object.keys(definition)) {
    if (known.includes(key)) continue
    const meant = nearest(key, known)
    refuse(`has an unknown \`${key}\`${meant ? `, did you mean \`${meant}\`?` : `; it may have ${known.join(', ')}`}`)
  }
  const { one, many } = Object(label) as Readonly<Record<string, unknown>>
  if (label !== undefined && (typeof one !== 'string' || typeof many !== 'string'))
    refuse("has a `label` that does not say `{ one: 'Event', many: 'Events' }`")
  if (fields !== undefined && (typeof fields !== 'object' || fields === null)) refuse('has `fields` that are no object')
  if (route !== undefined && !isRoute(route)) refuse(`has a \`route\` that is not ${routeWords}`)
}
