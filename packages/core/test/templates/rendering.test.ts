import { describe, expect, it } from 'vitest'
import { render } from './render.js'
import { siteView } from './site-view.js'

describe('printing', () => {
  it('escapes text', () => {
    expect(render({ page: '<p title="<%= it.x %>">' }, { x: `<b> & "it's"` })).toBe(
      '<p title="&lt;b&gt; &amp; &quot;it&#39;s&quot;">',
    )
  })

  it('prints numbers, also zero, and empty text', () => {
    expect(render({ page: '<%= it.zero %>|<%= it.empty %>|<%= it.half %>' }, { zero: 0, empty: '', half: 0.5 })).toBe(
      '0||0.5',
    )
  })

  it('prints trusted markup as it is', () => {
    expect(render({ page: '<%~ it.x %>' }, { x: { html: '<b>&amp;</b>' } })).toBe('<b>&amp;</b>')
  })

  it('keeps quotes, backslashes, dollars and every Unicode character of the text around tags', () => {
    const text = `'it’s' "\\n" \\ \${x} \`y\` \u2028 é 🙂`
    expect(render({ page: `${text}<%= it.x %>` }, { x: 1 })).toBe(`${text}1`)
  })

  it('allows a comment at the end of a tag', () => {
    expect(
      render(
        { page: '<%= it.x // the title %><% // nothing %><%~ it.y /* markup */ %>' },
        { x: 'a', y: { html: 'b' } },
      ),
    ).toBe('ab')
  })
})

describe('prose', () => {
  it('renders the directives in a body through the partials of their names', () => {
    const body = {
      prose: [
        '<p>Before</p>',
        {
          partial: 'quote',
          view: {
            by: 'Ada <Quill>',
            body: { prose: ['<p>Said', { partial: 'cite', view: { text: 'Lark 2024' } }, '.</p>'] },
          },
        },
        '<p>After</p>',
      ],
    }
    const templates = {
      page: '<%~ it.body %>',
      'partials/quote': '<blockquote><%~ it.body %><cite><%= it.by %></cite></blockquote>\n',
      'partials/cite': ' (<a><%= it.text %></a>)\n',
    }
    expect(render(templates, { body })).toBe(
      '<p>Before</p><blockquote><p>Said (<a>Lark 2024</a>).</p><cite>Ada &lt;Quill&gt;</cite></blockquote><p>After</p>',
    )
  })
})

describe('partials and layouts', () => {
  it('gives a partial its view and the site, and nothing of the template that calls it', () => {
    const templates = {
      page: `<%~ partial('card', { title: it.title }) %>`,
      'partials/card':
        '<%= it.title %>/<%= String(it.secret) %>/<%= site.name %>/<%= typeof layout %>/<%= typeof body %>',
    }
    expect(render(templates, { title: 'A', secret: 'hidden' })).toBe(
      'A/undefined/Example Heart Fund/undefined/undefined',
    )
  })

  it('puts what a page prints into its layout, and that into a layout around it', () => {
    const templates = {
      page: `<% layout('article', { title: it.title }) %>\n<p>Hello</p>\n`,
      'layouts/article': `<% layout('base', { lang: 'en' }) %>\n<article><h1><%= it.title %></h1>\n<%~ body %>\n</article>\n`,
      'layouts/base': '<html lang="<%= it.lang %>">\n<%~ body %>\n</html>\n',
    }
    expect(render(templates, { title: 'A' })).toBe(
      '<html lang="en">\n<article><h1>A</h1>\n<p>Hello</p>\n</article>\n</html>\n',
    )
  })

  it('needs no view for a partial without fields', () => {
    expect(render({ page: `a<%~ partial('mark') %>b`, 'partials/mark': '*\n' })).toBe('a*b')
  })

  it('runs without the globals of Node, so that a page depends on its view alone', () => {
    expect(render({ page: '<%= [typeof process, typeof require, typeof fetch, typeof Map].join() %>' })).toBe(
      'undefined,undefined,undefined,function',
    )
  })
})

describe('lines', () => {
  it('leaves no trace of lines that hold only code', () => {
    const page = `<ul>
  <% for (const card of it.cards) { %>
    <% const { title } = card
       const long = title.length > 1 %>
    <li><%= title %></li>
    <% if (long) { %><% } %>
  <% } %>
</ul>
`
    expect(render({ page }, { cards: [{ title: 'A' }, { title: 'B' }] })).toBe(
      '<ul>\n    <li>A</li>\n    <li>B</li>\n</ul>\n',
    )
  })

  it('keeps the spaces and line ends around printed text', () => {
    expect(render({ page: '<%= it.a %>\n<%= it.b %> <% if (it.a) { %>yes<% } %> no\n' }, { a: 'A', b: 'B' })).toBe(
      'A\nB yes no\n',
    )
  })

  it('drops the line of a partial that prints nothing', () => {
    const templates = {
      page: `<p>\n  <%~ partial('kicker', { text: it.text }) %>\n</p>\n`,
      'partials/kicker': '<% if (it.text) { %>\n<b><%= it.text %></b>\n<% } %>\n',
    }
    expect(render(templates, { text: '' })).toBe('<p>\n</p>\n')
    expect(render(templates, { text: 'Opinion' })).toBe('<p>\n  <b>Opinion</b>\n</p>\n')
  })

  it('trims one line end at a dash and all white space at an underscore', () => {
    expect(render({ page: 'a\n<%- it.x -%>\nb \n <%_ it.x _%> \n c' })).toBe('abc')
  })

  it('prints the same for every kind of line end', () => {
    const page = '<p>\n<% if (it.x) { %>\n  <%= it.x %>\n<% } %>\n</p>\n'
    for (const end of ['\r\n', '\r']) {
      expect(render({ page: page.replaceAll('\n', end) }, { x: 'A' })).toBe('<p>\n  A\n</p>\n')
    }
  })

  it('ignores a byte order mark', () => {
    expect(render({ page: '\uFEFF<p>' })).toBe('<p>')
  })

  it('takes the text after a condition without braces as its one statement', () => {
    expect(render({ page: 'a<% if (it.x) %>\nb\nc\n<% else %>d' }, { x: false })).toBe('ad')
  })
})

describe('words', () => {
  const strings = {
    'read-more': 'Read <more>',
    by: 'By {name}',
    minutes: { one: '{count} minute', other: '{count} minutes' },
  }

  it('fills in values and escapes the whole', () => {
    expect(
      render({ page: `<%= t('read-more') %> <%= t('by', { name: it.name }) %>` }, { name: 'A & B' }, siteView(strings)),
    ).toBe('Read &lt;more&gt; By A &amp; B')
  })

  it('chooses the plural form of the language', () => {
    const page = `<%= [0, 1, 2].map((count) => t('minutes', { count })).join() %>`
    expect(render({ page }, {}, siteView(strings))).toBe('0 minutes,1 minute,2 minutes')
    const welsh = { minutes: { zero: 'dim', one: 'un', two: 'dau', other: '{count}' } }
    expect(render({ page }, {}, siteView(welsh, 'cy'))).toBe('dim,un,dau')
  })
})
