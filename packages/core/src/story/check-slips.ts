import type * as z from 'zod'
import type { Slip } from '../front-matter/slips.js'
import { withoutCurlyQuotes } from '../front-matter/without-curly-quotes.js'
import { nearest } from '../nearest.js'
import { type Fault, fault } from '../problems.js'
import { isFreeText } from '../schema/is-free-text.js'
import { keysAt } from '../schema/schemas-at.js'

/** Reports texts for readers that a comment cuts, and values in braces that a comma cuts: what is behind it is no field. */
export function checkSlips(file: string, slips: readonly Slip[], schema: z.core.$ZodType): Fault[] {
  return slips.flatMap((slip) => {
    const found = slip.by === 'comment' ? cutByComment(slip, schema) : cutByComma(slip, schema)
    return found ? [fault(found.rule, file, { span: slip.span }, found.values)] : []
  })
}

type Found = Pick<Fault, 'rule' | 'values'> | undefined

/** Fields whose words no reader sees. */
const unseen = new Set<unknown>(['aliases', 'consent', 'slug', 'waive'])

function cutByComment({ path, value, rest }: Slip, schema: z.core.$ZodType): Found {
  if (unseen.has(path[0]) || !isFreeText(schema, path)) return undefined
  return { rule: 'text-after-hash', values: { rest: shortened(rest), written: written(path, `${value} ${rest}`) } }
}

function cutByComma({ path, value, rest }: Slip, schema: z.core.$ZodType): Found {
  const known = keysAt(schema, path.slice(0, -1))
  const name = rest.replace(/^\s*,\s*/, '')
  if (known.length === 0 || known.includes(name) || nearest(name, known)) return undefined
  const reason = `The comma after \`${shortened(value)}\` ends the value, so \`${shortened(name)}\` is not part of it`
  const advice = `Between \`{\` and \`}\`, put text that has a comma in quotes: \`${written(path, value + rest)}\`.`
  return { rule: 'invalid-yaml', values: { reason, advice } }
}

function written(path: Slip['path'], text: string): string {
  const name = path.findLast((step) => typeof step === 'string')
  if (text.length > longest) return `${name}: "…"`
  return `${name}: ${JSON.stringify((withoutCurlyQuotes(text) ?? text).replace(/\s+/g, ' '))}`
}

const longest = 300

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text)
