import path from 'node:path'
import type { LoadedConfig } from '@findings/core'
import { member } from '../build/member.js'
import type { Terminal } from '../terminal.js'
import { visible } from '../visible.js'
import { wrap } from '../wrap.js'
import { type Files, select } from './select.js'

/** Keep the files that `--only` names, and their problems; tell which of its globs match none. */
export function selectOrTell(
  files: Files,
  only: readonly string[],
  { root, config }: { readonly root: string; readonly config: LoadedConfig | undefined },
  { err }: Terminal,
): Files {
  const { unmatched, ...selected } = select(files, only, { root, content: contentOf(config, root) })
  for (const { glob, meant } of unmatched) {
    const hint = meant === undefined ? `. ${whatItTakes}` : `, did you mean ${meant}?`
    err.write(`${wrap(visible(`No file of the site matches --only ${glob}${hint}`), err.columns).join('\n')}\n`)
  }
  return selected
}

const whatItTakes =
  'It takes a file, a folder or a pattern of file names, which begins at the working directory, at the site or at its content folder.'

/** The folder of the stories, absolute. */
function contentOf(config: LoadedConfig | undefined, root: string): string {
  const content = member(config?.user, 'content')
  return path.resolve(root, typeof content === 'string' ? content : 'content')
}
