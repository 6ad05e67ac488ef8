import type { z } from 'zod'
import type { image as imageField } from '../kinds/fields.js'
import { bindImage } from '../links/bind-image.js'
import { pointer } from '../story/draft.js'
import type { Entry } from '../story/story.js'
import type { FigureView, ImageView } from '../views.js'
import type { Edition } from './edition.js'
import { prose } from './prose.js'

export type ImageData = z.output<ReturnType<typeof imageField>>

/** Where images are published. */
export const imageUrl = (name: string) => `/images/${name}`

/** An image of a story, record, directive or config; undefined when the file does not exist. */
export function image(edition: Edition, data: ImageData, from: string): ImageView | undefined {
  const file = bindImage(edition.site, data.src.src, from)
  if (!file) return undefined
  const { width, height } = file
  return {
    src: edition.href(imageUrl(file.name)),
    alt: data.decorative ? '' : (data.alt ?? ''),
    width,
    height,
    ...(data.focus && { focus: data.focus }),
  }
}

/** The lead figure of a story: caption and credit apart. */
export function figure(edition: Edition, entry: Entry, data: ImageData): FigureView | undefined {
  const view = image(edition, data, entry.file)
  const caption = entry.markdown[pointer(['image', 'caption'])]
  return (
    view && {
      image: view,
      ...(caption && { caption: prose(edition, entry, caption.parts) }),
      ...(data.credit && { credit: data.credit }),
      ...(data.licence && { licence: data.licence }),
    }
  )
}
