import type { Explanation } from '@findings/core'

/** An explanation for programs: docs/explain-json.md describes each field. */
export function explanationJson(explanation: Explanation, version: string): unknown {
  const common = { version: 1, tool: { name: 'findings', version }, outcome: explanation.outcome }
  if (explanation.outcome === 'page') return { ...common, ...explanation.page }
  if (!('problems' in explanation)) return { ...common, ...explanation }
  return { ...common, problems: explanation.problems, checked: explanation.checked.length }
}
