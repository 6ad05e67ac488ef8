/** A line of a text, and where it begins. */
export interface Line {
  /** An offset. */
  readonly start: number
  readonly text: string
}

/** The line at an offset. */
export function lineAt(text: string, offset: number): Line {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1
  const end = text.slice(start).search(/[\r\n]/)
  return { start, text: end < 0 ? text.slice(start) : text.slice(start, start + end) }
}
