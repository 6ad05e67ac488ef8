import type * as z from 'zod'
import { cropTo } from '../images/crop.js'
import type { Recipe } from '../images/encoder.js'
import { type ImageRole, isTooSmall, roles } from '../images/roles.js'
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
): Pick<ImageView, 'src' | 'width' | 'height' | 'isSmall' | 'sources'> {
  // Where the site stands is part of each address.
  const made = edition.gallery.once(file, JSON.stringify([role, focus, edition.href('/')]), () => {
    const small = isSmall(file, role) ? { isSmall: true as const } : {}
    if (!file.isResized) return { ...copied(edition, file), ...drawnFor(file, role), ...small, sources: [] }
    const { sources, fallback } = variantsOf(file, role, focus)
    const candidate = (recipe: Recipe) => {
      const { src, width } = rendered(edition, file, recipe)
      return small.isSmall ? src : `${src} ${width}w` // a browser that is told no width takes a picture to be as large as it is
    }
    const offered = (recipes: readonly Recipe[]) => (small.isSmall ? recipes.slice(-1) : recipes)
    return {
      ...rendered(edition, file, fallback),
      ...small,
      sources: sources.map(({ type, recipes }) => ({ type, srcset: offered(recipes).map(candidate).join(', ') })),
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

/** Whether an image would look blurred in its place. A drawing never does. */
function isSmall(file: ImageFile, role: ImageRole): boolean {
  if (file.width === 0 || isDrawing(file)) return false
  const { ratio = file.width / file.height } = roles[role]
  return isTooSmall(role, (cropTo(file, ratio) ?? file).width)
}

const isDrawing = ({ path }: ImageFile) => path.toLowerCase().endsWith('.svg')

/** A drawing is as sharp at any size: one that leads is as wide as its place. */
function drawnFor(file: ImageFile, role: ImageRole): { width?: number; height?: number } {
  const { width, height } = file
  const wide = roles.lead.fallback
  if (role !== 'lead' || !isDrawing(file) || width >= wide) return {}
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
