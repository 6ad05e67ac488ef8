import { defineConfig } from 'vitest/config'

/** Random edits, memos that are old or damaged, threads, and what runs the real command again and again: `npm run test:long`. */
export default defineConfig({
  test: {
    include: ['{packages,examples}/*/test/**/*.long.ts'],
    exclude: ['packages/core/test/watch/**'],
    maxWorkers: 2,
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
})
