import type * as z from 'zod'
import type { RecordType } from '../story/record-type.js'
import { sampleIds } from './sample-ids.js'
import { oneOfWords, typeWords } from './type-words.js'

/** What a schema says of the value that it takes, for those who write one. */
export interface Words {
  /** What the value is, in sentences. */
  readonly about?: string
  /** How it is written, completing “Write …”. */
  readonly expected: string
  /** The types of records whose ids it names. */
  readonly to: readonly RecordType[]
  /** An id, or a list of one, as it is written where the value names records. */
  readonly example?: string
}

interface Meta {
  readonly description?: string
  readonly to?: readonly RecordType[]
}

interface Def {
  readonly type: string
  readonly error?: (issue: object) => string | { readonly message: string } | null | undefined
  readonly checks?: readonly z.core.$ZodCheck[]
  readonly innerType?: z.core.$ZodType
  readonly in?: z.core.$ZodType
  readonly out?: z.core.$ZodType
  readonly element?: z.core.$ZodType
  readonly options?: readonly z.core.$ZodType[]
  readonly values?: readonly unknown[]
  readonly entries?: Readonly<Record<string, unknown>>
}

/** The words of a schema, or of what it is made of. */
export function wordsOf(schema: z.core.$ZodType): Words {
  const { description, to = [] } = ((schema as z.ZodType).meta?.() ?? {}) as Meta
  const def = schema._zod.def as unknown as Def
  const inner = innerOf(def)
  const parts = [...(inner ? [inner] : []), ...(def.options ?? []), ...(def.element ? [def.element] : [])].map(wordsOf)
  const about = description ?? (inner && parts[0]?.about)
  const [first] = to
  const id = first ? sampleIds[first] : parts.find((part) => part.example !== undefined)?.example
  return {
    ...(about !== undefined && { about }),
    ...(id !== undefined && { example: def.element ? `[${id}]` : id }),
    expected: expectedBy(def, parts),
    to: [...new Set([...to, ...parts.flatMap((part) => part.to)])],
  }
}

/** What a schema wraps: the one that sees what was written. */
const innerOf = ({ innerType, in: first, out }: Def): z.core.$ZodType | undefined =>
  innerType ?? (first?._zod.def.type === 'transform' ? out : first)

function expectedBy(def: Def, parts: readonly Words[]): string {
  const own = messageOf(def)
  const [first] = parts
  if (def.element && first) return `${listOf(def, own)}; for each, ${first.expected}`
  if (own !== undefined) return own
  const values = def.values ?? (def.type === 'enum' ? Object.values(def.entries ?? {}) : undefined)
  if (values) return oneOfWords(values.map(String))
  if (def.options) return eitherOf(parts.map((part) => part.expected))
  return first?.expected ?? typeWords[def.type] ?? 'a value'
}

/** The list itself, and how many it must have, where its checks say so. */
function listOf({ checks = [] }: Def, own = 'a list'): string {
  const [least] = checks.flatMap((check) => messageOf(check._zod.def as unknown as Def) ?? [])
  return least === undefined ? own : `${own} of ${least}`
}

/** What the message of a missing value would be; zod's own words are for programmers. */
function messageOf({ type, error }: Def): string | undefined {
  try {
    const said = error?.({ code: 'invalid_type', expected: type, input: undefined, path: [] })
    return typeof said === 'string' ? said : said?.message
  } catch {
    return undefined // a function of the site that speaks only of values that are there
  }
}

/** Alternatives, without those that another one names already. */
const eitherOf = (words: readonly string[]): string =>
  [...new Set(words)].filter((one) => !words.some((other) => other !== one && other.startsWith(one))).join(', or ')
