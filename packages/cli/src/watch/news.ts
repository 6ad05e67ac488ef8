import type { Problem, WatchResult } from '@findings/core'

/** How the problems of a site differ from those that were told before. */
export interface News {
  /**
   * What was not told yet, and the errors of saved files, of which whoever saved expects to hear. Of problems that read the same, all, where there is
   * one more: nobody knows which of them is new.
   */
  readonly fresh: readonly Problem[]
  /** How many are gone. */
  readonly mended: number
  /** What counts as told from now on. */
  readonly known: readonly Problem[]
}

/**
 * Compare what a build found with what is known. A problem stays the same one when only its line is another. While a site is not built nothing is said
 * to be mended, and warnings are not forgotten: what is wrong may keep others from being looked for.
 */
export function newsOf(
  { outcome, problems, causes }: Pick<WatchResult, 'outcome' | 'problems' | 'causes'>,
  known: readonly Problem[],
): News {
  const [now, before] = [countsOf(problems), countsOf(known)]
  const saved = new Set(causes)
  const isNew = (one: Problem) => (now.get(keyOf(one)) ?? 0) > (before.get(keyOf(one)) ?? 0)
  const fresh = problems.filter((one) => isNew(one) || (one.severity === 'error' && saved.has(one.file)))
  if (outcome === 'built') {
    const mended = [...before].reduce((sum, [key, count]) => sum + Math.max(0, count - (now.get(key) ?? 0)), 0)
    return { fresh, mended, known: problems }
  }
  const unseen = known.filter((one) => one.severity === 'warning' && !now.has(keyOf(one)))
  return { fresh, mended: 0, known: [...problems, ...unseen] }
}

/** Problems with those of saved files first. */
export function savedFirst({ problems, causes }: Pick<WatchResult, 'problems' | 'causes'>): readonly Problem[] {
  const saved = new Set(causes)
  const isSaved = ({ file }: Problem) => saved.has(file)
  return [...problems.filter(isSaved), ...problems.filter((one) => !isSaved(one))]
}

const keyOf = ({ file, ruleId, severity, reason, note }: Problem) =>
  JSON.stringify([file, ruleId, severity, reason, note])

function countsOf(problems: readonly Problem[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const problem of problems) counts.set(keyOf(problem), (counts.get(keyOf(problem)) ?? 0) + 1)
  return counts
}
