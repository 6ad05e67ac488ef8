// Builds the site in the folder given and prints the hash of every output file: run by determinism.test.ts with another time zone and locale.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { build, loadConfig } from '@findings/core'

const [root, now] = process.argv.slice(2)
const loaded = await loadConfig({ root })
const { files } = await build(loaded.config, { write: false, now })
const hash = (bytes) => createHash('sha256').update(bytes).digest('hex')
// An image that is still to be made is known by its source and its recipe.
const bytesOf = ({ source, rendition, content }) =>
  rendition ? JSON.stringify([rendition.hash, rendition.recipe]) : source ? readFileSync(source) : content
const hashes = files.map((file) => [file.path, hash(bytesOf(file))])
const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions()
process.stdout.write(JSON.stringify({ timeZone, locale, hashes: Object.fromEntries(hashes) }))
