import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { spanBetween } from '../front-matter/points.js'
import { type Token, tokenize } from '../javascript/tokenize.js'
import { nearest } from '../nearest.js'
import type { Span } from '../story/body.js'
import { readSource } from './find-config.js'

/** An import that leads nowhere. */
interface MissingModule {
  /** The module that imports, an absolute path. */
  readonly file: string
  readonly reason: string
  readonly advice: string
  readonly at: Span | undefined
}

/** What the loader says of an import that it cannot find, when the config or a module of the project’s own imports it. */
export function missingModule(error: unknown, root: string): MissingModule | undefined {
  if (!(error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND')) return undefined
  const name = /^Cannot find module '(.+)'/.exec(error.message)?.[1]
  const [file] = 'requireStack' in error && Array.isArray(error.requireStack) ? error.requireStack : []
  if (name === undefined || typeof file !== 'string' || file.split(/[\\/]/).includes('node_modules')) return undefined
  return { file, ...wordsFor(name, file, root), at: placeOf(name, readSource(file)) }
}

function wordsFor(name: string, file: string, root: string): Pick<MissingModule, 'reason' | 'advice'> {
  if (/^(?:[./#]|file:)/.test(name)) {
    const near = nearby(name, file)
    return { reason: `cannot find \`${name}\`${near === undefined ? '' : `, did you mean \`${near}\`?`}`, advice: '' }
  }
  const wanted = /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name
  const advice = isDeclared(wanted, root)
    ? '`npm install` installs it: `package.json` names it already.'
    : `\`npm install --save-dev ${wanted}\` installs it.`
  return { reason: `cannot find the package \`${wanted}\``, advice }
}

/** A file of the same folder that has nearly this name. */
function nearby(name: string, file: string): string | undefined {
  if (!name.startsWith('.')) return undefined
  const folder = path.posix.dirname(name)
  const there = path.resolve(path.dirname(file), folder)
  const others = entriesOf(there).filter((entry) => path.join(there, entry) !== file)
  const found = nearest(path.posix.basename(name), others)
  return found === undefined ? undefined : `${folder}/${found}`
}

function entriesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return [] // there is no such folder, so nothing is near
  }
}

function isDeclared(wanted: string, root: string): boolean {
  try {
    const known: unknown = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
    if (typeof known !== 'object' || known === null) return false
    return Object.entries(known).some(
      ([key, names]) => /dependencies$/i.test(key) && Object.keys(names ?? {}).includes(wanted),
    )
  } catch {
    return false // without a package.json nothing is declared
  }
}

/** Where a module is imported by this name, as far as the source says so in a plain string. */
function placeOf(name: string, source: string): Span | undefined {
  const tokens = [...tokenize(source)]
  const imported = (token: Token, index: number) =>
    token.type === 'string' &&
    token.text.slice(1, -1) === name &&
    /^(?:from|import|\()$/.test(tokens[index - 1]?.text ?? '')
  const found = tokens.find(imported)
  return found && spanBetween(source, found.start, found.end)
}
