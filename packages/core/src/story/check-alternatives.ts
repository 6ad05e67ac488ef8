import type { Config } from '../config/config.js'
import { type Fault, fault } from '../problems.js'
import { comparable } from './comparable.js'
import { type Picture, picturesOf } from './pictures.js'
import type { Entry } from './story.js'

/** Images whose alternatives tell nothing to somebody who cannot see them, and images of nobody where the site asks for credits. */
export function checkAlternatives(entry: Entry, { rules }: Config): Fault[] {
  const choice = rules['missing-credit']
  const asksForCredit = choice !== undefined && choice !== 'off'
  return picturesOf(entry).flatMap((picture) => [
    ...checkAlternative(picture, entry.file),
    ...(asksForCredit && picture.credit === ''
      ? [fault('missing-credit', entry.file, picture.at('credit'), { src: picture.src })]
      : []),
  ])
}

/** Screen readers pause after about this many characters. */
const limit = 125

function checkAlternative({ src, written, alt, needsAlt, caption, at }: Picture, file: string): Fault[] {
  const place = at('alt')
  if (alt === '') return needsAlt ? [fault('missing-alt', file, place, { src, written })] : []
  if (isFileName(alt, src)) return [fault('alt-is-file-name', file, place, { alt })]
  const { length } = [...alt.normalize('NFC')]
  return [
    ...(length > limit ? [fault('alt-too-long', file, place, { length, limit })] : []),
    ...(caption !== '' && comparable(alt) === comparable(caption) ? [fault('alt-equals-caption', file, place)] : []),
  ]
}

const imageEnding = /\.(?:jpe?g|png|webp|avif|gif|svg|tiff?|heic|bmp)$/i
const nameOfCamera =
  /^(?:(?:img|dsc[fn]?)[-_ ]?\d{3,}|(?:pxl|pict|mvi|gopr|image|photo|scan)[-_]?\d{3,}|p\d{7})[-_\d]*$/i

/** The name of a file, or of this file without its ending when it is no plain word. */
function isFileName(alt: string, src: string): boolean {
  if (imageEnding.test(alt) || nameOfCamera.test(alt)) return true
  const stem = src.replace(/^.*\//, '').replace(imageEnding, '')
  return alt === stem && /_|-.*-/.test(stem)
}
