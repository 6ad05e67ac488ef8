import { defineConfig } from 'vitest/config'

/** Builds that are killed, machines that fail, memos that are old or damaged, and what takes long with the real command: `npm run test:kills`. */
export default defineConfig({
  test: {
    include: [
      'packages/cli/test/kills/*.kills.ts',
      'packages/{cli,core}/test/memo/*.long.ts',
      'examples/wrenfield/test/*.long.ts',
    ],
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
})
