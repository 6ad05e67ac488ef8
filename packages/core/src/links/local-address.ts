import { type Fault, fault, type Place } from '../problems.js'
import { type Home, pathBelow } from './path-below.js'

/** A letter of a drive, `file:`, or a share of a network; Markdown takes one of its two strokes away. */
const ofComputer = /^(?:[a-z]:[\\/]|file:|\\{1,2}[\p{L}\p{N}][^\s\\/]*\\)/iu
const ofPreview =
  /^(?:https?:)?\/\/(?:localhost|127(?:\.\d{1,3}){3}|0\.0\.0\.0|(?:\[|%5B)::1(?:\]|%5D))(?::\d+)?(?=[/?#]|$)/i

/** The fault of a link or an image that leads to the computer of its author; one of the site itself, if that is published there, is none. */
export function localAddress(
  { homes }: { readonly homes: readonly Home[] },
  written: string,
  file: string,
  at: Place | undefined,
): Fault | undefined {
  const href = written.trim()
  if (ofComputer.test(href)) return fault('local-address', file, at, { href, isFile: 1 })
  if (!ofPreview.test(href) || pathBelow(homes, href) !== undefined) return undefined
  const path = href.replace(ofPreview, '')
  return fault('local-address', file, at, { href, path: path.startsWith('/') ? path : `/${path}` })
}
