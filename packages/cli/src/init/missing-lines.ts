/** The lines of one `.gitignore` that another lacks: `dist`, `/dist` and `dist/` are the same. */
export function missingLines(wanted: string, present: string): readonly string[] {
  const there = new Set(linesOf(present).map(bare))
  return linesOf(wanted).filter((line) => !there.has(bare(line)))
}

const linesOf = (text: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))

const bare = (line: string): string => line.replace(/^(?:\*\*)?\//, '').replace(/\/$/, '')
