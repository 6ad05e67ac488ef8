/** A Markdown file in two: the YAML of its front matter, which begins on line 2, and the Markdown after it. */
export interface SplitFile {
  readonly yaml: string
  readonly body: string
  readonly bodyLine: number
}

const opening = /^---[ \t]*(?:\r\n?|\n|$)/
const closing = /(?<=^|[\r\n])(?:---|\.\.\.)[ \t]*(?:\r\n?|\n|$)/

/** The line on which the YAML of front matter begins. */
export const yamlLine = 2

/** Split a Markdown file at the lines `---` … `---` (or `...`), both at column 1. */
export function splitFrontMatter(text: string): SplitFile | 'missing' | 'unclosed' {
  const first = opening.exec(text)
  if (!first) return 'missing'
  const rest = text.slice(first[0].length)
  const last = closing.exec(rest)
  if (!last) return 'unclosed'
  const yaml = rest.slice(0, last.index)
  const linesOfYaml = yaml.split(/\r\n?|\n/).length - 1
  return { yaml, body: rest.slice(last.index + last[0].length), bodyLine: yamlLine + linesOfYaml + 1 }
}
