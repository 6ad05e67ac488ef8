import { nearest } from '../nearest.js'
import { colourNames } from './colour-names.js'

const closing = { '(': ')', '[': ']' } as const

/**
 * Why a design token may not have this value, as what is expected instead; undefined when it may. `themes` is the value
 * that the theme gives it: where that is a colour, so must the site's be.
 */
export function faultOfTokenValue(value: unknown, themes = ''): string | undefined {
  if (typeof value !== 'string' || value.trim() === '') return 'a CSS value like `#143d59` or `1.5rem`'
  if (/[;{}<@\\]|\/\*|\*\//.test(value)) return 'one CSS value, without `;`, `{`, `}`, `<`, `@`, `\\` or a comment'
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a line end or a NUL would end the value
  if (/[\u0000-\u001f\u007f]/.test(value)) return 'a CSS value on one line'
  if (!isClosed(value)) return 'a CSS value in which every quote and bracket is closed'
  if (/\/\/|[a-z][a-z0-9+.-]*:/i.test(value))
    return 'a CSS value without addresses: pages ask no other site for anything'
  return faultOfColour(value.trim(), isColour(themes.trim()))
}

/** Without its strings, which must end, every bracket of the value has its partner. */
function isClosed(value: string): boolean {
  const open: string[] = []
  for (const char of value.replace(/"[^"]*"|'[^']*'/g, '')) {
    if (char === '"' || char === "'") return false
    if (char === '(' || char === '[') open.push(closing[char])
    else if ((char === ')' || char === ']') && open.pop() !== char) return false
  }
  return open.length === 0
}

const hex = /^#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i
const bareHex = /^(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i

const isColour = (value: string) =>
  hex.test(value) || /^(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color|color-mix)a?\(/i.test(value)

/** A colour whose `#` was forgotten or whose digits do not add up, or something else where the theme has a colour. */
function faultOfColour(value: string, mustBe: boolean): string | undefined {
  const isMistyped = bareHex.test(value) && (mustBe || (/\d/.test(value) && /[a-f]/i.test(value)))
  if (isMistyped) return `a colour like \`#${value}\`, with a \`#\` in front`
  if (value.startsWith('#') && !hex.test(value)) return 'a colour of 3, 4, 6 or 8 hexadecimal digits, like `#143d59`'
  if (!mustBe || isColour(value) || /^(?:var|light-dark|env)\(/i.test(value)) return undefined
  if (colourNames.has(value.toLowerCase())) return undefined
  const meant = /^[a-z]+$/i.test(value) ? nearest(value, colourNames) : undefined
  return meant ? `a colour like \`${meant}\`` : 'a colour like `#143d59`'
}
