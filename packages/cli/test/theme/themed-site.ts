import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { run } from '../../src/run.js'
import { terminalOf } from '../../src/terminal.js'
import { config, createSite } from '../create-site.js'
import type { Ended } from '../findings.js'

/** A site whose theme, `plain`, stands beside it: writing into `plain/` is what an upgrade of a theme does. */
export interface ThemedSite {
  readonly root: string
  /** Run the command in this process, as if it had been started in the site's folder. */
  readonly findings: (args: readonly string[], env?: Readonly<Record<string, string>>) => Promise<Ended>
  /** The same for `findings theme`. */
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

/** A site with these files added or replaced. Its config is TypeScript, which one process can load again after a change. */
export function themedSite(more: Readonly<Record<string, string>> = {}): ThemedSite {
  const root = createSite({ ...files, 'findings.config.ts': themedConfig(), ...more })
  return {
    root,
    findings: (args, env) => findingsIn(root, args, env),
    run: (...args) => findingsIn(root, ['theme', ...args]),
    read: (file) => readFileSync(path.join(root, file), 'utf8'),
    write: (file, text) => {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
      writeFileSync(path.join(root, file), text)
    },
  }
}

async function findingsIn(
  root: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  let stdout = ''
  let stderr = ''
  const terminal = terminalOf({
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
    env,
  })
  const before = process.cwd()
  process.chdir(root)
  try {
    const code = await run(args, terminal)
    return { code, stdout, stderr }
  } finally {
    process.chdir(before)
  }
}
