import { defineConfig } from 'tsup'

const packages = ['core', 'theme-charity', 'cli']
/** Files that run elsewhere: in a worker thread, or in a browser. */
const apart: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  core: {
    'engine-worker': 'packages/core/src/watch/engine-worker.ts',
    'parse-worker': 'packages/core/src/markdown/parse-worker.ts',
  },
  cli: { reload: 'packages/cli/src/browser/reload.ts' },
}

export default defineConfig(
  packages.map((name) => ({
    name,
    entry: { index: `packages/${name}/src/index.ts`, ...apart[name] },
    outDir: `packages/${name}/dist`,
    format: 'esm' as const,
    target: 'node20',
    dts: false, // tsc -b writes the types
    clean: true,
    silent: true,
    skipNodeModulesBundle: true,
  })),
)
