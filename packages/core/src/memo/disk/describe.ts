import { types } from 'node:util'

/**
 * A config as it was evaluated, as text: what it took from the environment shows here and nowhere else. Functions are their source,
 * and what stands in several places is described once.
 */
export function describe(value: unknown): string {
  const pieces: string[] = []
  const seen = new Map<object, number>()
  const visit = (value: unknown): void => {
    if (typeof value === 'function' || types.isRegExp(value)) pieces.push(String(value))
    else if (typeof value !== 'object' || value === null) pieces.push(`${typeof value} ${String(value)}`)
    else if (seen.has(value)) pieces.push(`#${seen.get(value)}`)
    else {
      seen.set(value, seen.size)
      for (const [key, one] of Object.entries(value)) {
        pieces.push(key)
        visit(one)
      }
      pieces.push('.')
    }
  }
  visit(value)
  return pieces.join('\n')
}
