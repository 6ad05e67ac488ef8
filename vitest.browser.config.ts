import { defineConfig } from 'vitest/config'

/** Tests that need a browser: `npm run test:browser`. */
export default defineConfig({
  test: {
    include: ['examples/*/test/browser/*.browser.ts'],
    globalSetup: 'examples/wrenfield/test/browser/support/serve-example.ts',
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
