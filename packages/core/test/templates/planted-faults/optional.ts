import type { PlantedFault } from './planted-fault.js'

const story = { view: 'StoryView' }

/** What a view may lack, used as if it were always there. */
export const optionalFaults: readonly PlantedFault[] = [
  {
    ...story,
    name: 'an optional text printed bare',
    source: '<p><%= it.kicker %></p>',
    types: '1:8 optional-view-field `it.kicker` may be missing',
    rendering: '1:8 template-failed Cannot print undefined',
  },
  {
    ...story,
    name: 'an optional text printed through a chain',
    source: '<p>\n<%= it.cta?.label %>',
    types: '2:5 optional-view-field `it.cta?.label` may be missing',
    rendering: '2:5 template-failed Cannot print undefined',
  },
  {
    ...story,
    name: 'a part of something optional',
    source: '<p><%= it.lead.image.alt %></p>',
    types: '1:8 optional-view-field `it.lead` may be missing',
    rendering: "1:16 template-failed Cannot read properties of undefined (reading 'image')",
  },
  {
    view: '{ readonly total?: number }',
    name: 'an optional number printed bare',
    source: '<p><%= it.total %></p>',
    types: '1:8 optional-view-field `it.total` may be missing',
    rendering: '1:8 template-failed Cannot print undefined',
  },
  {
    ...story,
    name: 'optional markup printed bare',
    source: '<div><%~ it.standfirst %></div>',
    types: '1:10 optional-view-field `it.standfirst` may be missing',
    rendering: '1:10 template-failed Cannot print undefined',
  },
  {
    ...story,
    name: 'something optional as a partial’s view',
    source: `<%~ partial('link', it.project) %>`,
    types: '1:21 optional-view-field `it.project` may be missing',
    rendering: '1:5 template-failed `link` was given undefined instead of a view',
  },
  {
    ...story,
    name: 'something optional as a field of a partial’s view',
    source: `<%~ partial('link', { url: '/', text: it.kicker, external: false }) %>`,
    types: '1:33 optional-view-field `it.kicker` may be missing',
    rendering: '1:75 template-failed Cannot print undefined',
  },
  {
    ...story,
    name: 'the first of a list that may be empty',
    source: '<b><%= it.authors[0].name %></b>',
    types: '1:8 optional-view-field `it.authors[0]` may be missing',
    rendering: "1:22 template-failed Cannot read properties of undefined (reading 'name')",
  },
  {
    ...story,
    name: 'one of two alternatives, unasked',
    source: '<% for (const source of it.sources) { %>\n<%= source.link.url %>\n<% } %>',
    types: '2:5 optional-view-field `source.link` may be missing',
    rendering: "2:17 template-failed Cannot read properties of undefined (reading 'url')",
  },
]
