import { cropTo } from './crop.js'
import type { Format, Recipe } from './encoder.js'
import { type ImageRole, roles } from './roles.js'

interface Source {
  readonly width: number
  readonly height: number
  readonly hasAlpha: boolean
}

export interface Variants {
  /** For `<source>`: each format in ascending widths, the smallest files first. */
  readonly sources: readonly { readonly type: string; readonly recipes: readonly Recipe[] }[]
  /** For `<img>`, in a format that everything reads. */
  readonly fallback: Recipe
}

/** The most pixels on a side that a format can hold, or its encoder makes. */
const longest = { avif: 16_384, webp: 16_383 } as const

/** What to make of an image for its role on a page; never larger than it is. */
export function variantsOf(image: Source, role: ImageRole, focus?: string): Variants {
  const { ratio, widths, fallback } = roles[role]
  const crop = ratio === undefined ? undefined : cropTo(image, ratio, focus)
  const native = crop ?? image
  const recipe = (width: number, format: Format): Recipe => ({
    ...(crop && { crop }),
    width,
    height: Math.max(1, Math.round((native.height * width) / native.width)),
    format,
  })
  const possible = widthsUpTo(native.width, widths)
  return {
    sources: (['avif', 'webp'] as const)
      .map((format) => ({
        type: `image/${format}`,
        recipes: possible.map((width) => recipe(width, format)).filter(({ height }) => height <= longest[format]),
      }))
      .filter(({ recipes }) => recipes.length > 0),
    fallback: recipe(Math.min(fallback, native.width), image.hasAlpha ? 'png' : 'jpeg'),
  }
}

/** The widths that an image is large enough for, and its own when that is clearly more than the one before. */
function widthsUpTo(native: number, widths: readonly number[]): number[] {
  const top = Math.min(native, widths.at(-1) ?? native)
  return [...widths.filter((width) => width <= top * 0.8), top]
}
