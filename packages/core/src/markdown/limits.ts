/** What a story may cost. Markdown parsers can be made to run for minutes, or out of stack, by a few kilobytes. */
export const limits = {
  /** Size of a file. */
  bytes: 1024 * 1024,
  /** Quotes, lists, containers, emphasis, links inside each other. */
  depth: 100,
  /** Cells of all tables of a story, with those that short rows leave out. */
  cells: 50_000,
  /** Letters of the targets and titles that all references (`[a]`) to definitions repeat. */
  expanded: 1024 * 1024,
  /** From this length on a story is parsed in a worker. */
  easyLength: 64 * 1024,
  /** From this many delimiters (`*`, `_`, `~`, `[`, …) in one block on, too; */
  easyDelimiters: 1000,
  /** from blocks so long that the lines above each line of its block add up to this; */
  easyLines: 50_000,
  /** and from this many marks of quotes, list items and containers in all. */
  easyMarks: 2000,
  /** How long the worker may take. */
  milliseconds: 4000,
} as const
