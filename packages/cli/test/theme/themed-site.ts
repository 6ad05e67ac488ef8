import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { config, createSite } from '../create-site.js'
import { type Ended, findings } from '../findings.js'

/** A site whose theme, `plain`, stands beside it: writing into `plain/` is what an upgrade of a theme does. */
export interface ThemedSite {
  readonly root: string
  readonly run: (...args: readonly string[]) => Promise<Ended>
  readonly read: (file: string) => string
  readonly write: (file: string, text: string) => void
}

/** What `plain` has beside the templates of every site of these tests. */
const files: Readonly<Record<string, string>> = {
  'plain/layouts/base.eta': '<!DOCTYPE html>\n<body><%~ body %></body>\n',
  'plain/partials/card.eta': '<li class="card">\n<a href="<%= it.url %>"><%= it.title %></a>\n</li>\n',
  'plain/partials/person.eta': '<p><%= it.person.name %></p>\n',
  'plain/person.eta': '<h1><%= it.person.name %></h1>\n',
  'plain/tokens.css':
    ':root { --colour-brand: #143d59; --gap: 1rem }\n@media (prefers-color-scheme: dark) { :root { --colour-brand: #a9d3f0 } }\n',
}

/** The config of a site whose theme has a version, slots and words; `choices` are the site's, `site` more of its config. */
export const themedConfig = ({ choices = '', site = '', version = '1.0.0' } = {}): string =>
  config(site)
    .replace(
      'strings: { en: {} },',
      `version: '${version}',
  strings: { en: { skip: 'Skip', papers: { one: 'The paper', other: 'The papers' } }, cy: { skip: 'Neidio' } },
  slots: { 'story-end': 'after the text of every story' },`,
    )
    .replace('plain(),', `plain({ ${choices} }),`)

export function themedSite(more: Readonly<Record<string, string>> = {}): ThemedSite {
  const root = createSite({ ...files, 'findings.config.mjs': themedConfig(), ...more })
  return {
    root,
    run: (...args) => findings(['theme', ...args], { cwd: root }),
    read: (file) => readFileSync(path.join(root, file), 'utf8'),
    write: (file, text) => {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
      writeFileSync(path.join(root, file), text)
    },
  }
}
