import { defineConfig } from 'tsup'

const packages = ['core', 'theme-charity', 'cli']

export default defineConfig(
  packages.map((name) => ({
    name,
    entry: [`packages/${name}/src/index.ts`],
    outDir: `packages/${name}/dist`,
    format: 'esm' as const,
    target: 'node20',
    dts: false, // tsc -b writes the types
    clean: true,
    silent: true,
    skipNodeModulesBundle: true,
  })),
)
