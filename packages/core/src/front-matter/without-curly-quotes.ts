/** The text between quotes that a word processor turned; undefined where it does not stand between such. */
export const withoutCurlyQuotes = (text: string): string | undefined =>
  (/^[“”„‟]([^“”„‟]*)[“”"]$/.exec(text.trim()) ?? /^[‘’‚‛]([^‘‚‛]*)[‘’']$/.exec(text.trim()))?.[1]
