/** What an engine that built nothing says, beside where the sources are and what went wrong. */
export const failedReply = {
  outcome: 'failed',
  problems: [],
  notices: [],
  causes: [],
  changed: [],
  removed: [],
  addresses: {},
  pages: 0,
  timings: {},
} as const
