import type { Part } from './body.js'

/** The words of a body, and those inside its directives and footnotes, with single spaces: to compare, not to show. */
export const textOfParts = (parts: readonly Part[]): string => pieces(parts).join(' ').replace(/\s+/g, ' ').trim()

const pieces = (parts: readonly Part[]): readonly string[] =>
  parts.flatMap((part) => {
    if (typeof part === 'string') return [part.replace(/<[^>]*>/g, ' ')]
    if (part.type === 'directive') return [...pieces(part.label), ...pieces(part.parts)]
    return part.type === 'footnotes' ? part.notes.flatMap((note) => pieces(note.parts)) : []
  })
