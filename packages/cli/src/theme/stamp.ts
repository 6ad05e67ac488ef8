import { createHash } from 'node:crypto'

/** Where an ejected template came from, as its first line says. */
export interface Stamp {
  /** The theme and its version, such as `theme-charity 0.1.0`. */
  readonly from: string
  /** The template's name in the theme. */
  readonly name: string
  /** Of the original as it was ejected. */
  readonly hash: string
}

const line = /^<%\/\* (.+) (\S+) sha256:([0-9a-f]{16}) \*\/%>\n?/

/** The stamp of an original: an Eta comment that takes the first line and prints nothing. */
export function stampOf({ from, name, original }: { from: string; name: string; original: string }): string {
  // Neither may end the comment; a theme is free in what it calls itself.
  return `<%/* ${from.replaceAll(/\*\/|%>|\s+/g, ' ')} ${name} sha256:${hashOf(original)} */%>\n`
}

/** A template's text without its stamp, and what that says. */
export function readStamp(source: string): { readonly text: string; readonly stamp?: Stamp } {
  const text = plainText(source)
  const [found, from, name, hash] = line.exec(text) ?? []
  if (found === undefined || !from || !name || !hash) return { text }
  return { text: text.slice(found.length), stamp: { from, name, hash } }
}

/** What a stamp says of an original: enough of its SHA-256 to notice a change, whatever its line ends are. */
export const hashOf = (original: string): string =>
  createHash('sha256').update(plainText(original)).digest('hex').slice(0, 16)

/** The text with `\n` for its line ends and without a byte-order mark. */
export const plainText = (source: string): string => source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
