/** Types as the compiler writes them, in the words of a theme's developer. */

/** Whether a value of the type may be missing. */
export const isOptional = (type: string): boolean => {
  const parts = membersOf(type)
  return parts.length > 1 && parts.some((part) => part === 'undefined' || part === 'null')
}

/** Why a value of the type cannot be printed, as text or as markup. */
export function withoutPrint(type: string, asMarkup: boolean): string {
  const isMarkup = /^(?:Html|Prose|Markup)$/
  const isText = /^(?:string|number|".*"|\d+)$/
  const parts = membersOf(type)
  if (!asMarkup && parts.every((part) => isMarkup.test(part))) return 'This is markup, print it with <%~ %>'
  if (asMarkup && parts.every((part) => isText.test(part))) return 'This is text, print it with <%= %>'
  const odd = parts.find((part) => !(asMarkup ? isMarkup : isText).test(part)) ?? type
  return `Cannot print ${kindOfType(odd)}`
}

/** A type in a sentence: `text`, `a list`, codes one by one, or as it is written. */
export function givenType(type: string): string {
  const named = { string: 'text', number: 'a number', undefined: 'nothing' }[type]
  if (named) return named
  if (type.endsWith('[]')) return 'a list'
  const parts = membersOf(type)
  if (!parts.every((part) => /^".*"$/.test(part))) return `\`${type}\``
  const codes = parts.map((part) => `\`${part.slice(1, -1)}\``).sort() // compilers differ in their order
  return [codes.slice(0, -1).join(', '), codes.at(-1)].filter(Boolean).join(' or ')
}

function kindOfType(type: string): string {
  if (['undefined', 'null'].includes(type)) return type
  if (['boolean', 'true', 'false'].includes(type)) return 'a boolean'
  if (type === 'unknown') return 'a value whose type is not known'
  if (type === 'string' || type.startsWith('"')) return 'text'
  if (type === 'number') return 'a number'
  if (type.endsWith(']')) return 'a list'
  return type.includes('=>') ? 'a function' : 'an object'
}

/** The members of a union. */
function membersOf(type: string): readonly string[] {
  let depth = 0
  let part = ''
  const parts: string[] = []
  for (const char of type.replaceAll('=>', '⇒')) {
    if ('{(<['.includes(char)) depth++
    if ('})>]'.includes(char)) depth--
    if (char === '|' && depth === 0) {
      parts.push(part.trim())
      part = ''
    } else part += char
  }
  return [...parts, part.trim()].map((one) => one.replaceAll('⇒', '=>')).filter(Boolean)
}
