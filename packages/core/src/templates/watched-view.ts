import { nearest } from '../nearest.js'

/** A template read a field that its view does not have, and that no view is known to have. */
export class UnknownField extends Error {
  constructor(
    readonly field: string,
    readonly near: string | undefined,
    /** As the template writes it, which may have another name for what it was given. */
    readonly written = field,
    /** The name of the template that read it, once that is known. */
    readonly template = '',
  ) {
    super(`\`${written}\` is not in the view${near ? `, did you mean \`${near}\`?` : ''}`)
  }
}

/** Whoever made these knows their fields; we do not. */
const open = new Set(['fields', 'options', 'slots', 'strings'])

/**
 * Wrap views so that reading a field that neither the view has nor any view may have throws an `UnknownField`. `fields`
 * are the names of all fields that views declare: an optional one may be missing.
 */
export function createWatch(fields: ReadonlySet<string>): <T extends object>(view: T, name: string) => T {
  const wrapped = new WeakMap<object, object>()
  const proxies = new WeakSet<object>()

  function wrap<T extends object>(target: T, path: string): T {
    // A proxy may not hide what a frozen object holds.
    if (proxies.has(target) || Object.isFrozen(target)) return target
    const known = wrapped.get(target)
    if (known) return known as T
    const proxy = new Proxy(target, {
      get(_, key, receiver) {
        const value: unknown = Reflect.get(target, key, receiver)
        if (typeof key !== 'string') return value
        if (value === undefined && !(key in target) && !isKnown(target, key)) {
          throw new UnknownField(`${path}.${key}`, nearest(key, [...Object.keys(target), ...fields]))
        }
        if (typeof value !== 'object' || value === null) return value
        if (open.has(key) && !Array.isArray(value)) return value
        return wrap(value, Array.isArray(target) ? path : `${path}.${key}`)
      },
    })
    wrapped.set(target, proxy)
    proxies.add(proxy)
    return proxy
  }

  const isKnown = (target: object, key: string) =>
    fields.has(key) || (Array.isArray(target) && /^\d+$/.test(key)) || key === 'toJSON' || key === 'then'

  return wrap
}
