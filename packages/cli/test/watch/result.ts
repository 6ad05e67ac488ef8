import type { WatchResult } from '@findings/core'

/** A build as `watch()` tells of it: one page of a good site, unless `more` says otherwise. */
export const resultOf = (more: Partial<WatchResult> = {}): WatchResult => ({
  outcome: 'built',
  causes: ['content/pages/about.md'],
  changed: ['about/index.html'],
  removed: [],
  files: ['about/index.html'],
  hidden: [],
  problems: [],
  addresses: {},
  out: '/site/.findings/watch',
  base: '/',
  pages: 1,
  timings: { total: 45.4 },
  notices: [],
  ...more,
})
