import { visible } from '../visible.js'

export type Attributes = Readonly<Record<string, string | number | undefined>>

/** An element on lines of its own, around text that is escaped already or around further elements. */
export function element(name: string, attributes: Attributes, content: string | readonly string[] = []): string {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined)
  const start = [name, ...given.map(([key, value]) => `${key}="${escaped(String(value))}"`)].join(' ')
  if (content.length === 0) return `<${start}/>\n`
  return `<${start}>${typeof content === 'string' ? content : `\n${content.join('')}`}</${name}>\n`
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\n': '&#10;',
}

/** Text for an element or an attribute; control characters and others that XML 1.0 cannot hold are replaced. */
export const escaped = (text: string): string =>
  visible(text)
    .replace(/[\p{Surrogate}\ufffe\uffff]/gu, '\ufffd')
    .replace(/[&<>"'\n]/g, (character) => entities[character] ?? '')
