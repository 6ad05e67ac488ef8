import { defineConfig } from 'vitest/config'

/** Builds that are killed, and machines that fail: `npm run test:kills`. */
export default defineConfig({
  test: {
    include: ['packages/cli/test/kills/*.kills.ts'],
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
})
