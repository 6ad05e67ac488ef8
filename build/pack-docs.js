// The documentation goes with the command, for readers who have nothing but what npm installed. Links to what does not go with it become words.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const docs = new URL('../docs/', import.meta.url)
const packed = process.argv[2]
  ? pathToFileURL(`${process.argv[2]}/`)
  : new URL('../packages/cli/docs/', import.meta.url)

rmSync(packed, { recursive: true, force: true })
mkdirSync(packed)
for (const name of readdirSync(docs).filter((one) => one.endsWith('.md'))) {
  const text = readFileSync(new URL(name, docs), 'utf8')
  writeFileSync(new URL(name, packed), text.replace(/\[([^\]]+)\]\(\.\.\/[^)]+\)/g, '$1'))
}
