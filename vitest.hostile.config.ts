import { defineConfig } from 'vitest/config'

/** Malformed and malicious stories, each built by the real command: `npm run test:hostile`. */
export default defineConfig({
  test: {
    include: ['packages/cli/test/hostile/*.hostile.ts'],
    maxConcurrency: 2,
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
})
