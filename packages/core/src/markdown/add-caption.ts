import { slug } from 'github-slugger'
import type { ElementContent } from 'hast'
import type { Document } from './document.js'
import { plainText } from './plain-text.js'

/** Gives the table among `content` a caption, with an id of its first words by which `table-regions.ts` names the group around it. */
export function addCaption(content: readonly ElementContent[], words: ElementContent[], document: Document): void {
  const table = content.find((child) => child.type === 'element' && child.tagName === 'table')
  if (table?.type !== 'element' || words.length === 0) return
  const [...start] = slug(plainText(words, document)).split('-').slice(0, 6)
  const id = ['caption', ...start].filter(Boolean).join('-')
  table.children.unshift({ type: 'element', tagName: 'caption', properties: { id }, children: words })
}
