import type { DirectiveSlot, Part, Slot } from '../story/body.js'
import { runSiteCode } from '../story/site-code.js'
import type { Entry } from '../story/story.js'
import type { ImageView, PartialView, Prose } from '../views.js'
import { directiveContext } from './directive-context.js'
import type { Edition } from './edition.js'
import { imageFiles } from './image.js'
import { bound } from './link.js'

/** A body with its links and images bound and its directives as views, ready for `<%~ %>`. `entry` is where it was written. */
export function prose(edition: Edition, entry: Entry, parts: readonly Part[]): Prose {
  const done: ProsePart[] = []
  for (const filled of parts.flatMap((part) => (typeof part === 'string' ? part : fill(edition, entry, part)))) {
    const last = done.at(-1)
    if (typeof filled === 'string' && typeof last === 'string') done[done.length - 1] = last + filled
    else if (filled !== '') done.push(filled)
  }
  return { prose: done }
}

type ProsePart = Prose['prose'][number]

function fill(edition: Edition, entry: Entry, slot: Slot): ProsePart | ProsePart[] {
  switch (slot.type) {
    case 'link': {
      const target = bound(edition, slot.href, entry.file)
      return attribute('href', target?.url) + attribute('hreflang', target?.hreflang)
    }
    case 'image': {
      const file = edition.image(slot.src, entry.file)
      return file ? picture(imageFiles(edition, file, 'figure'), slot.attributes) : ''
    }
    case 'external-mark':
      return { partial: 'external-mark', view: {} }
    case 'footnotes': {
      const notes = slot.notes.map(({ id, number, references, parts }) => ({
        id,
        number,
        references,
        body: prose(edition, entry, parts),
      }))
      return { partial: 'footnotes', view: { id: slot.id, notes } }
    }
    case 'directive':
      return directive(edition, entry, slot)
  }
}

/** How wide an image in the text is shown: as wide as the text, which is at most so wide in any theme that can be read. */
const sizes = '(min-width: 48rem) 46rem, 100vw'

function picture({ src, width, height, sources }: Omit<ImageView, 'alt'>, attributes: string): ProsePart[] {
  const start = `<img${attribute('src', src)} width="${width}" height="${height}" `
  if (sources.length === 0) return [start, { loading: true }, attributes]
  const better = sources.map(
    ({ type, srcset }) => `<source${attribute('type', type)}${attribute('srcset', srcset)} sizes="${sizes}">`,
  )
  return [`<picture>${better.join('')}${start}`, { loading: true }, `${attributes}</picture>`]
}

function directive(edition: Edition, entry: Entry, slot: DirectiveSlot): string | PartialView | ProsePart[] {
  const definition = edition.config.directives.get(slot.name)
  const at = slot.at && { span: slot.at }
  const what = `directive \`${slot.name}\``
  const view = runSiteCode(edition.config, definition?.view, { what, file: entry.file, at }, () =>
    viewOf(definition?.view(directiveContext(edition, entry, slot))),
  )
  if (definition?.span) return span(view ?? {}, prose(edition, entry, slot.parts))
  return view === undefined ? '' : { partial: slot.name, view }
}

/** What a directive shows, which may be a site's own; throws a TypeError where that is no view. */
function viewOf(given: object | undefined): object | undefined {
  if (given instanceof Promise) throw new TypeError('its view is a promise, and a directive cannot wait')
  if (given !== undefined && (typeof given !== 'object' || given === null))
    throw new TypeError('its view is neither an object nor undefined')
  return given
}

function span(attributes: object, { prose }: Prose): ProsePart[] {
  const written = Object.entries(attributes).map(([name, value]) => attribute(name, String(value)))
  return [`<span${written.join('')}>`, ...prose, '</span>']
}

function attribute(name: string, value: string | undefined): string {
  return value === undefined ? '' : ` ${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`
}
