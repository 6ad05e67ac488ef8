/** Where faults of a whole file are shown. */
export const firstLine = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }
