import { lstatSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type ExitCode, exitCodes } from '../exit-code.js'
import { shownPath } from '../shown-path.js'
import type { Terminal } from '../terminal.js'
import { version } from '../version.js'
import { visible } from '../visible.js'
import { wrap } from '../wrap.js'
import { type NewFile, writeNewFiles } from '../write-new-files.js'
import { clonePackages } from './clone-packages.js'
import { inTheWay, namesIn } from './in-the-way.js'
import type { SpokenLanguage } from './language-argument.js'
import { missingLines } from './missing-lines.js'
import { missingScripts } from './missing-scripts.js'
import { nameOfFolder } from './name-of-folder.js'
import { starterFiles } from './starter-files.js'
import { welcome } from './welcome.js'

/** What `findings init` may be told. */
export interface InitFlags {
  readonly name?: string
  readonly url?: string
  readonly language?: SpokenLanguage
}

/** Begin a site in a folder, which is made where it is missing: write all files of it, or none. */
export function runInit(root: string, flags: InitFlags, terminal: Terminal): ExitCode {
  const { name = nameOfFolder(root), url = 'https://www.example.org', language = english } = flags
  const files = starterFiles({ name, url, language, version: version() })
  const names = namesIn(root).filter((name) => lstatSync(path.join(root, name)).isFile())
  const own = files.filter((file) => isOfSite(file, names))
  const written = files.filter((file) => !own.includes(file))

  const obstacles = inTheWay(root, written)
  if (obstacles.length > 0) {
    const say = (text: string) => terminal.err.write(`${wrap(visible(text), terminal.err.columns).join('\n')}\n`)
    for (const { at, why } of obstacles) say(`Error: ${shownPath(path.join(root, at))} ${why}`)
    say('Nothing was written. A site begins where none of its files is yet: in an empty folder, or a new one.')
    return exitCodes.failed
  }
  writeNewFiles(root, written)
  const lacking = (file: string, missing: typeof missingLines) =>
    own.flatMap((one) => (one.path === file ? missing(one.content, readFileSync(path.join(root, file), 'utf8')) : []))
  const begun = {
    root,
    name,
    written,
    kept: own.map((file) => file.path),
    unignored: lacking('.gitignore', missingLines),
    unscripted: lacking('package.json', missingScripts),
    hasAddress: flags.url !== undefined,
    clone: clonePackages(),
  }
  terminal.out.write(welcome(begun, terminal.out))
  return exitCodes.fine
}

/** Whether a file is one that many folders have, and this one, with plain files of these names, has its own of. */
const isOfSite = ({ path: file }: NewFile, names: readonly string[]): boolean =>
  file === 'README.md'
    ? names.some((one) => /^readme(?:\.\w+)?$/i.test(one))
    : standard.has(file) && names.includes(file)

const english: SpokenLanguage = { tag: 'en-GB', content: 'en' }
const standard: ReadonlySet<string> = new Set(['package.json', '.gitattributes', '.gitignore'])
