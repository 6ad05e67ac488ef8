import type { Processor } from 'unified'

/** Leaves of Markdown only what stands inside a paragraph: `1. ` or `# ` at the start of a caption is text. */
export function inlineSyntax(this: Processor): undefined {
  const data = this.data()
  const extensions = data.micromarkExtensions ?? []
  data.micromarkExtensions = extensions.map(({ flow, document, ...rest }) => rest)
  data.micromarkExtensions.push({ disable: { null: blockConstructs } })
}

const blockConstructs = [
  'blockQuote',
  'codeFenced',
  'codeIndented',
  'definition',
  'headingAtx',
  'htmlFlow',
  'list',
  'setextUnderline',
  'thematicBreak',
]
