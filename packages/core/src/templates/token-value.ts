const closing = { '(': ')', '[': ']' } as const

/** Why a design token may not have this value, as what is expected instead; undefined when it may. */
export function faultOfTokenValue(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.trim() === '') return 'a CSS value like `#143d59` or `1.5rem`'
  if (/[;{}<@\\]|\/\*|\*\//.test(value)) return 'one CSS value, without `;`, `{`, `}`, `<`, `@`, `\\` or a comment'
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a line end or a NUL would end the value
  if (/[\u0000-\u001f\u007f]/.test(value)) return 'a CSS value on one line'
  if (!isClosed(value)) return 'a CSS value in which every quote and bracket is closed'
  if (/\/\/|[a-z][a-z0-9+.-]*:/i.test(value))
    return 'a CSS value without addresses: pages ask no other site for anything'
  return undefined
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
