/**
 * The least that Findings' pipeline takes in one thread of Node: front matter read as YAML, Markdown parsed by the native parser,
 * turned into HTML by remark-rehype and what rehype-stringify calls, and a page for each story written in one piece. Nothing is checked,
 * listed, linked, kept or made safe against being stopped.
 * Usage: node bench/bare.mjs FOLDER OUT
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const { resolve } = createRequire(path.join(import.meta.dirname, '../packages/core/package.json'))
const load = (name) => import(pathToFileURL(resolve(name)).href)
const [{ unified }, { default: remarkRehype }, { toHtml }, { markdownToMdast }, { parse }] = await Promise.all(
  ['unified', 'remark-rehype', 'hast-util-to-html', 'satteri', 'yaml'].map(load),
)

const [folder, out] = process.argv.slice(2)
const pipeline = unified().use(remarkRehype).freeze()
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue
  const text = readFileSync(path.join(entry.parentPath, entry.name), 'utf8')
  const end = text.indexOf('\n---\n')
  const { title } = parse(text.slice(4, end))
  const body = toHtml(pipeline.runSync(markdownToMdast(text.slice(end + 5), { gfm: true })))
  const page = path.join(out, path.basename(entry.name, '.md'))
  mkdirSync(page, { recursive: true })
  writeFileSync(path.join(page, 'index.html'), `<!doctype html><title>${title}</title><h1>${title}</h1>${body}`)
}
