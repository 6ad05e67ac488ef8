/** What JSON leaves alone, but commands a terminal, turns the direction of text, or begins a command (`##vso[`) to a service that runs builds. */
const commanding = /[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|#(?=#)/g

/** A value as JSON for people and machines: indented, and with nothing in it that acts on a terminal or on what runs a build. */
export const jsonText = (value: unknown): string =>
  `${JSON.stringify(value, undefined, 2).replace(
    commanding,
    // Outside of strings JSON has no such character; in a string this means the same one.
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )}\n`
