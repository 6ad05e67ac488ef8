import * as z from 'zod'
import type { Edition } from '../elements/edition.js'
import { type Href, image, leaf } from '../kinds/fields.js'
import { languageTag } from '../language-tag.js'
import type { VideoView } from '../views.js'
import { defineDirective } from './define-directive.js'
import { fileLink, mediaAttributes, mediaType } from './media.js'

/** Why a film needs no file of captions: they stand in its picture, or nobody speaks. */
const uncaptioned = ['in-picture', 'no-speech'] as const

const captionWords =
  'a file of captions in WebVTT, like ./film.vtt, or `in-picture` where the film itself shows what is said, or `no-speech` where nobody speaks'

const { src: poster } = image().shape
const captionFile = fileLink(['vtt'], captionWords)

/** `:::video[What it is, 4 minutes]{src=./film.mp4 captions=./film.vtt poster=./still.jpg}`: a film; its content is what is said and seen in it, to read. */
export const video = defineDirective({
  name: 'video',
  forms: ['container'],
  labelAs: 'name',
  attributes: mediaAttributes('video').extend({
    captions: z
      .string(captionWords)
      .trim()
      .transform((written, context): (typeof uncaptioned)[number] | Href => {
        const word = uncaptioned.find((one) => one === written)
        if (word) return word
        if (!captionFile.safeParse(written).success) context.addIssue({ code: 'custom', message: captionWords })
        return { [leaf]: true, $: 'link', href: written }
      }),
    poster: poster.optional(),
  }),
  view({ attributes: { name, src, captions, poster }, body, entry, edition, image, link }): VideoView | undefined {
    const target = link(src, name)
    if (!target) return undefined
    const still = poster && image({ src: poster, decorative: true })
    const size = edition.target(src.href, entry.file)?.attachment?.frame ?? still
    const file = typeof captions === 'string' ? undefined : captions
    const track = file && link(file, name)
    return {
      name,
      url: target.url,
      type: mediaType('video', src.href),
      ...(still && { poster: still.src }),
      ...(size && { size: { width: size.width, height: size.height } }),
      ...(track && file && { captions: { url: track.url, ...languageOf(file.href, edition) } }),
      transcript: body,
    }
  },
})

/** The language of captions, which `film.cy.vtt` says in its name. Else it is that of the page. */
function languageOf(href: string, { language, languageNames }: Edition): { language: string; label: string } {
  const named = languageTag(/\.([a-z]{2,3}(?:-[a-z0-9]+)*)\.vtt$/i.exec(href)?.[1] ?? '')
  const label = named && (languageNames.get(named) ?? nameOf(named))
  return named && label ? { language: named, label } : { language, label: languageNames.get(language) ?? language }
}

/** What a language calls itself, where it is one of the larger ones. */
const nameOf = (tag: string): string | undefined =>
  new Intl.DisplayNames([tag], { type: 'language', fallback: 'none' }).of(tag)
