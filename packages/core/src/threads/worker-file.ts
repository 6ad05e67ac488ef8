import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The file of a worker: beside the bundle; where the source itself runs, as under a test runner, that of the last build. */
export function workerFile(name: string): string {
  const candidates = [`./${name}.js`, `../../dist/${name}.js`].map((file) =>
    fileURLToPath(new URL(file, import.meta.url)),
  )
  const found = candidates.find((file) => existsSync(file))
  if (found) return found
  throw new Error(`${name}.js is missing: build @findings/core`)
}
