import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Content, File } from './content.js'

/** A hostile input, and what must become of it. README.md explains the fields. */
export interface Case {
  readonly name: string
  /** Cases of the same group are built in one site, each as a story of its own. */
  readonly group?: string
  readonly fields?: string
  readonly body?: Content
  readonly story?: Content
  readonly files: Readonly<Record<string, File>>
  readonly config?: string
  readonly args: readonly string[]
  /** `[file:]line:column rule`, or a rule alone; nothing is expected to be wrong when it is empty. */
  readonly errors: readonly string[]
  readonly exit: number
  readonly shows: readonly string[]
  readonly says: readonly string[]
  /** It may take too long to read, on a busy machine: then that is the only error. */
  readonly slow?: true
  /** Why the product does not do this yet: the case must then fail. */
  readonly known?: string
}

const core = fileURLToPath(new URL('../../../core/dist/index.js', import.meta.url))
const yaml = createRequire(core)('yaml') as { parse: (text: string, options: object) => unknown }
const folder = fileURLToPath(new URL('cases/', import.meta.url))
const known = 'case for site fields body story files config args safe slow error exit shows says known'.split(' ')

/** Every case file with its cases, in the order of their names. */
export const readCases = (): readonly { readonly file: string; readonly cases: readonly Case[] }[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => {
      const listed = yaml.parse(readFileSync(path.join(folder, file), 'utf8'), { maxAliasCount: 0 }) as Written[]
      return { file, cases: listed.flatMap((one, index) => variantsOf(one, file, index)) }
    })

interface Written extends Partial<Omit<Case, 'name' | 'errors'>> {
  readonly case: string
  readonly for?: readonly string[]
  readonly site?: string
  readonly safe?: true
  readonly error?: string | readonly string[]
}

/**
 * Some safe stories share a site, so that the suite is quick, and so do some faulty ones; what is about more than one
 * ordinary story has a site of its own, unless the case names one.
 */
function variantsOf(written: Written, file: string, index: number): readonly Case[] {
  const isPlain = JSON.stringify(Object.keys(written)).search(/"(?:files|config|args|exit|says|known)"/) < 0
  const isSmall = !/"repeat"|hostile/.test(JSON.stringify([written.fields, written.body, written.story]))
  const usual = `${written.safe ? 'safe' : 'faulty'} ${Math.floor(index / 12)}`
  const group = `${file} ${written.site ?? usual}`
  const variants = (written.for ?? ['']).map((each) => caseOf(substitute(written, each)))
  return (isPlain && isSmall) || written.site ? variants.map((one) => ({ ...one, group })) : variants
}

/** One case for each word of `for`: it stands where the case says `{}`. */
function substitute(one: Written, each: string): Written {
  if (one.for === undefined) return one
  return JSON.parse(
    JSON.stringify({ ...one, for: undefined }).replaceAll('{}', () => JSON.stringify(each).slice(1, -1)),
  )
}

const listOf = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value

function caseOf(one: Written): Case {
  const { case: name, for: _, site: __, safe, error, exit, files = {}, args = [], ...rest } = one
  const strange = Object.keys(one).find((key) => !known.includes(key))
  if (strange) throw new Error(`The case “${name}” has an unknown field: ${strange}`)
  if ((safe === true) === (error !== undefined)) throw new Error(`The case “${name}” must be safe or an error`)
  const errors = listOf(error)
  const ends = exit ?? (errors.length > 0 ? 1 : 0)
  return { ...rest, name, files, args, errors, exit: ends, shows: listOf(one.shows), says: listOf(one.says) }
}
