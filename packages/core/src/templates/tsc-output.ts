/** What the compiler found wrong at a place; `message` is its first line, `details` the lines that explain it. */
export interface Diagnostic {
  /** As printed, seen from the folder of the program. */
  readonly file: string
  readonly line: number
  readonly column: number
  /** Such as `TS2339`. */
  readonly code: string
  readonly message: string
  readonly details: readonly string[]
}

/** Read what `tsc --pretty false` printed. `rest` are lines that are no diagnostic of a file; nothing is dropped. */
export function readTscOutput(printed: string): { diagnostics: readonly Diagnostic[]; rest: readonly string[] } {
  const diagnostics: (Diagnostic & { details: string[] })[] = []
  const rest: string[] = []
  for (const line of printed.split(/\r?\n/)) {
    const [, file, row, column, code, message] = /^(.+?)\((\d+),(\d+)\): error (TS\d+): (.*)$/.exec(line) ?? []
    if (file && code) {
      diagnostics.push({ file, line: Number(row), column: Number(column), code, message: message ?? '', details: [] })
    } else if (/^\s+\S/.test(line) && diagnostics.length > 0 && rest.length === 0) {
      diagnostics.at(-1)?.details.push(line.trim())
    } else if (line.trim()) rest.push(line)
  }
  return { diagnostics, rest }
}
