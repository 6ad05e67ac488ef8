import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { ThemeDescription } from '@findings/core'
import { type ExitCode, exitCodes } from '../exit-code.js'
import { jsonText } from '../reporters/json-text.js'
import { rootOf } from '../site-flags.js'
import type { Terminal } from '../terminal.js'
import { version } from '../version.js'
import { visible } from '../visible.js'
import { wrap } from '../wrap.js'
import { closingOf, describeOverride, isStale } from './describe-override.js'
import { examineOverrides, type Override } from './examine-overrides.js'
import { findTemplate } from './find-template.js'
import { loadTheme, type ThemeFlags } from './load-theme.js'
import { readOriginal, writeOverride } from './override-files.js'
import { readStamp, stampOf } from './stamp.js'

/** What `findings theme doctor` may be told. */
export interface DoctorFlags extends ThemeFlags {
  readonly accept?: readonly string[]
  readonly json?: true
}

/** Tell which overrides of a site the theme has left behind; with `accept`, stamp some anew as up to date. */
export async function runDoctor(flags: DoctorFlags, terminal: Terminal): Promise<ExitCode> {
  const theme = await loadTheme(flags, terminal)
  if (!theme) return exitCodes.misused
  const root = rootOf(flags)
  const overrides = examineOverrides(theme, (name) => readOriginal(root, name))
  if (flags.accept) return accept(flags.accept, overrides, root, terminal)

  const { out } = terminal
  if (flags.json) out.write(jsonText(jsonOf(theme, overrides)))
  else {
    for (const override of overrides) out.write(`${describeOverride(override, out).join('\n')}\n`)
    out.write(`${closingOf(overrides)}\n`)
  }
  return overrides.some(isStale) ? exitCodes.failed : exitCodes.fine
}

/** Stamp overrides with the theme's present originals: all that are named, or none. */
function accept(
  names: readonly string[],
  overrides: readonly Override[],
  root: string,
  { out, err }: Terminal,
): ExitCode {
  const say = (text: string) => err.write(`${wrap(visible(text), err.columns).join('\n')}\n`)
  const found = names.map((name) => findTemplate(name, overrides))
  const problems = found.flatMap((one) => ('problem' in one ? [one.problem] : []))
  if (problems.length > 0) {
    for (const problem of problems) say(`Error: ${problem}`)
    say('`findings theme doctor` shows what this site overrides.')
    return exitCodes.misused
  }
  const chosen = found.flatMap((one) => ('problem' in one ? [] : [one.template]))
  const gone = chosen.filter(({ original }) => !original)
  if (gone.length > 0) {
    for (const { name } of gone) say(`Error: The theme has no \`${name}\` any more to compare yours with.`)
    return exitCodes.failed
  }
  for (const { name, file, original } of chosen) {
    if (!original) continue
    const { text } = readStamp(readFileSync(path.join(root, file), 'utf8'))
    const stamp = stampOf({ from: original.from, name: original.name, original: original.source })
    writeOverride(root, name, { own: stamp + text, original: original.source })
    out.write(`${visible(`${file} is now compared with ${original.from}.`)}\n`)
  }
  return exitCodes.fine
}

/** Overrides for programs: docs/theme-json.md describes each field. */
const jsonOf = (theme: ThemeDescription, overrides: readonly Override[]) => ({
  version: 1,
  tool: { name: 'findings', version: version() },
  theme: { name: theme.name, version: theme.version },
  stale: overrides.filter(isStale).length,
  overrides: overrides.map(
    ({ name, file, status, ejectedFrom, originalAltered, nearest, themeChanged, siteChanged }) => ({
      name,
      file,
      status,
      ejectedFrom,
      originalAltered,
      nearest,
      themeChanged,
      siteChanged,
    }),
  ),
})
