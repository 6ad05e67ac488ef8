import type { Explanation } from '@findings/core'

/** An explanation for programs: docs/explain-json.md describes each field. */
export const explanationJson = (explanation: Explanation, version: string): unknown => ({
  version: 1,
  tool: { name: 'findings', version },
  ...explanation,
})
