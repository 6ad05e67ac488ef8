import path from 'node:path'
import { nearest } from '@findings/core'
import { type ExitCode, exitCodes } from '../exit-code.js'
import { fold } from '../fold.js'
import { plural } from '../plural.js'
import { shownPath } from '../shown-path.js'
import { rootOf, type SiteFlags } from '../site-flags.js'
import type { Terminal } from '../terminal.js'
import { visible } from '../visible.js'
import { wrap } from '../wrap.js'
import { editorSettings } from './editor-settings.js'
import { listKinds } from './list-kinds.js'
import { loadKinds } from './load-kinds.js'
import {
  anyStoryName,
  isForeign,
  type NamedSchema,
  removeOldSchemas,
  schemaFile,
  schemasOf,
  schemaText,
  writeSchema,
} from './schema-files.js'

/** What `findings schema` may be told; folders and files are absolute. */
export interface SchemaFlags extends Pick<SiteFlags, 'root' | 'config'> {
  readonly out?: string
}

/** List the kinds of a site, print the schema of one, or write schemas to a folder. */
export async function runSchema(kind: string | undefined, flags: SchemaFlags, terminal: Terminal): Promise<ExitCode> {
  const kinds = await loadKinds(flags, terminal)
  if (!kinds) return exitCodes.misused
  const { out, err } = terminal
  const all = schemasOf(kinds)
  const chosen = kind === undefined ? all : all.filter(({ name }) => name === kind).slice(0, 1)
  const [first] = chosen
  if (!first) {
    const meant = nearest(
      kind ?? '',
      all.map(({ name }) => name),
    )
    const problem = `There is no kind \`${kind}\`${meant ? `, did you mean \`${meant}\`?` : '.'}`
    err.write(`Error: ${visible(problem)}\nRun \`findings schema\` to see all ${kinds.kinds.length}.\n`)
    return exitCodes.misused
  }
  if (flags.out !== undefined) return writeTo(flags.out, { chosen, all }, rootOf(flags), terminal)
  if (kind !== undefined) out.write(schemaText(first.schema))
  else out.write(`${listKinds(kinds.kinds, out)}${wrap(hint, out.columns).join('\n')}\n`)
  return exitCodes.fine
}

const hint =
  '`findings schema KIND` prints the JSON Schema of one, `findings schema all-stories` that of any story, and ' +
  '`findings schema --out FOLDER` writes them all for editors.'

interface Chosen {
  readonly chosen: readonly NamedSchema[]
  readonly all: readonly NamedSchema[]
}

function writeTo(folder: string, { chosen, all }: Chosen, root: string, { out, err }: Terminal): ExitCode {
  const say = (text: string) => err.write(`${wrap(visible(text), err.columns).join('\n')}\n`)
  const shared = chosen.filter((one) =>
    chosen.some((other) => other !== one && fold(schemaFile(other.name)) === fold(schemaFile(one.name))),
  )
  if (shared.length > 0) {
    say(
      `Error: ${shared.map(({ name }) => `\`${name}\``).join(' and ')} would have the same file. Give kinds other names.`,
    )
    return exitCodes.misused
  }
  const foreign = chosen.map(({ name }) => path.join(folder, schemaFile(name))).filter(isForeign)
  if (foreign.length > 0) {
    for (const file of foreign) say(`Error: ${shownPath(file)} is there already, and was not made by this command.`)
    say('Nothing was written.')
    return exitCodes.failed
  }
  for (const one of chosen) writeSchema(folder, one)
  say(`Wrote ${plural(chosen.length, 'schema')} to ${shownPath(folder)}.`)
  for (const file of removeOldSchemas(folder, all)) say(`Removed ${shownPath(file)}: the site has no such kind now.`)
  // Of one story nothing but its front matter says which kind it is.
  const stories = all.filter(({ name, type }) => type === 'story' && name !== anyStoryName)
  const mapped = chosen.filter((one) => !stories.includes(one))
  if (mapped.length === 0) return exitCodes.fine
  say('For VS Code with the extension YAML (redhat.vscode-yaml), this belongs in .vscode/settings.json:')
  out.write(`${visible(editorSettings(root, folder, mapped))}\n`)
  return exitCodes.fine
}
