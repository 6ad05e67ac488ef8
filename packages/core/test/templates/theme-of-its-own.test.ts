import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { defineTheme } from '../../src/theme.js'
import { folderWith } from '../folder.js'
import { createSite, describeAll } from '../support/create-site.js'

const sound = {
  'any.eta': "<!DOCTYPE html>\n<title><%= it.head.title %></title><%~ partial('links', { links: [] }) %>\n",
  'partials/links.eta': '<ul></ul>\n',
  'house.css': ':root { --ink: #111 }\np { color: var(--ink) }\n',
}

/** The problems of a site whose theme stands in a folder beside it, and where the theme's files are as the site sees it. */
async function problemsWith(files: Readonly<Record<string, string>>, below = '') {
  const all = Object.entries({ ...sound, ...files }).map(([name, text]) => [path.join(below, name), text])
  const folder = path.join(folderWith(Object.fromEntries(all)), below)
  const css = path.join(folder, 'house.css')
  const house = defineTheme({ name: 'house', templates: folder, fallback: 'any', styles: [css], tokens: css })
  const site = createSite({ 'content/pages/about.md': '---\nkind: page\ntitle: About us\n---\nWell.\n' })
  const { problems } = await site.build({}, { theme: house() })
  return {
    problems,
    said: describeAll(problems),
    at: `${path.relative(site.root, folder).replaceAll(path.sep, '/')}/`,
    root: site.root,
  }
}

describe('a theme that is being written', () => {
  it('has its faults told at its files', async () => {
    const { problems, said, at, root } = await problemsWith({
      'partials/links.eta': '<% if ( { %>\n',
      'house.css': ':root { --ink #111 }\n',
    })
    expect(said).toEqual([
      `${at}house.css:1:14 invalid-css Cannot understand \`:root { --ink #111 }\``,
      `${at}partials/links.eta:1:9 template-failed \`{\` is never closed`,
    ])
    expect(problems.map(({ file }) => existsSync(path.resolve(root, file)))).toEqual([true, true])
  })

  it('has them told by the name of the theme once it is installed', async () => {
    const { said } = await problemsWith({ 'house.css': ':root { --ink #111 }\n' }, 'node_modules/house')
    expect(said).toEqual(['house/house.css:1:14 invalid-css Cannot understand `:root { --ink #111 }`'])
  })

  it('has slips in its names told, until it is installed', async () => {
    const files = { 'house.css': ':root { --ink: #111 }\np { color: var(--inc) }\nq { colr: red }\n' }
    const { said, at } = await problemsWith(files)
    expect(said).toEqual([
      `${at}house.css:2:16 unknown-css-name Unknown custom property \`--inc\`, did you mean \`--ink\`?`,
      `${at}house.css:3:5 unknown-css-name Unknown property \`colr\`, did you mean \`color\`?`,
    ])
    expect((await problemsWith(files, 'node_modules/house')).said).toEqual([])
  })

  it('has the tokens of its contrasts checked by TypeScript', () => {
    const tokenNames = ['ink', 'paper'] as const
    const parts = { ...{ name: 'house', templates: '', styles: [], tokens: '' }, tokenNames }
    const house = defineTheme({ ...parts, contrasts: [{ token: 'ink', on: 'paper', least: 4.5 }] })
    // @ts-expect-error: paper
    const wrong = defineTheme({ ...parts, contrasts: [{ token: 'ink', on: 'papper', least: 4.5 }] })
    expect([house({ tokens: { ink: '#111' } }), wrong()]).toHaveLength(2)
  })
})
