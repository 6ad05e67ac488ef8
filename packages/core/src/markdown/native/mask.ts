import type { Nodes, Root } from 'mdast'

/** Stands for a colon that begins no directive: punctuation and as wide as a colon, of no meaning in Markdown. No plain text holds it. */
export const maskCharacter = '\u205a'

/** A colon before a letter or digit, unless it ends the scheme of `<https:…>`, is escaped, or stands beside another colon or after `]`. */
const candidate = /(?<!<[a-z][a-z0-9+.-]{1,31}|[\\:\]]):(?=([\p{L}\p{N}\p{M}](?:[^\s\p{P}\p{S}]|[-_])*))/giu

/**
 * Hide the colons of `3:1`, `HER2:CEP17` and `doi:10.5555/x`, which the native parser would take for directives of these names;
 * `names` are the directives that text may hold.
 */
export function mask(text: string, names: ReadonlySet<string>): string {
  return text.replace(candidate, (colon, name) => (names.has(name) ? colon : maskCharacter))
}

/** Put the colons back, in every text of a tree. */
export function unmask(tree: Root): void {
  const visit = (node: Nodes): void => {
    for (const [key, value] of Object.entries(node)) {
      if (typeof value === 'string' && value.includes(maskCharacter)) {
        Object.assign(node, { [key]: value.replaceAll(maskCharacter, ':') })
      }
    }
    if ('attributes' in node && node.attributes && !Array.isArray(node.attributes)) {
      for (const [key, value] of Object.entries(node.attributes)) {
        node.attributes[key] = value?.replaceAll(maskCharacter, ':')
      }
    }
    if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(tree)
}
