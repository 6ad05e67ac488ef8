import { defineConfig } from 'vitest/config'

const include = ['packages/*/test/**/*.test.ts', 'examples/*/test/**/*.test.ts']
/** Tests that replace modules of Node, which must not have been loaded before. */
const alone = ['packages/core/test/publish/publish-failures.test.ts']
const limits = { testTimeout: 30_000, hookTimeout: 60_000 }

/** Tests that watch real folders have a suite of their own: `npm run test:watch`. */
const watching = ['packages/core/test/watch/**', 'packages/cli/test/watch/run-watch.test.ts']

/** Findings keeps no state between builds, so the files of a worker share its modules: loading them costs most of the time. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      { test: { ...limits, name: 'shared', include, exclude: [...alone, ...watching], isolate: false } },
      { test: { ...limits, name: 'alone', include: alone } },
    ],
  },
})
