/** Characters that JSON leaves alone, but that command a terminal or turn the direction of text. */
const commanding = /[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g

/** A value as JSON for people and machines: indented, and with nothing in it that acts on a terminal. */
export const jsonText = (value: unknown): string =>
  `${JSON.stringify(value, undefined, 2).replace(
    commanding,
    // Outside of strings JSON has no such character; in a string this means the same one.
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )}\n`
