import { defineConfig, type Options } from 'tsup'
import { notices } from './build/notices.js'

/** Files that run elsewhere: in a worker thread, or in a browser. */
const threads = {
  'engine-worker': 'packages/core/src/watch/engine-worker.ts',
  'draft-worker': 'packages/core/src/threads/draft-worker.ts',
  'render-worker': 'packages/core/src/threads/render-worker.ts',
  'parse-worker': 'packages/core/src/markdown/parse-worker.ts',
}
const browser = { reload: 'packages/cli/src/browser/reload.ts' }

const shared: Options = {
  format: 'esm',
  target: 'node20',
  dts: false, // tsc -b writes the types
  silent: true,
}

/** A package as one bundle, so that it starts at once; but for `external`: native code, what finds files of its own, what few need. */
const bundled = (name: string, external: string[], apart: Readonly<Record<string, string>> = {}): Options => ({
  ...shared,
  name,
  entry: { index: `packages/${name}/src/index.ts`, ...apart },
  outDir: `packages/${name}/dist`,
  clean: ['!reload.js'],
  external,
  // Some of what is bundled is CommonJS, and asks for modules of Node.
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
  },
  esbuildPlugins: [notices(`packages/${name}/dist`)],
})

export default defineConfig([
  bundled('core', ['chokidar', 'jiti', 'lightningcss', 'satteri', 'sharp', 'tinypool'], threads),
  bundled('theme-charity', ['@findings/core']),
  bundled('cli', ['@findings/core']),
  { ...shared, name: 'browser', entry: browser, outDir: 'packages/cli/dist', clean: false, platform: 'browser' },
])
