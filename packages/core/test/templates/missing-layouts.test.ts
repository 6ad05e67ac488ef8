import { describe, expect, it } from 'vitest'
import { fault } from '../../src/problems.js'
import type { TemplateSource } from '../../src/templates/load-templates.js'
import { missingLayouts } from '../../src/templates/missing-layouts.js'

const base: TemplateSource = {
  name: 'layouts/base',
  file: 'plain/layouts/base.eta',
  from: 'theme',
  source: '<html><%~ body %></html>',
  overrides: false,
}
const own = (name: string, source: string): TemplateSource => ({
  ...{ name, file: `theme/${name}.eta`, from: 'site' },
  ...{ source, overrides: true },
})
const found = (sources: readonly TemplateSource[], unused: Parameters<typeof missingLayouts>[1] = []) =>
  missingLayouts(sources, unused).map(({ rule, file, values }) => `${rule} ${file} ${values.layout}`)
const fragment = own('news', "<h1><%= it.title %></h1>\n<% // layout('base') %>\nNo layout()")

describe('missing-layout', () => {
  it('is found in a page template of the site that is only a piece of HTML', () => {
    expect(found([base, fragment])).toEqual(['missing-layout theme/news.eta base'])
    const frame = { ...base, name: 'layouts/frame' }
    expect(found([frame, fragment])).toEqual(['missing-layout theme/news.eta frame'])
  })

  it('is not found where a layout is called, or the document begun, or another problem is told already', () => {
    expect(found([base, own('news', "<% if (it.head) layout('base', it) %>")])).toEqual([])
    expect(found([base, own('news', '<!DOCTYPE html>\n<title>News</title>')])).toEqual([])
    expect(found([base, own('news', '<HTML lang="en"></HTML>')])).toEqual([])
    expect(found([base, own('news', '<h1><%= it.title')])).toEqual([])
    expect(found([base, fragment], [fault('unused-template', 'theme/news.eta')])).toEqual([])
  })

  it('is not found in partials and layouts, in templates of the theme, or where there is no layout', () => {
    expect(found([base, own('partials/card', '<p></p>'), own('layouts/plain', '<p></p>')])).toEqual([])
    expect(found([base, { ...fragment, from: 'theme' }])).toEqual([])
    expect(found([fragment])).toEqual([])
  })
})
