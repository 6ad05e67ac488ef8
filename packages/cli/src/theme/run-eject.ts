import type { ThemeDescription } from '@findings/core'
import { type ExitCode, exitCodes } from '../exit-code.js'
import { shownPath } from '../shown-path.js'
import { rootOf } from '../site-flags.js'
import type { Terminal } from '../terminal.js'
import { visible } from '../visible.js'
import { wrap } from '../wrap.js'
import { findTemplate } from './find-template.js'
import { loadTheme, ownerOf, type ThemeFlags } from './load-theme.js'
import { overrideFile, writeOverride } from './override-files.js'
import { plainText, stampOf } from './stamp.js'

/** What `findings theme eject` may be told. */
export interface EjectFlags extends ThemeFlags {
  readonly force?: true
  readonly print?: true
}

/** A template of the theme on its way into the site. */
interface Ejected {
  readonly name: string
  readonly original: string
  /** The original below its stamp. */
  readonly own: string
  readonly exists: boolean
}

/** Copy templates of the theme into the site's `theme/` folder: all that are named, or none. */
export async function runEject(names: readonly string[], flags: EjectFlags, terminal: Terminal): Promise<ExitCode> {
  const theme = await loadTheme(flags, terminal)
  if (!theme) return exitCodes.misused
  const root = rootOf(flags)
  const say = (text: string) => terminal.err.write(`${wrap(visible(text), terminal.err.columns).join('\n')}\n`)

  const found = [...new Set(names)].map((name) => ejected(name, theme))
  const problems = found.flatMap((one) => ('problem' in one ? [one.problem] : []))
  const templates = found.flatMap((one) => ('problem' in one ? [] : [one]))
  if (problems.length > 0) {
    for (const problem of problems) say(`Error: ${problem}`)
    say('`findings theme list` shows what there is.')
    return exitCodes.misused
  }
  for (const { note } of templates) if (note) say(note)
  if (flags.print) {
    for (const { own } of templates) terminal.out.write(own)
    return exitCodes.fine
  }
  const kept = templates.filter(({ exists }) => exists)
  if (kept.length > 0 && !flags.force) {
    for (const { name } of kept) say(`Error: ${shownPath(overrideFile(root, name))} is there already.`)
    say('Nothing was written. `--force` replaces it, `--print` shows the original, `findings theme doctor` compares.')
    return exitCodes.failed
  }
  for (const one of templates) {
    writeOverride(root, one.name, one)
    terminal.out.write(`${visible(`${one.name} → ${shownPath(overrideFile(root, one.name))}`)}\n`)
  }
  return exitCodes.fine
}

function ejected(
  wanted: string,
  theme: ThemeDescription,
): (Ejected & { readonly note?: string }) | { problem: string } {
  const found = findTemplate(wanted, theme.templates)
  if ('problem' in found) return found
  const { name, original, own } = found.template
  if (!original) return { problem: `\`${name}\` is a template of your own; the theme has none of that name.` }
  const stamp = stampOf({ from: ownerOf(theme, original), name, original: original.source })
  const text = plainText(original.source)
  const note = found.other && `There is also \`${found.other.name}\`; this is the page \`${name}\`.`
  return { name, original: text, own: stamp + text, exists: own !== undefined, ...(note && { note }) }
}
