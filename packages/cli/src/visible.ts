/** Characters that command a terminal or turn the direction of text, but for line feeds. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to find
const commanding = /[\0-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g

/** The text with such characters shown as pictures (␛) or by number, so that no file name or story can act on a terminal. */
export function visible(text: string): string {
  return text.replace(commanding, (character) => {
    const code = character.charCodeAt(0)
    if (character === '\t') return '  '
    if (code < 0x20) return String.fromCharCode(0x2400 + code)
    return code === 0x7f ? '␡' : `\\u{${code.toString(16)}}`
  })
}
