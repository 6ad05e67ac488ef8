import { expect, it } from 'vitest'
import { resolveConfig } from '../../src/config/config.js'
import type { TemplateSource } from '../../src/templates/load-templates.js'
import { unusedTemplates } from '../../src/templates/unused-templates.js'
import { baseConfig } from '../support/create-site.js'

/** Which of these templates of a site, by path and source, are called unused. */
function unused(templates: Readonly<Record<string, string>>): string[] {
  const resolved = resolveConfig({ user: baseConfig, root: '/site', file: 'findings.config.mjs', source: '' }, {})
  if (!('config' in resolved)) throw new Error('The config is wrong')
  const sources = Object.entries(templates).map(
    ([name, source]): TemplateSource => ({
      name,
      file: `theme/${name}.eta`,
      from: 'site',
      source,
      overrides: name === 'news',
    }),
  )
  return unusedTemplates(resolved.config, sources).map(({ file }) => file)
}

it.each([
  ['written', "<% layout('wide') %>"],
  ['between other quotes', '<% layout(`wide`, { head: it.head }) %>'],
  ['chosen', "<% layout(it.lead ? 'wide' : 'base') %>"],
  ['put together', "<% layout('wi' + it.rest) %>"],
  ['in a text with holes', `<% layout(\`\${it.width}\`) %>`],
  ['taken from a list', "<% const all = { w: 'wi' + 'de' }; layout(all.w) %>"],
  ['called by another name', '<% const frame = layout; frame(it.frame) %>'],
])('takes a layout for used whose name is %s', (_, news) => {
  expect(unused({ news, 'layouts/wide': '<%~ body %>' })).toEqual([])
})

it('takes a layout for used that another layout of the site works out', () => {
  const layouts = { 'layouts/inner': `<% layout(\`\${it.outer}\`) %><%~ body %>`, 'layouts/outer': '<%~ body %>' }
  expect(unused({ news: "<% layout('inner') %>", ...layouts })).toEqual([])
})

it('takes no partial for used because layouts are worked out, nor a layout because partials are', () => {
  const more = { 'layouts/wide': '', 'partials/note': '' }
  expect(unused({ news: '<% layout(it.frame) %>', ...more })).toEqual(['theme/partials/note.eta'])
  expect(unused({ news: '<%~ partial(it.part) %>', ...more })).toEqual(['theme/layouts/wide.eta'])
  expect(unused({ news: "<%~ partial('card', it) %> layout(any)", ...more })).toEqual([
    'theme/layouts/wide.eta',
    'theme/partials/note.eta',
  ])
})
