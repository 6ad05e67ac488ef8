import GithubSlugger, { slug } from 'github-slugger'
import type { Root } from 'hast'
import { documentOf, type VFile } from './document.js'
import { footnotesHeading } from './footnotes.js'
import { plainText } from './plain-text.js'
import { elementsOf, isHeading } from './walk.js'

/** Gives every heading an id made of its words, unlike any other id of the document. */
export function headingIds() {
  return (tree: Root, file: VFile): void => {
    const document = documentOf(file)
    const slugger = new GithubSlugger()
    const taken = new Set<unknown>([footnotesHeading])
    for (const { properties } of elementsOf(tree)) taken.add(properties.id)
    // The theme gives the footnotes theirs.
    for (let number = 1; number <= document.marks.size; number++) taken.add(`fn-${number}`)
    for (const element of elementsOf(tree)) {
      if (!isHeading(element) || element.properties.id) continue
      const words = slug(plainText(element.children, document)) || 'section'
      let id = slugger.slug(words)
      while (taken.has(id)) id = slugger.slug(words)
      element.properties.id = id
    }
  }
}
