import { expect, it } from 'vitest'
import { render } from './render.js'

const eager = 'loading="eager" fetchpriority="high"'
const lazy = 'loading="lazy" decoding="async"'

it('fetches the first image of a page at once and the others later, in partials and in prose alike', () => {
  const html = render(
    {
      page: "<% layout('base', {}) %>\n<%~ it.body %>|<%~ partial('card', {}) %>",
      'layouts/base': '<img <%~ loading() %>>|<%~ body %>',
      'partials/card': '<img <%~ loading() %>>',
    },
    { body: { prose: ['<img ', { loading: true }, '>', { partial: 'card', view: {} }] } },
  )
  // What the page itself shows comes before what its layout puts around it.
  expect(html.trim().split('|')).toEqual([`<img ${lazy}>`, `<img ${eager}><img ${lazy}>`, `<img ${lazy}>`])
})

it('begins anew on every page', () => {
  const templates = { page: '<img <%~ loading() %>>' }
  expect([render(templates), render(templates)]).toEqual([`<img ${eager}>`, `<img ${eager}>`])
})
