/** Characters that command a terminal or turn the direction of text, but for line feeds. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to find
const commanding = /[\0-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g

/**
 * Where services that run builds find a command in what is printed: anywhere in a line (`##vso[…]` of Azure Pipelines, `##teamcity[…]`, `##[…]`), or at
 * its beginning, which any word may come to stand at (`::name …::` of GitHub Actions).
 */
const orders = /#(?=#[a-z]*\[)|(?<!\S):(?=:[a-z][\w-]*(?:[ \t].*)?::)/gi

/** The text with nothing in it that a service takes for a command: the first sign of one is shown by its number. */
export const inert = (text: string): string => text.replace(orders, byNumber)

/** The text with such characters shown as pictures (␛) or by number, so that no file name or story can act on a terminal, or on what runs a build. */
export function visible(text: string): string {
  const shown = text.replace(commanding, (character) => {
    const code = character.charCodeAt(0)
    if (character === '\t') return '  '
    if (code < 0x20) return String.fromCharCode(0x2400 + code)
    return code === 0x7f ? '␡' : byNumber(character)
  })
  return inert(shown)
}

const byNumber = (character: string): string => `\\u{${character.charCodeAt(0).toString(16)}}`
