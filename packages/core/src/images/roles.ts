/** What an image is on a page, which decides how it is cropped and how wide it is made. */
export type ImageRole = 'lead' | 'card' | 'portrait' | 'figure' | 'logo'

export interface RoleShape {
  /** Width by height; absent: nothing is cropped. */
  readonly ratio?: number
  /** In pixels, ascending. */
  readonly widths: readonly number[]
  /** The width for browsers that read neither AVIF nor WebP, and for sites that show the page as a card. */
  readonly fallback: number
}

/** Cards and leads share their smaller files. */
export const roles: Readonly<Record<ImageRole, RoleShape>> = {
  lead: { ratio: 3 / 2, widths: [400, 800, 1200, 1600], fallback: 1200 },
  card: { ratio: 3 / 2, widths: [400, 800], fallback: 800 },
  portrait: { ratio: 1, widths: [120, 240, 480], fallback: 240 },
  figure: { widths: [400, 800, 1200, 1600], fallback: 1200 },
  logo: { widths: [120, 240, 480], fallback: 240 },
}

/** How wide a lead stands where there is room for it, in pixels of a plain screen: 59rem. */
export const widestLead = 944

/** How wide a picture on a card may stand, where lists are in one column: 44rem. */
const widestCard = 704

/** How many times as wide as it is a picture may be shown without looking blurred. */
const mostEnlarged = 1.5

/** Whether a picture of so many pixels across, as it is cropped, would look blurred in its place: only cards fill theirs whatever they are given. */
export const isTooSmall = (role: ImageRole, width: number): boolean =>
  role === 'card' && width * mostEnlarged < widestCard

/** The width of the largest image that is made. */
export const widestImage = Math.max(...Object.values(roles).flatMap(({ widths }) => widths))
