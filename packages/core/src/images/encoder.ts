/** Formats that renditions are made in: two that are small, two that everything reads. */
export type Format = 'avif' | 'webp' | 'jpeg' | 'png'

/** A rectangle of an image, in pixels of the image as it is seen, turned upright. */
export interface Crop {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** What to make of an image: a part of it, or all of it, in this size and format. */
export interface Recipe {
  readonly crop?: Crop
  readonly width: number
  readonly height: number
  readonly format: Format
}

/** Makes images smaller. The same bytes and recipe must always give the same bytes. */
export interface ImageEncoder {
  /** Its name and version: another version may give other bytes. */
  readonly id: string
  /** Read an image, or a part of it, once for all that is made of it. Rejects when the pixels cannot be read. */
  readonly open: (source: Uint8Array, crop?: Crop) => Promise<Encode>
}

/** Makes a rendition of what was opened; it holds pixels only: upright, in sRGB, without metadata. */
export type Encode = (recipe: Omit<Recipe, 'crop'>) => Promise<Uint8Array>

/** How the encoder is found; undefined: there is none, and images are published as they are. */
export type LoadEncoder = () => Promise<ImageEncoder | undefined>
