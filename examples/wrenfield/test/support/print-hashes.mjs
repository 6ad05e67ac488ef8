// Builds the site in the folder given and prints the hash of every output file: run by determinism.test.ts with another time zone and locale.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { build, loadConfig } from '@findings/core'

const [root, now] = process.argv.slice(2)
const loaded = await loadConfig({ root })
const { files } = await build(loaded.config, { write: false, now })
const hash = (bytes) => createHash('sha256').update(bytes).digest('hex')
const hashes = files.map((file) => [file.path, hash('source' in file ? readFileSync(file.source) : file.content)])
const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions()
process.stdout.write(JSON.stringify({ timeZone, locale, hashes: Object.fromEntries(hashes) }))
