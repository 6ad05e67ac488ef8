import type { Problem } from '@findings/core'
import { plural } from './plural.js'

/** `2 errors and 1 warning in 2 files.` */
export function countOf(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const counts = [
    ...(errors > 0 ? [plural(errors, 'error')] : []),
    ...(problems.length > errors ? [plural(problems.length - errors, 'warning')] : []),
  ]
  return `${counts.join(' and ')} in ${plural(new Set(problems.map(({ file }) => file)).size, 'file')}.`
}

/** A sentence when there are more warnings than `--max-warnings` allows. */
export function tooManyWarnings(problems: readonly Problem[], limit = Infinity): string | undefined {
  const warnings = problems.filter(({ severity }) => severity === 'warning').length
  if (warnings <= limit) return undefined
  return `--max-warnings allows ${plural(limit, 'warning')}; there ${warnings === 1 ? 'is' : 'are'} ${plural(warnings, 'warning')}.`
}

/** Sentences in one paragraph, without those that there are not. */
export const paragraph = (...sentences: readonly (string | undefined)[]): string =>
  sentences.filter((sentence) => sentence).join(' ')
