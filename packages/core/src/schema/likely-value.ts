import type * as z from 'zod'
import { readDate } from '../dates/read-date.js'
import { withoutCurlyQuotes } from '../front-matter/without-curly-quotes.js'

type Path = readonly (string | number)[]

/** What an author probably meant by a value that its field does not take, for “did you mean”: a date in its own form, or what stands between curly quotes. */
export function likelyValue(value: unknown, isTaken: (candidate: string) => boolean): Readonly<Record<string, string>> {
  const text = typeof value === 'number' || typeof value === 'string' ? String(value) : ''
  const bare = withoutCurlyQuotes(text)
  const dates = readDate(bare ?? text).flatMap(({ date, said }) => {
    const taken = [date, `${date}-01`].find(isTaken)
    return taken === undefined ? [] : [{ date: taken, said }]
  })
  const [first, second] = dates
  if (first && second)
    return { nearest: first.date, said: first.said ?? '', other: second.date, otherSaid: second.said ?? '' }
  if (first) return { nearest: first.date }
  return bare !== undefined && isTaken(bare) ? { nearest: bare } : {}
}

/** Whether a schema has fewer complaints of `data` once `candidate` stands at `path`. */
export const isBetter = (schema: z.ZodType, data: unknown, path: Path, candidate: string): boolean =>
  complaints(schema, replaced(data, path, candidate)) < complaints(schema, data)

function complaints(schema: z.ZodType, data: unknown): number {
  try {
    return schema.safeParse(data).error?.issues.length ?? 0
  } catch {
    return Number.POSITIVE_INFINITY // a function of the site that expects another value
  }
}

function replaced(data: unknown, [step, ...rest]: Path, value: string): unknown {
  if (step === undefined) return value
  if (Array.isArray(data)) return data.map((item, index) => (index === step ? replaced(item, rest, value) : item))
  if (typeof data !== 'object' || data === null) return data
  return { ...data, [step]: replaced(Reflect.get(data, step), rest, value) }
}
