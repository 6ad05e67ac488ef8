import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { onTestFinished } from 'vitest'

const core = new URL('../../core/dist/index.js', import.meta.url)
const zod = pathToFileURL(createRequire(core).resolve('zod'))

/** The config of a small site with a theme of its own; `more` is the source of further members, such as `out: 'public',`. */
export const config = (more = ''): string => `
import { defineOutput, defineTheme } from ${JSON.stringify(core.href)}
import { z } from ${JSON.stringify(zod.href)}

const plain = defineTheme({
  name: 'plain',
  templates: import.meta.dirname + '/plain',
  styles: [import.meta.dirname + '/plain/tokens.css'],
  tokens: import.meta.dirname + '/plain/tokens.css',
  options: z.strictObject({}),
  strings: { en: {} },
})

export default {
  site: { url: 'https://heart.example.org', name: 'Example Heart Fund' },
  theme: plain(),
  ${more}
}
`

/** A page with a title, whatever else its front matter says, and a body. */
export const page = (title: string, more = '', body = 'Words.'): string =>
  `---\nkind: page\ntitle: ${title}\n${more && `${more}\n`}---\n\n${body}\n`

const template = '<title><%= it.title %></title><link href="<%= site.stylesheets[0] %>"><a href="<%= site.homeUrl %>">'
const files: Readonly<Record<string, string>> = {
  'findings.config.mjs': config(),
  'content/pages/about.md': page('About us'),
  'plain/tokens.css': ':root { --colour-brand: #143d59 }\n',
  'plain/page.eta': `${template}<link rel="canonical" href="<%= it.head.canonical %>"><main><%~ it.body %></main>\n`,
  'plain/home.eta': `${template}<h1><%= it.title %></h1>\n`,
  'plain/not-found.eta': `${template}\n`,
}

/** A site of one page, with these files added or replaced, in a temporary folder that lives as long as the test. */
export function createSite(more: Readonly<Record<string, string>> = {}): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'findings-cli-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [file, content] of Object.entries({ ...files, ...more })) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), content)
  }
  return folder
}
