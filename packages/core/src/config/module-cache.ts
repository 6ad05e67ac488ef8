import { readFileSync } from 'node:fs'
import path from 'node:path'
import { clearParts, replaceFile } from '../memo/disk/part-file.js'
import { sha256 } from '../sha256.js'

/** A module as its compiler is given it, and whatever else decides what it becomes. Plain data. */
export interface ModuleSource {
  readonly source: string
  /** Absolute. */
  readonly filename?: string
}

/** Of code that stands for a syntax error. */
const errorMark = '__JITI_ERROR__'

/**
 * What `compile` makes of a module, remembered in `folder`, which any number of processes may use at once: each module has one file,
 * which vouches for itself, appears whole and is never removed. One that is damaged or was made of something else, or by another
 * `compiler`, is compiled again and replaced.
 */
export function compiled(folder: string, compiler: string, module: ModuleSource, compile: () => string): string {
  const { filename = '' } = module
  const file = path.join(folder, `${path.basename(filename)}.${sha256(filename).slice(0, 8)}`)
  const madeOf = sha256(JSON.stringify([compiler, module]))
  const found = read(file, madeOf)
  if (found !== undefined) return found
  const code = compile()
  if (code.includes(errorMark)) return code
  clearParts(file)
  replaceFile(file, ({ put }) => put(Buffer.from(`${sumOf(madeOf, code)}\n${code}`)))
  return code
}

const sumOf = (madeOf: string, code: string): string => sha256(`${madeOf} ${code}`)

/** The code in a file, if it is whole and made of just this. */
function read(file: string, madeOf: string): string | undefined {
  try {
    const text = readFileSync(file, 'utf8')
    const end = text.indexOf('\n')
    const code = text.slice(end + 1)
    return text.slice(0, end) === sumOf(madeOf, code) ? code : undefined
  } catch {
    return undefined // whatever keeps it from being read, it can be compiled
  }
}
