import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { readSource } from './find-config.js'
import { localModules } from './local-modules.js'

/** Where an error arose. `file` is absolute; lines and columns count from 1. */
interface ThrownAt {
  readonly file: string
  readonly start: { readonly line: number; readonly column: number }
}

/** The innermost frame of an error's stack that is in the config file or in a module below `root` that it imports. */
export function placeOfError(error: unknown, config: string, root: string): ThrownAt | undefined {
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  const modules = localModules(config)
  for (const [, written = '', line, column] of stack.matchAll(
    /(?:\(|at (?:async )?)((?:file:|\/|[A-Za-z]:).*?):(\d+):(\d+)\)?$/gm,
  )) {
    const file = written.startsWith('file:') ? fileURLToPath(written.replace(/\?.*$/, '')) : path.normalize(written)
    if (file === config || (modules.has(file) && file.startsWith(root + path.sep)))
      return { file, start: startIn(file, Number(line), Number(column)) }
  }
  const [, line, column] = /\((\d+):(\d+)\)/.exec(stack) ?? []
  return line ? { file: config, start: { line: Number(line), column: Number(column) } } : undefined
}

/** Of what a compiler has changed, only the line is certain. */
function startIn(file: string, line: number, column: number): ThrownAt['start'] {
  if (/\.mjs$/.test(file)) return { line, column }
  const written = readSource(file).split(/\r\n?|\n/)[line - 1] ?? ''
  return { line, column: Math.max(0, written.search(/\S/)) + 1 }
}
