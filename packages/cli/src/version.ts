import { readFileSync } from 'node:fs'

/** The version of the command. */
export function version(): string {
  // Found from dist/index.js, where the whole command is one file.
  const file = readFileSync(new URL('../package.json', import.meta.url), 'utf8')
  return (JSON.parse(file) as { version: string }).version
}
