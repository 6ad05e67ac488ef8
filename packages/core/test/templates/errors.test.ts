import { describe, expect, it } from 'vitest'
import { createEngine } from '../../src/templates/engine.js'
import { engineOf, failure, failureOf, faultsOf } from './render.js'
import { siteView } from './site-view.js'

describe('what may be printed', () => {
  it.each([
    ['<%= it.none %>', 'Cannot print undefined'],
    ['<%= null %>', 'Cannot print null'],
    ['<%= true %>', 'Cannot print a boolean'],
    ['<%= {} %>', 'Cannot print an object'],
    ['<%= [] %>', 'Cannot print a list'],
    ['<%= 0 / 0 %>', 'Cannot print NaN'],
    ['<%= 1 / 0 %>', 'Cannot print Infinity'],
    ['<%= () => 1 %>', 'Cannot print a function'],
    ['<%= it.markup %>', 'This is markup, print it with <%~ %>'],
    ['<%= it.prose %>', 'This is markup, print it with <%~ %>'],
    ['<%~ it.text %>', 'This is text, print it with <%= %>'],
    ['<%~ it.none %>', 'Cannot print undefined'],
    ['<%~ { html: 1 } %>', 'Cannot print an object'],
  ])('says of %s: %s', (page, reason) => {
    const view = { text: 'a', markup: { html: 'a' }, prose: { prose: [] } }
    expect(failure({ page: `<p>\n  ${page}` }, view)).toBe(`page.eta:2:7 ${reason}`)
  })
})

describe('places', () => {
  it('names the exact place of a run-time error', () => {
    const page = `<h1>\n<% for (const card of it.cards) { %>\n  <p><%= card.title %> <%= card.image.alt %></p>\n<% } %>`
    expect(failure({ page }, { cards: [{ title: 'A' }] })).toBe(
      `page.eta:3:39 Cannot read properties of undefined (reading 'alt')`,
    )
  })

  it('names the place inside code of several lines', () => {
    expect(failure({ page: '<%\n  const a = 1\n  const b = it.x.y\n%>' })).toBe(
      `page.eta:3:18 Cannot read properties of undefined (reading 'y')`,
    )
  })

  it('names the place in a template with line ends of Windows', () => {
    expect(failure({ page: '<p>\r\n<%\r\n  const a = 1\r\n%>\r\n<%= it.x %>' })).toBe(
      'page.eta:5:5 Cannot print undefined',
    )
  })

  it('names the place after an unusual line separator', () => {
    expect(failure({ page: "<% const a = '\u2028' /* \u2029 */ %>\n<%= it.x %>" })).toBe(
      'page.eta:2:5 Cannot print undefined',
    )
  })

  it('leads from the innermost template to the page through partial, prose and layout', () => {
    const templates = {
      discovery: `<% layout('base', { body: it.body }) %>`,
      'layouts/base': `<main>\n  <%~ it.body %>\n</main>`,
      'partials/quote': `<q>\n  <%~ partial('person', { name: it.by }) %>`,
      'partials/person': '<b><%= it.nmae %></b>',
    }
    const error = failureOf(() =>
      engineOf(templates).render(
        'discovery',
        { body: { prose: ['<p>', { partial: 'quote', view: { by: 'Ada' } }] } },
        siteView(),
      ),
    )
    expect(error).toMatchObject({ file: 'partials/person.eta', line: 1, column: 8, reason: 'Cannot print undefined' })
    expect(error.callers.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual([
      'partials/quote.eta:2:7',
      'layouts/base.eta:2:7',
      'discovery.eta:1:4',
    ])
    expect(error.cause).toBeInstanceOf(TypeError)
  })

  it('becomes a fault with its place and the page that was rendered', () => {
    const error = failureOf(() => engineOf({ page: '\n<%= it.x %>' }).render('page', {}, siteView()))
    expect(error.toFault('/about/')).toEqual({
      rule: 'template-failed',
      file: 'page.eta',
      at: { span: { start: { line: 2, column: 5 }, end: { line: 2, column: 6 } } },
      values: { reason: 'Cannot print undefined', page: '/about/' },
    })
  })

  it('names the template when something other than an error is thrown', () => {
    expect(failure({ page: `<p><% throw 'odd' %>` })).toBe('page.eta:1:1 Thrown: odd')
  })
})

describe('calls', () => {
  it('suggests the nearest partial and layout', () => {
    const templates = { page: `<%~ partial('story-crad', {}) %>`, 'partials/story-card': '' }
    expect(failure(templates)).toBe(
      'page.eta:1:5 Cannot find the template `partials/story-crad`, did you mean `partials/story-card`?',
    )
    expect(failure({ page: `\n<% layout('bas') %>`, 'layouts/base': '' })).toBe(
      'page.eta:2:4 Cannot find the template `layouts/bas`, did you mean `layouts/base`?',
    )
  })

  it('refuses a missing view, so that the error stands where it was passed', () => {
    expect(failure({ page: `<%~ partial('image', it.image) %>`, 'partials/image': '<%= it.src %>' })).toBe(
      'page.eta:1:5 `image` was given undefined instead of a view',
    )
  })

  it('stops templates that call each other for ever', () => {
    const error = failureOf(() =>
      engineOf({ 'partials/a': `<%~ partial('b') %>`, 'partials/b': `<%~ partial('a') %>` }).render(
        'partials/a',
        {},
        siteView(),
      ),
    )
    expect(error.reason).toBe('Templates call each other over 100 deep')
    expect(error.toFault('/a/').values).toMatchObject({ callers: 'partials/a.eta:1:5, partials/b.eta:1:5' })
  })

  it('refuses a second layout and a layout in a partial', () => {
    const templates = { 'layouts/base': '' }
    expect(failure({ page: `<% layout('base')\nlayout('base') %>`, ...templates })).toBe(
      'page.eta:2:1 This template has a layout already',
    )
    expect(failure({ 'partials/x': `<% layout('base') %>`, ...templates })).toBe(
      'partials/x.eta:1:4 layout is not defined',
    )
  })

  it.each([
    ['<p>\n<% if (true) return %>\n</p>', '2:14'],
    ['<% const [it1] = [1].map((one) => { return one }) %>\n<% if (it1) { return } %>', '2:15'],
    ['<% function twice(one) { return one + one } %><% const o = { return: 1 }; o.return %>\n<% { return } %>', '2:6'],
    ['<% const o = { f() { return 1 }, get g() { return 2 } } %>\n<% while (o.f()) { return } %>', '2:20'],
  ])('refuses an early return, at its place: %s', (page, place) => {
    const words = 'A template cannot `return`: put what follows inside `<% if (…) { %>`'
    expect(failure({ page })).toBe(`page.eta:${place} ${words}`)
  })

  it('says which words or values are missing', () => {
    const site = siteView({ 'read-more': 'Read more', by: 'By {name}', pages: { other: '{count}' } })
    expect(failure({ page: `<%= t('read-mor') %>` }, {}, site)).toBe(
      'page.eta:1:5 There are no words for `read-mor`, did you mean `read-more`?',
    )
    expect(failure({ page: `<%= t('by') %>` }, {}, site)).toBe(
      'page.eta:1:5 The words for `by` need a value for `{name}`',
    )
    expect(failure({ page: `<%= t('pages') %>` }, {}, site)).toBe(
      'page.eta:1:5 The words for `pages` depend on a `count`',
    )
    expect(failure({ page: `<%= t('toString') %>` }, {}, site)).toBe('page.eta:1:5 There are no words for `toString`')
  })

  it('refuses names that nothing declared', () => {
    expect(failure({ page: '<% total = 1 %>' })).toBe('page.eta:1:10 total is not defined')
    expect(failure({ page: `<%~ include('x') %>` })).toBe('page.eta:1:5 include is not defined')
  })
})

describe('templates that cannot be compiled', () => {
  it('reports the faults of all templates together', () => {
    expect(
      faultsOf({
        home: '<p>\n<% if (it.x) { %>\n<p>',
        news: '<%= it.x; %>',
        opinion: '<p>fine</p>',
        'partials/a': 'one\n  <%= it.x',
        'partials/b': `<p><%= 'open %>`,
        'layouts/base': '<p>\n<% } %>',
      }),
    ).toEqual([
      'home.eta:2:14 template-failed `{` is never closed',
      'news.eta:1:8 template-failed missing ) after argument list',
      'partials/a.eta:2:3 template-failed Unclosed tag',
      'partials/b.eta:1:8 template-failed Unclosed string',
      `layouts/base.eta:2:4 template-failed Unexpected token '}'`,
    ])
  })

  it('finds the one bracket among many that is not closed', () => {
    const page = `<% for (const x of it.xs) { %>
<% it.ys.map((y) => { %>
<% const z = { a: [1, '}'] } // } %>
<% }) %>
</p>`
    expect(faultsOf({ page })).toEqual(['page.eta:1:27 template-failed `{` is never closed'])
  })

  it('knows the name of a template that cannot be compiled, so that it is not missing as well', () => {
    const { engine } = createEngine([
      { name: 'page', file: 'page.eta', from: 'site', source: '<% } %>', overrides: false },
    ])
    expect(engine.has('page')).toBe(true)
    expect(engine.has('pages')).toBe(false)
  })

  it('reports a template that is not UTF-8', () => {
    expect(faultsOf({ page: 'caf\uFFFD' })).toEqual(['page.eta invalid-utf8 '])
  })
})
