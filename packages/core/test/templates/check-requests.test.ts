import { describe, expect, it } from 'vitest'
import { checkRequests } from '../../src/templates/check-requests.js'

const told = (source: string) =>
  checkRequests({ name: 'page', file: 'theme/page.eta', source, overrides: false, from: 'theme' }).map(
    ({ at, values }) => `${at && 'span' in at ? `${at.span.start.line}:${at.span.start.column}` : ''} ${values.url}`,
  )

describe('a template that loads files of other sites', () => {
  it.each([
    '<script src="https://cdn.example.com/a.js"></script>',
    '<script async src=//cdn.example.com/a.js></script>',
    "<img alt='' src='https://cdn.example.com/a.js'>",
    '<img alt="<%= it.a > 1 %>" src="https://cdn.example.com/a.js">',
    '<iframe title="Map" src="https://cdn.example.com/a.js"></iframe>',
    '<link rel="stylesheet" href="https://cdn.example.com/a.js">',
    '<link href="https://cdn.example.com/a.js" rel="preconnect">',
    '<video poster="https://cdn.example.com/a.js"></video>',
  ])('is told: %s', (html) => {
    const url = /(?:https:)?\/\/cdn\.example\.com\/a\.js/.exec(html)?.[0] ?? ''
    expect(told(`<p>\n${html}`)).toEqual([`2:${html.indexOf(url) + 1} ${url}`])
  })

  it.each([
    '<a href="https://example.com/">A link</a>',
    '<link rel="canonical" href="https://example.com/">',
    '<link rel="alternate" hreflang="cy" href="https://example.com/cy/">',
    '<script src="/search.js"></script>',
    '<script>const map = \'<img src="https://cdn.example.com/a.js">\'</script>',
    '<link rel=canonical href=https://example.com/icons/>',
    '<img alt="" src="<%= it.src %>">',
    '<!-- <script src="https://cdn.example.com/a.js"></script> -->',
    '<% const base = \'<script src="https://cdn.example.com/a.js">\' %>',
    '<form action="https://pay.example.com/"><input name="a"></form>',
  ])('is not meant by %s', (html) => {
    expect(told(html)).toEqual([])
  })
})
