/** Whether a language is one that a tag means: `en-GB` is `en`, but not `en-US`. */
export const isOfLanguage = (language: string, tag: string): boolean =>
  `${language.toLowerCase()}-`.startsWith(`${tag.toLowerCase()}-`)
