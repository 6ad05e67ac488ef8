import type { Survey } from '@findings/core'

/** A survey for programs: docs/status-json.md describes each field. */
export const statusJson = (survey: Survey, version: string): unknown => ({
  version: 1,
  tool: { name: 'findings', version },
  ...survey,
})
