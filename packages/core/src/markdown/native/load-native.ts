import type { Root } from 'mdast'

/** Markdown → mdast with positions, by the native parser: CommonMark, GFM without autolink options, every directive. */
export type ParseNatively = (text: string) => Root

/** The native parser, where the optional package is installed and has a binary for this machine. */
export async function loadNative(): Promise<ParseNatively | undefined> {
  try {
    const { markdownToMdast } = await import('satteri')
    const options = { features: { gfm: true, directive: true, frontmatter: false } }
    // A plain tree of nodes: its type also knows nodes of syntax that is not switched on.
    return (text) => markdownToMdast(text, options) as Root
  } catch {
    return undefined
  }
}
