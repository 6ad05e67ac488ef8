import type { Crop } from './encoder.js'

interface Size {
  readonly width: number
  readonly height: number
}

/**
 * The largest part of an image that has this ratio of width to height, with `focus` (`50% 20%`, from the top left) as near
 * to its middle as the edges allow; undefined when that is the whole image.
 */
export function cropTo({ width, height }: Size, ratio: number, focus = '50% 50%'): Crop | undefined {
  const [x = 50, y = 50] = focus.split(' ').map((part) => Number.parseInt(part, 10))
  const across = Math.max(1, Math.min(width, Math.round(height * ratio)))
  const down = Math.max(1, Math.min(height, Math.round(width / ratio)))
  if (across === width && down === height) return undefined
  return { left: start(width, across, x), top: start(height, down, y), width: across, height: down }
}

function start(whole: number, part: number, percent: number): number {
  const wanted = Math.round((whole * percent) / 100 - part / 2)
  return Math.max(0, Math.min(whole - part, wanted))
}
