import type * as z from 'zod'
import { schemasAt } from './schemas-at.js'

interface StringDef {
  readonly type: string
  readonly checks?: readonly { readonly _zod: { readonly def: { readonly check: string } } }[]
}

/** Checks that leave the words alone: `trim`, and that there are some. */
const harmless = new Set(['overwrite', 'min_length'])

/** Whether a field at `path` holds words of any kind: no date, id, address or one of some values. */
export function isFreeText(schema: z.core.$ZodType, path: readonly (string | number)[]): boolean {
  return schemasAt(schema, path).some((one) => {
    const { type, checks = [] } = one._zod.def as StringDef
    const says = (one as z.ZodType).meta?.()
    const isMeant = says?.to === undefined && says?.identifier === undefined && says?.pattern === undefined
    return type === 'string' && isMeant && checks.every(({ _zod }) => harmless.has(_zod.def.check))
  })
}
