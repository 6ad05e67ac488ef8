import type * as z from 'zod'
import type { Recipe } from '../images/encoder.js'
import { type ImageRole, roles } from '../images/roles.js'
import { variantsOf } from '../images/variants.js'
import type { image as imageField } from '../kinds/fields.js'
import { pointer } from '../story/draft.js'
import type { ImageFile } from '../story/site.js'
import type { Entry } from '../story/story.js'
import type { FigureView, ImageView } from '../views.js'
import type { Edition } from './edition.js'
import { prose } from './prose.js'

export type ImageData = z.output<ReturnType<typeof imageField>>

/** An image of a story, record, directive or config for its role on a page; undefined when the file does not exist. */
export function image(edition: Edition, data: ImageData, from: string, role: ImageRole): ImageView | undefined {
  const file = edition.image(data.src.src, from)
  return (
    file && {
      alt: altOf(data),
      ...imageFiles(edition, file, role, data.focus),
      ...(data.focus && !file.isResized && { focus: data.focus }),
    }
  )
}

/** The image that other sites show with a link to a page: one file, in a format that they read. */
export function sharedImage(
  edition: Edition,
  data: ImageData,
  from: string,
  role: ImageRole,
): Omit<ImageView, 'sources'> | undefined {
  const file = edition.image(data.src.src, from)
  if (!file) return undefined
  const made = file.isResized
    ? rendered(edition, file, variantsOf(file, role, data.focus).fallback)
    : copied(edition, file)
  return { alt: altOf(data), ...made }
}

/** The published files of an image, each in the sizes that its role needs. */
export function imageFiles(
  edition: Edition,
  file: ImageFile,
  role: ImageRole,
  focus?: string,
): Pick<ImageView, 'src' | 'width' | 'height' | 'sources'> {
  // Where the site stands is part of each address.
  const made = edition.gallery.once(file, JSON.stringify([role, focus, edition.href('/')]), () => {
    if (!file.isResized) return { ...copied(edition, file), ...drawnFor(file, role), sources: [] }
    const { sources, fallback } = variantsOf(file, role, focus)
    return {
      ...rendered(edition, file, fallback),
      sources: sources.map(({ type, recipes }) => ({
        type,
        srcset: recipes.map((recipe) => `${rendered(edition, file, recipe).src} ${recipe.width}w`).join(', '),
      })),
    }
  })
  // A directive of the site's own may change what it is given.
  return { ...made, sources: made.sources.map((source) => ({ ...source })) }
}

const altOf = ({ alt, decorative }: ImageData) => (decorative ? '' : (alt ?? ''))

const copied = ({ href, gallery }: Edition, file: ImageFile) => ({
  src: href(gallery.original(file)),
  width: file.width,
  height: file.height,
})

/** A drawing is as sharp at any size: one that leads is as wide as its place. */
function drawnFor({ path, width, height }: ImageFile, role: ImageRole): { width?: number; height?: number } {
  const wide = roles.lead.fallback
  if (role !== 'lead' || !path.toLowerCase().endsWith('.svg') || width >= wide) return {}
  return { width: wide, height: Math.round((height * wide) / width) }
}

const rendered = ({ href, gallery }: Edition, file: ImageFile, recipe: Recipe) => ({
  src: href(gallery.rendition(file, recipe)),
  width: recipe.width,
  height: recipe.height,
})

/** The lead figure of a story: caption and credit apart. */
export function figure(edition: Edition, entry: Entry, data: ImageData): FigureView | undefined {
  const view = image(edition, data, entry.file, 'lead')
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
