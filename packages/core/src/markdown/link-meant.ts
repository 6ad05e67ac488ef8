const straight = /^(?<words>!?\[[^\]]*\]) *\((?<address>[^()]*)\)?$/
const reversed = /^\((?<words>[^()]*)\)\[(?<address>[^[\]]*)\]$/
const title = / +(?:"[^"]*"|'[^']*')$/

/** What an address with spaces must end in, so that nobody takes words of the sentence for a part of it. */
const wholeAddress = /(?:\/|\.[a-z][a-z\d]{1,4})(?:#\S*)?$/i

/**
 * The link or image that was meant by one that came out as text, ready to be pasted; undefined where nobody can tell the end of its address.
 * `next`: the character after what was written.
 */
export function linkMeant(written: string, next: string): string | undefined {
  const { words = '', address = '' } = (straight.exec(written) ?? reversed.exec(written))?.groups ?? {}
  const isOpen = !/[)\]]$/.test(written)
  const [named = ''] = title.exec(address) ?? []
  const target = address.slice(0, address.length - named.length).trim()
  const whole = isOpen ? target.replace(/[.,;:!?]+$/, '') : target
  if (whole === '' || (isOpen && next === '(') || (whole.includes(' ') && !wholeAddress.test(whole))) return undefined
  const label = (words.endsWith(']') ? words : `[${words}]`).replaceAll(/\s+/g, ' ')
  return `${label}(${whole.replaceAll(' ', '%20')}${named})`
}
