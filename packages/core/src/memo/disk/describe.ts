import { types } from 'node:util'
import { sha256 } from '../../sha256.js'

/**
 * A config as it was evaluated, as text: what it took from the environment shows here and nowhere else. Functions are their source,
 * and what stands in several places is described once.
 */
function describe(value: unknown): string {
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

/** sha256 of what a config came to; undefined for one with members that throw when they are looked at. */
export function descriptionOf(user: unknown): string | undefined {
  try {
    return sha256(describe(user))
  } catch {
    return undefined
  }
}
