import type { DateView, PartialView, Prose } from '../views.js'

/** Run a dateline into the first paragraph; a body that begins with something else gets a paragraph for it. */
export function withDateline(body: Prose, place: string | undefined, date: DateView | undefined): Prose {
  if (place === undefined || date === undefined) return body
  const dateline: PartialView = { partial: 'dateline', view: { place, date } }
  const [first, ...rest] = body.prose
  if (typeof first === 'string' && first.startsWith('<p>'))
    return { prose: ['<p>', dateline, first.slice('<p>'.length), ...rest] }
  return { prose: ['<p>', dateline, '</p>\n', ...body.prose] }
}
