import type { Thing } from '../kinds/json-ld.js'
import type { Html } from '../views.js'

/** schema.org data for a script element: no text in it can end the element or begin a comment. */
export const jsonLd = (graph: readonly Thing[]): Html => ({
  html: JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }, createOnce())
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('&', '\\u0026')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029'),
})

/** Says everything once: what has an `@id` and was told is named by that alone afterwards, and an empty list is left out. */
function createOnce(): (key: string, value: unknown) => unknown {
  const told = new Set<string>()
  return (key, value) => {
    if (Array.isArray(value)) return value.length > 0 || key === '@graph' ? value : undefined
    if (typeof value !== 'object' || value === null) return value
    const id: unknown = Reflect.get(value, '@id')
    if (typeof id !== 'string' || Object.keys(value).length === 1) return value
    if (told.has(id)) return { '@id': id }
    told.add(id)
    return value
  }
}
