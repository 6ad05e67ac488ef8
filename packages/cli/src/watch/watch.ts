import type { watch } from '@findings/core'

/** `watch()` of core, or what stands in for it: build now and again whenever something changes, until the signal says to stop. */
export type Watch = typeof watch
