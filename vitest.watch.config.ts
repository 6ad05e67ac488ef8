import { defineConfig } from 'vitest/config'

/** Hundreds of edits while a site is watched: `npm run test:watch`. */
export default defineConfig({
  test: {
    include: ['packages/core/test/watch/long/*.long.ts'],
    pool: 'forks',
    execArgv: ['--expose-gc'],
    testTimeout: 240_000,
  },
})
