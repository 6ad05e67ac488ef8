import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { config, createSite, page } from './create-site.js'
import { findings } from './findings.js'

const docs = readFileSync(path.resolve(import.meta.dirname, '../../../docs/theming.md'), 'utf8')

/** The first block of code below a heading, in a language. */
const shown = (heading: string, language: string): string =>
  new RegExp(`^## ${heading}\n[\\s\\S]*?\`\`\`${language}\n([\\s\\S]*?)\`\`\``, 'm').exec(docs)?.[1] ?? ''

describe('docs/theming.md', () => {
  it('shows a rule of a site that finds what it is about', async () => {
    const site = createSite({
      'plugins/calm-headings.js': shown('A rule of your own', 'js'),
      'findings.config.mjs': `import { calmHeadings } from './plugins/calm-headings.js'\n${config("markdown: { remarkPlugins: [calmHeadings] }, rules: { 'plugin-message': 'error' },")}`,
      'content/pages/about.md': page('About us', '', '## We did it!\n\nWell.'),
    })
    const { code, stdout } = await findings(['check'], { cwd: site })
    expect(code).toBe(1)
    expect(stdout).toContain('6:1  error  plugin-message\n    Our headings have no exclamation marks')
  })

  it('shows a form that each reader can fill in', async () => {
    const make = `import { defineDirective, fields } from '@findings/core'\nimport { z } from 'zod'\n`
    const site = createSite({
      'form.mjs': make + shown('A form', 'js'),
      'theme/partials/contact-form.eta': shown('A form', 'html'),
      'findings.config.mjs': `import { contactForm } from './form.mjs'\n${config('markdown: { directives: [contactForm] },')}`,
      'content/pages/about.md': page('About us', '', '::contact-form{topic="Legacies & gifts"}'),
    })
    link(site)
    expect(await findings(['build'], { cwd: site })).toMatchObject({ code: 0 })
    const html = readFileSync(path.join(site, 'dist/about/index.html'), 'utf8')
    expect(html).toContain('value="Legacies &amp; gifts"')
    const labelled = [...html.matchAll(/<label for="([^"]+)"/g)].map(([, id]) => id)
    expect([...html.matchAll(/ id="(contact-[^"]+)"/g)].map(([, id]) => id)).toEqual(labelled)
  })

  it('shows a test of a template that Node runs', () => {
    const site = createSite({
      'package.json': '{ "type": "module" }',
      'test/trial.test.js': shown('Test your templates', 'js'),
      'plain/page.eta': '<link href="<%= site.stylesheets[0] %>"><h1><%= it.title %></h1>',
    })
    link(site)
    const { NODE_OPTIONS: _, NODE_TEST_CONTEXT: __, ...env } = process.env
    expect(execFileSync(process.execPath, ['--test'], { cwd: site, env, encoding: 'utf8' })).toMatch(/pass 1\n/)
  })
})

/** Make core and zod importable by their names, as `npm install` does. */
function link(site: string): void {
  const core = fileURLToPath(new URL('../../core', import.meta.url))
  mkdirSync(path.join(site, 'node_modules/@findings'), { recursive: true })
  symlinkSync(core, path.join(site, 'node_modules/@findings/core'))
  symlinkSync(path.join(core, 'node_modules/zod'), path.join(site, 'node_modules/zod'))
}
