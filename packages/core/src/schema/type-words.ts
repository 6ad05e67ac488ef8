/** Words for types whose schema has none of its own. */
export const typeWords: Readonly<Record<string, string>> = {
  object: 'a group of fields',
  record: 'a group of fields',
  array: 'a list',
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
}

/** ``one of `draft`, `published` ``, or the only one. */
export const oneOfWords = (values: readonly string[]): string =>
  `${values.length > 1 ? 'one of ' : ''}${values.map((value) => `\`${value}\``).join(', ')}`
