import { defineConfig } from 'vitest/config'

/** Real folders that are watched, by the library, the command and a browser; with hundreds of edits: `npm run test:watch`. */
export default defineConfig({
  test: {
    include: [
      'packages/core/test/watch/**/*.{test,long}.ts',
      'packages/cli/test/watch/run-watch.test.ts',
      'packages/cli/test/browser/*.browser.ts',
    ],
    fileParallelism: false,
    pool: 'forks',
    execArgv: ['--expose-gc'],
    testTimeout: 240_000,
    hookTimeout: 120_000,
  },
})
