import type { Srgb } from './srgb-of.js'

/** The contrast ratio of two colours, from 1 to 21 (WCAG 2.2, definition of contrast ratio); undefined on a ground that lets others through. */
export function contrast(colour: Srgb, ground: Srgb): number | undefined {
  if (ground.alpha < 1) return undefined
  const [brighter, darker] = [luminance(over(colour, ground)), luminance(ground)].sort((a, b) => b - a)
  return ((brighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05)
}

const over = ({ alpha, ...colour }: Srgb, ground: Srgb): Srgb => {
  const mix = (part: 'r' | 'g' | 'b') => colour[part] * alpha + ground[part] * (1 - alpha)
  return { r: mix('r'), g: mix('g'), b: mix('b'), alpha: 1 }
}

/** Relative luminance (WCAG 2.2). */
function luminance({ r, g, b }: Srgb): number {
  const [red = 0, green = 0, blue = 0] = [r, g, b].map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
