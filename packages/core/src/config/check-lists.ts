import * as z from 'zod'
import type { Kind } from '../kinds/define-kind.js'
import { type ListOrder, listOrder } from '../kinds/list-order.js'
import { nearest } from '../nearest.js'
import { type Fault, fault } from '../problems.js'
import { check, found } from '../schema/check.js'
import { sortsAs } from '../schema/sorts-as.js'

/** Orders of lists that are none, or for which the fields of a kind will not do. */
export const checkLists = (file: string, kinds: readonly Kind[]): Fault[] =>
  kinds.flatMap((kind, index) => {
    if (kind.list === undefined) return []
    const place = (path: readonly (string | number)[]) => ['kinds', index, ...path]
    const key = `${kind.name}.list`
    if (kind.type !== 'story') {
      const values = { key, found: found(kind.list), expected: 'nothing: only stories have lists' }
      return [fault('invalid-value', file, { path: place(['list']), on: 'value' }, values)]
    }
    const checked = check(z.object({ [kind.name]: z.object({ list: listOrder }) }), {
      file,
      value: { [kind.name]: { list: kind.list } },
      name: key,
      place: ([, ...path], on) => ({ path: place(path), on }),
    })
    if ('faults' in checked) return checked.faults
    return (['sortBy', 'until'] as const).flatMap((name) => {
      const values = valuesOf(kind, kind.list?.[name], expected[name])
      return values
        ? [
            fault(
              'invalid-value',
              file,
              { path: place(['list', name]), on: 'value' },
              { key: `${key}.${name}`, ...values },
            ),
          ]
        : []
    })
  })

/** What a field of each choice may hold, and how that is said. */
const expected = {
  sortBy: { as: ['date', 'number', 'text'], words: 'a date, a number or a text' },
  until: { as: ['date'], words: 'a date' },
} as const

/** What is wrong with the name of a field, for a message. */
function valuesOf(
  { name, schema }: Kind,
  field: string | undefined,
  { as, words }: (typeof expected)[keyof ListOrder & keyof typeof expected],
) {
  const { shape } = schema
  const fits = (key: string) => as.some((one) => one === sortsAs(shape[key] as z.core.$ZodType))
  if (field === undefined || (Object.hasOwn(shape, field) && fits(field))) return undefined
  const meant = Object.hasOwn(shape, field) ? undefined : nearest(field, Object.keys(shape).filter(fits))
  return {
    found: found(field),
    expected: `a field of \`${name}\` that no story may lack, with ${words}`,
    ...(meant && { nearest: meant }),
  }
}
