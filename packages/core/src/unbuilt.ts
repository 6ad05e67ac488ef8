import type { Problem } from './problems.js'
import type { Run } from './run.js'

/** What is told of a site in whose config or stories something is wrong. */
export interface Unbuilt {
  readonly outcome: 'failed' | 'misconfigured'
  readonly problems: readonly Problem[]
  readonly checked: readonly string[]
}

export function unbuilt(run: Run): Unbuilt {
  const { outcome, problems, checked } = run.result()
  return { outcome: outcome === 'misconfigured' ? outcome : 'failed', problems, checked }
}
