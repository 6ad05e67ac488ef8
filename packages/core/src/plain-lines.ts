/** A text as all that read it take it, whatever system wrote it: no byte order mark, and lines that end in `\n`. */
export const withPlainLines = (text: string): string => text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
