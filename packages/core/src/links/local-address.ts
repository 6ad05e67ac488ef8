import { type Fault, fault, type Place } from '../problems.js'
import { type Home, pathBelow } from './path-below.js'

/** A letter of a drive, `file:`, or a share of a network; Markdown takes one of its two strokes away. */
const ofComputer = /^(?:[a-z]:[\\/]|file:|\\{1,2}[\p{L}\p{N}][^\s\\/]*\\)/iu
const ofPreview =
  /^(?:https?:)?\/\/(?:localhost|127(?:\.\d{1,3}){3}|0\.0\.0\.0|(?:\[|%5B)::1(?:\]|%5D))(?::\d+)?(?=[/?#]|$)/i

/** The fault of a link or an image that leads to a file on the computer of its author. */
export function localFile(written: string, file: string, at: Place | undefined): Fault | undefined {
  const href = written.trim()
  return ofComputer.test(href) ? fault('local-file', file, at, { href }) : undefined
}

/** The fault of a link to a preview of the site; none where the site itself is published there. */
export function previewAddress(
  { homes }: { readonly homes: readonly Home[] },
  written: string,
  file: string,
  at: Place | undefined,
): Fault | undefined {
  const href = written.trim()
  if (!ofPreview.test(href) || pathBelow(homes, href) !== undefined) return undefined
  const path = href.replace(ofPreview, '')
  return fault('preview-address', file, at, { href, path: path.startsWith('/') ? path : `/${path}` })
}
