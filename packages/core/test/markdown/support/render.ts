import type { Part } from '../../../src/story/body.js'

/** Parts as HTML: holes hold their target as it is written, external marks are empty, directives show their name. */
export function render(parts: readonly Part[]): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return part
      if (part.type === 'link') return ` href="${escaped(part.href)}"`
      if (part.type === 'image') return `<img src="${escaped(part.src)}"${part.attributes}`
      if (part.type === 'external-mark') return ''
      if (part.type === 'footnotes') {
        return part.notes.map((note) => `[note ${note.number}: ${render(note.parts)}]`).join('')
      }
      const label = part.label.length > 0 ? ` (${render(part.label)})` : ''
      return `[${part.name}${label}: ${render(part.parts)}]`
    })
    .join('')
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
